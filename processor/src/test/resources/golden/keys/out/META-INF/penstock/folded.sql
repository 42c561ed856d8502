-- The index folded (72c4fc59), generated from keys.Keys.Folded. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'code', "folded"."code"::text
  )::text AS "document",
  "folded"."code"::text
FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
JOIN "public"."folded" AS "folded" ON "folded"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'code', "folded"."code"::text
  )::text AS "document",
  "folded"."code"::text
FROM "public"."folded" AS "folded"
WHERE ($1::text IS NULL OR "folded"."code" > $1::text)
  AND ($2::text IS NULL OR "folded"."code" <= $2::text);

-- The end of the next range of keys
SELECT "folded"."code"::text
FROM "public"."folded" AS "folded"
WHERE ($1::text IS NULL OR "folded"."code" > $1::text)
ORDER BY "folded"."code"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.folded at the root: its document's key is in code

-- Of public.folded are read: code
-- Its replica identity covers: code
