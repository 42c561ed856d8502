-- The index numerics (1559b1cf), generated from keys.Keys.Numeric. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'code', CASE WHEN "numerics"."code"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "numerics"."code" END,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "numeric_children"."id"
        )
        ORDER BY "numeric_children"."id"
      )
      FROM "public"."numeric_children" AS "numeric_children"
      WHERE "numeric_children"."parent" = "numerics"."code"
    ), '[]'::json)
  )::text AS "document",
  trim_scale("numerics"."code")::text
FROM unnest($1::numeric[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
JOIN "public"."numerics" AS "numerics" ON "numerics"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'code', CASE WHEN "numerics"."code"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "numerics"."code" END,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "numeric_children"."id"
        )
        ORDER BY "numeric_children"."id"
      )
      FROM "public"."numeric_children" AS "numeric_children"
      WHERE "numeric_children"."parent" = "numerics"."code"
    ), '[]'::json)
  )::text AS "document",
  trim_scale("numerics"."code")::text
FROM "public"."numerics" AS "numerics"
WHERE ($1::numeric IS NULL OR "numerics"."code" > $1::numeric)
  AND ($2::numeric IS NULL OR "numerics"."code" <= $2::numeric);

-- The end of the next range of keys
SELECT trim_scale("numerics"."code")::text
FROM "public"."numerics" AS "numerics"
WHERE ($1::numeric IS NULL OR "numerics"."code" > $1::numeric)
ORDER BY "numerics"."code"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.numerics at the root: its documents, from code
SELECT DISTINCT trim_scale("changed"."code")::text
FROM unnest($1::numeric[]) AS "changed" ("code")
WHERE "changed"."code" IS NOT NULL;

-- A changed row of public.numeric_children at children: its documents, from parent
SELECT DISTINCT trim_scale("changed"."parent")::text
FROM unnest($1::numeric[]) AS "changed" ("parent")
WHERE "changed"."parent" IS NOT NULL;

-- Of public.numeric_children are read: id, parent
-- Its replica identity covers: parent

-- Of public.numerics are read: code
-- Its replica identity covers: code
