-- The index api-words (1511016a), generated from names.Api.Words. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'list', "order"."list",
    'fields', "order"."fields"::text,
    'build', "order"."build"::text,
    'select', "order"."select"::text,
    'order', "order"."order"::text,
    'user', "order"."user"::text,
    'record', "order"."record"::text,
    'sealed', "order"."sealed"::text,
    '$', "order"."$",
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', "order"."short"::text,
    'DEFINITION', COALESCE((
      SELECT json_agg(
        json_build_object(
          'select', "user"."select"
        )
        ORDER BY "user"."select"
      )
      FROM "public"."user" AS "user"
      WHERE "user"."order" = "order"."list"
    ), '[]'::json),
    'lookups', COALESCE((
      SELECT json_agg(
        json_build_object(
          'select', "user"."select"
        )
        ORDER BY "user"."select" DESC
      )
      FROM "public"."user" AS "user"
      WHERE "user"."user" = "order"."list"
        AND ("user"."order" > 1)
    ), '[]'::json),
    'theirs', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id"
        )
        ORDER BY "item"."id"
      )
      FROM (
        SELECT "item"."id"
        FROM "public"."item" AS "item"
        WHERE "item"."order" = "order"."list"
        ORDER BY "item"."id"
        LIMIT 1
      ) AS "item"
    ), '[]'::json),
    'ours', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id",
          'items', (
            SELECT count(*)
            FROM "public"."item" AS "item_2"
            WHERE "item_2"."parent" = "item"."id"
          )
        )
        ORDER BY "item"."id"
      )
      FROM "public"."item" AS "item"
      WHERE "item"."order" = "order"."list"
    ), '[]'::json),
    'mapping', COALESCE((
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
    'fields', "order"."fields"::text,
    'build', "order"."build"::text,
    'select', "order"."select"::text,
    'order', "order"."order"::text,
    'user', "order"."user"::text,
    'record', "order"."record"::text,
    'sealed', "order"."sealed"::text,
    '$', "order"."$",
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', "order"."short"::text,
    'DEFINITION', COALESCE((
      SELECT json_agg(
        json_build_object(
          'select', "user"."select"
        )
        ORDER BY "user"."select"
      )
      FROM "public"."user" AS "user"
      WHERE "user"."order" = "order"."list"
    ), '[]'::json),
    'lookups', COALESCE((
      SELECT json_agg(
        json_build_object(
          'select', "user"."select"
        )
        ORDER BY "user"."select" DESC
      )
      FROM "public"."user" AS "user"
      WHERE "user"."user" = "order"."list"
        AND ("user"."order" > 1)
    ), '[]'::json),
    'theirs', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id"
        )
        ORDER BY "item"."id"
      )
      FROM (
        SELECT "item"."id"
        FROM "public"."item" AS "item"
        WHERE "item"."order" = "order"."list"
        ORDER BY "item"."id"
        LIMIT 1
      ) AS "item"
    ), '[]'::json),
    'ours', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "item"."id",
          'items', (
            SELECT count(*)
            FROM "public"."item" AS "item_2"
            WHERE "item_2"."parent" = "item"."id"
          )
        )
        ORDER BY "item"."id"
      )
      FROM "public"."item" AS "item"
      WHERE "item"."order" = "order"."list"
    ), '[]'::json),
    'mapping', COALESCE((
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

-- A changed row of public.user at DEFINITION: its document's key is in order

-- A changed row of public.user at lookups: its document's key is in user

-- A changed row of public.item at theirs: its document's key is in order

-- A changed row of public.item at ours: its document's key is in order

-- A changed row of public.item at ours.items: its documents, from parent
SELECT DISTINCT "item"."order"::text
FROM unnest($1::bigint[]) AS "changed" ("parent")
JOIN "public"."item" AS "item" ON "item"."id" = "changed"."parent"
WHERE "item"."order" IS NOT NULL;

-- A changed row of public.item at mapping: its document's key is in order

-- Of public.item are read: id, order, parent
-- Its replica identity covers: order, parent

-- Of public.order are read: $, build, fields, list, order, record, sealed, select, short, user
-- Its replica identity covers: list

-- Of public.user are read: order, select, user
-- Its replica identity covers: order, user
