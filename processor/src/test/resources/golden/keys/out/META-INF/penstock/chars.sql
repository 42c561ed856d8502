-- The index chars (76be2fd5), generated from keys.Keys.Char. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'code', "chars"."code"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "char_children"."id",
          'count', (
            SELECT count(*)
            FROM "public"."char_grandchildren" AS "char_grandchildren"
            WHERE "char_grandchildren"."child_id" = "char_children"."id"
          )
        )
        ORDER BY "char_children"."id"
      )
      FROM "public"."char_children" AS "char_children"
      WHERE "char_children"."parent" = "chars"."code"
    ), '[]'::json)
  )::text AS "document",
  "chars"."code"::text
FROM unnest($1::char(5)[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
JOIN "public"."chars" AS "chars" ON "chars"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'code', "chars"."code"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "char_children"."id",
          'count', (
            SELECT count(*)
            FROM "public"."char_grandchildren" AS "char_grandchildren"
            WHERE "char_grandchildren"."child_id" = "char_children"."id"
          )
        )
        ORDER BY "char_children"."id"
      )
      FROM "public"."char_children" AS "char_children"
      WHERE "char_children"."parent" = "chars"."code"
    ), '[]'::json)
  )::text AS "document",
  "chars"."code"::text
FROM "public"."chars" AS "chars"
WHERE ($1::char(5) IS NULL OR "chars"."code" > $1::char(5))
  AND ($2::char(5) IS NULL OR "chars"."code" <= $2::char(5));

-- The end of the next range of keys
SELECT "chars"."code"::text
FROM "public"."chars" AS "chars"
WHERE ($1::char(5) IS NULL OR "chars"."code" > $1::char(5))
ORDER BY "chars"."code"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.chars at the root: its documents, from code
SELECT DISTINCT "changed"."code"::text
FROM unnest($1::char(5)[]) AS "changed" ("code")
WHERE "changed"."code" IS NOT NULL;

-- A changed row of public.char_children at children: its documents, from parent
SELECT DISTINCT "changed"."parent"::text
FROM unnest($1::char(5)[]) AS "changed" ("parent")
WHERE "changed"."parent" IS NOT NULL;

-- A changed row of public.char_grandchildren at children.count: its documents, from child_id
SELECT DISTINCT "char_children"."parent"::text
FROM unnest($1::bigint[]) AS "changed" ("child_id")
JOIN "public"."char_children" AS "char_children" ON "char_children"."id" = "changed"."child_id"
WHERE "char_children"."parent" IS NOT NULL;

-- Of public.char_children are read: id, parent
-- Its replica identity covers: parent

-- Of public.char_grandchildren are read: child_id
-- Its replica identity covers: child_id

-- Of public.chars are read: code
-- Its replica identity covers: code
