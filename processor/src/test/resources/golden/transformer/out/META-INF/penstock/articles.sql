-- The index articles (c158346e), generated from moved.Article. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "articles"."id",
    'title', "articles"."title"::text,
    'state', "articles"."state"::text,
    'states', COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("articles"."states") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json),
    'origin', CASE WHEN "articles"."origin_name" IS NOT NULL THEN json_build_object(
      'name', "articles"."origin_name"::text
    ) END,
    'comments', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "comments"."id",
          'words', "comments"."words"::text
        )
        ORDER BY "comments"."id"
      )
      FROM "public"."comments" AS "comments"
      WHERE "comments"."article_id" = "articles"."id"
    ), '[]'::json)
  )::text AS "document",
  "articles"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."articles" AS "articles" ON "articles"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "articles"."id",
    'title', "articles"."title"::text,
    'state', "articles"."state"::text,
    'states', COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("articles"."states") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json),
    'origin', CASE WHEN "articles"."origin_name" IS NOT NULL THEN json_build_object(
      'name', "articles"."origin_name"::text
    ) END,
    'comments', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "comments"."id",
          'words', "comments"."words"::text
        )
        ORDER BY "comments"."id"
      )
      FROM "public"."comments" AS "comments"
      WHERE "comments"."article_id" = "articles"."id"
    ), '[]'::json)
  )::text AS "document",
  "articles"."id"::text
FROM "public"."articles" AS "articles"
WHERE ($1::bigint IS NULL OR "articles"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "articles"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "articles"."id"::text
FROM "public"."articles" AS "articles"
WHERE ($1::bigint IS NULL OR "articles"."id" > $1::bigint)
ORDER BY "articles"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.articles at the root: its document's key is in id

-- A changed row of public.comments at comments: its document's key is in article_id

-- Of public.articles are read: id, origin_name, state, states, title
-- Its replica identity covers: id

-- Of public.comments are read: article_id, id, words
-- Its replica identity covers: article_id
