-- The index makers (87fc1491), generated from legacy.Catalog.Maker. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'name', "makers"."name"::text,
    'reviews', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "maker_reviews"."id",
          'text', "maker_reviews"."text"::text,
          'stars', "maker_reviews"."stars"
        )
        ORDER BY "maker_reviews"."id"
      )
      FROM "public"."maker_reviews" AS "maker_reviews"
      WHERE "maker_reviews"."maker" = "makers"."name"
    ), '[]'::json)
  )::text AS "document",
  "makers"."name"::text
FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("name", "ordinal")
JOIN "public"."makers" AS "makers" ON "makers"."name" = "requested"."name";

-- The documents of a range of keys
SELECT
  json_build_object(
    'name', "makers"."name"::text,
    'reviews', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "maker_reviews"."id",
          'text', "maker_reviews"."text"::text,
          'stars', "maker_reviews"."stars"
        )
        ORDER BY "maker_reviews"."id"
      )
      FROM "public"."maker_reviews" AS "maker_reviews"
      WHERE "maker_reviews"."maker" = "makers"."name"
    ), '[]'::json)
  )::text AS "document",
  "makers"."name"::text
FROM "public"."makers" AS "makers"
WHERE ($1::text IS NULL OR "makers"."name" > $1::text)
  AND ($2::text IS NULL OR "makers"."name" <= $2::text);

-- The end of the next range of keys
SELECT "makers"."name"::text
FROM "public"."makers" AS "makers"
WHERE ($1::text IS NULL OR "makers"."name" > $1::text)
ORDER BY "makers"."name"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.makers at the root: its document's key is in name

-- A changed row of public.maker_reviews at reviews: its document's key is in maker

-- Of public.maker_reviews are read: id, maker, stars, text
-- Its replica identity covers: maker

-- Of public.makers are read: name
-- Its replica identity covers: name
