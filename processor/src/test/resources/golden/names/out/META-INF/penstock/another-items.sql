-- The index another-items (3718eced), generated from another.Item. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "item"."id",
    'parent', "item"."parent"
  )::text AS "document",
  "item"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."item" AS "item" ON "item"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "item"."id",
    'parent', "item"."parent"
  )::text AS "document",
  "item"."id"::text
FROM "public"."item" AS "item"
WHERE ($1::bigint IS NULL OR "item"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "item"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "item"."id"::text
FROM "public"."item" AS "item"
WHERE ($1::bigint IS NULL OR "item"."id" > $1::bigint)
ORDER BY "item"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.item at the root: its document's key is in id

-- Of public.item are read: id, parent
-- Its replica identity covers: id
