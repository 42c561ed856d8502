-- The index citexts (9196beb7), generated from keys.Keys.Citext. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'code', "citexts"."code"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "citext_children"."id"
        )
        ORDER BY "citext_children"."id"
      )
      FROM "public"."citext_children" AS "citext_children"
      WHERE "citext_children"."parent" = "citexts"."code"
    ), '[]'::json)
  )::text AS "document",
  lower("citexts"."code"::text)
FROM unnest($1::citext[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
JOIN "public"."citexts" AS "citexts" ON "citexts"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'code', "citexts"."code"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "citext_children"."id"
        )
        ORDER BY "citext_children"."id"
      )
      FROM "public"."citext_children" AS "citext_children"
      WHERE "citext_children"."parent" = "citexts"."code"
    ), '[]'::json)
  )::text AS "document",
  lower("citexts"."code"::text)
FROM "public"."citexts" AS "citexts"
WHERE ($1::citext IS NULL OR "citexts"."code" > $1::citext)
  AND ($2::citext IS NULL OR "citexts"."code" <= $2::citext);

-- The end of the next range of keys
SELECT lower("citexts"."code"::text)
FROM "public"."citexts" AS "citexts"
WHERE ($1::citext IS NULL OR "citexts"."code" > $1::citext)
ORDER BY "citexts"."code"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.citexts at the root: its documents, from code
SELECT DISTINCT lower("changed"."code"::text)
FROM unnest($1::citext[]) AS "changed" ("code")
WHERE "changed"."code" IS NOT NULL;

-- A changed row of public.citext_children at children: its documents, from parent
SELECT DISTINCT lower("changed"."parent"::text)
FROM unnest($1::citext[]) AS "changed" ("parent")
WHERE "changed"."parent" IS NOT NULL;

-- Of public.citext_children are read: id, parent
-- Its replica identity covers: parent

-- Of public.citexts are read: code
-- Its replica identity covers: code
