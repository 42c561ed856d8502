-- The index booleans (5f6372b5), generated from keys.Keys.Flag. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'flag', "booleans"."flag",
    'heaviest', COALESCE((
      SELECT json_agg(
        CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
      )
      FROM (
        SELECT "flag_children"."weight"
        FROM "public"."flag_children" AS "flag_children"
        WHERE "flag_children"."parent" = "booleans"."flag"
          AND CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END IS NOT NULL
        ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
        LIMIT 2
      ) AS "flag_children"
    ), '[]'::json),
    'codes', COALESCE((
      SELECT json_agg(
        "flag_children"."code"::text ORDER BY "flag_children"."code", ("flag_children"."code"::text || '') COLLATE "C"
      )
      FROM "public"."flag_children" AS "flag_children"
      WHERE "flag_children"."parent" = "booleans"."flag"
        AND "flag_children"."code" IS NOT NULL
    ), '[]'::json)
  )::text AS "document",
  "booleans"."flag"::text
FROM unnest($1::boolean[]) WITH ORDINALITY AS "requested" ("flag", "ordinal")
JOIN "public"."booleans" AS "booleans" ON "booleans"."flag" = "requested"."flag";

-- The documents of a range of keys
SELECT
  json_build_object(
    'flag', "booleans"."flag",
    'heaviest', COALESCE((
      SELECT json_agg(
        CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
      )
      FROM (
        SELECT "flag_children"."weight"
        FROM "public"."flag_children" AS "flag_children"
        WHERE "flag_children"."parent" = "booleans"."flag"
          AND CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END IS NOT NULL
        ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
        LIMIT 2
      ) AS "flag_children"
    ), '[]'::json),
    'codes', COALESCE((
      SELECT json_agg(
        "flag_children"."code"::text ORDER BY "flag_children"."code", ("flag_children"."code"::text || '') COLLATE "C"
      )
      FROM "public"."flag_children" AS "flag_children"
      WHERE "flag_children"."parent" = "booleans"."flag"
        AND "flag_children"."code" IS NOT NULL
    ), '[]'::json)
  )::text AS "document",
  "booleans"."flag"::text
FROM "public"."booleans" AS "booleans"
WHERE ($1::boolean IS NULL OR "booleans"."flag" > $1::boolean)
  AND ($2::boolean IS NULL OR "booleans"."flag" <= $2::boolean);

-- The end of the next range of keys
SELECT "booleans"."flag"::text
FROM "public"."booleans" AS "booleans"
WHERE ($1::boolean IS NULL OR "booleans"."flag" > $1::boolean)
ORDER BY "booleans"."flag"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.booleans at the root: its documents, from flag
SELECT DISTINCT "changed"."flag"::text
FROM unnest($1::boolean[]) AS "changed" ("flag")
WHERE "changed"."flag" IS NOT NULL;

-- A changed row of public.flag_children at heaviest: its documents, from parent
SELECT DISTINCT "changed"."parent"::text
FROM unnest($1::boolean[]) AS "changed" ("parent")
WHERE "changed"."parent" IS NOT NULL;

-- A changed row of public.flag_children at codes: its documents, from parent
SELECT DISTINCT "changed"."parent"::text
FROM unnest($1::boolean[]) AS "changed" ("parent")
WHERE "changed"."parent" IS NOT NULL;

-- Of public.booleans are read: flag
-- Its replica identity covers: flag

-- Of public.flag_children are read: code, parent, weight
-- Its replica identity covers: parent
