-- The index enums (2368f5db), generated from keys.Keys.Enumerated. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'mood', "enums"."mood"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "enum_children"."id"
        )
        ORDER BY "enum_children"."id"
      )
      FROM "public"."enum_children" AS "enum_children"
      WHERE "enum_children"."parent" = "enums"."mood"
    ), '[]'::json)
  )::text AS "document",
  "enums"."mood"::text
FROM unnest($1::mood[]) WITH ORDINALITY AS "requested" ("mood", "ordinal")
JOIN "public"."enums" AS "enums" ON "enums"."mood" = "requested"."mood";

-- The documents of a range of keys
SELECT
  json_build_object(
    'mood', "enums"."mood"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "enum_children"."id"
        )
        ORDER BY "enum_children"."id"
      )
      FROM "public"."enum_children" AS "enum_children"
      WHERE "enum_children"."parent" = "enums"."mood"
    ), '[]'::json)
  )::text AS "document",
  "enums"."mood"::text
FROM "public"."enums" AS "enums"
WHERE ($1::mood IS NULL OR "enums"."mood" > $1::mood)
  AND ($2::mood IS NULL OR "enums"."mood" <= $2::mood);

-- The end of the next range of keys
SELECT "enums"."mood"::text
FROM "public"."enums" AS "enums"
WHERE ($1::mood IS NULL OR "enums"."mood" > $1::mood)
ORDER BY "enums"."mood"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.enums at the root: its document's key is in mood

-- A changed row of public.enum_children at children: its document's key is in parent

-- Of public.enum_children are read: id, parent
-- Its replica identity covers: parent

-- Of public.enums are read: mood
-- Its replica identity covers: mood
