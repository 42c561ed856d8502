-- The index fields (30b719f0), generated from names.DocumentFields. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'list', "order"."list",
    'items', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id"
        )
        ORDER BY "item"."id"
      )
      FROM "public"."item" AS "item"
      WHERE "item"."order" = "order"."list"
    ), '[]'::json)
  )::text AS "document",
  "order"."list"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("list", "ordinal")
JOIN "public"."order" AS "order" ON "order"."list" = "requested"."list";

-- The documents of a range of keys
SELECT
  json_build_object(
    'list', "order"."list",
    'items', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id"
        )
        ORDER BY "item"."id"
      )
      FROM "public"."item" AS "item"
      WHERE "item"."order" = "order"."list"
    ), '[]'::json)
  )::text AS "document",
  "order"."list"::text
FROM "public"."order" AS "order"
WHERE ($1::bigint IS NULL OR "order"."list" > $1::bigint)
  AND ($2::bigint IS NULL OR "order"."list" <= $2::bigint);

-- The end of the next range of keys
SELECT "order"."list"::text
FROM "public"."order" AS "order"
WHERE ($1::bigint IS NULL OR "order"."list" > $1::bigint)
ORDER BY "order"."list"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.order at the root: its document's key is in list

-- A changed row of public.item at items: its document's key is in order

-- Of public.item are read: id, order
-- Its replica identity covers: order

-- Of public.order are read: list
-- Its replica identity covers: list
