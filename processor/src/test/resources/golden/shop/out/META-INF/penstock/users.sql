-- The index users (2b999e6c), generated from shop.User. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "users"."id",
    'email', "users"."email"::text,
    'fullName', "users"."full_name"::text,
    'orders', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "orders"."id",
          'status', "orders"."status"::text,
          'total', CASE WHEN "orders"."total"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "orders"."total" END,
          'placedAt', CASE WHEN "orders"."placed_at" >= '0001-01-01' AND "orders"."placed_at" < '10000-01-01' THEN "orders"."placed_at"::timestamptz END,
          'items', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "items"."id",
                'sku', "items"."sku"::text,
                'quantity', "items"."quantity"
              )
              ORDER BY "items"."id"
            )
            FROM "public"."items" AS "items"
            WHERE "items"."order_id" = "orders"."id"
          ), '[]'::json)
        )
        ORDER BY "orders"."placed_at" DESC, "orders"."id"
      )
      FROM (
        SELECT "orders"."id", "orders"."placed_at", "orders"."status", "orders"."total"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."user_id" = "users"."id"
        ORDER BY "orders"."placed_at" DESC, "orders"."id"
        LIMIT 5
      ) AS "orders"
    ), '[]'::json),
    'orderCount', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."user_id" = "users"."id"
    )
  )::text AS "document",
  "users"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id"
WHERE ("users"."deleted" IS NOT TRUE);

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "users"."id",
    'email', "users"."email"::text,
    'fullName', "users"."full_name"::text,
    'orders', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "orders"."id",
          'status', "orders"."status"::text,
          'total', CASE WHEN "orders"."total"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "orders"."total" END,
          'placedAt', CASE WHEN "orders"."placed_at" >= '0001-01-01' AND "orders"."placed_at" < '10000-01-01' THEN "orders"."placed_at"::timestamptz END,
          'items', COALESCE((
            SELECT json_agg(
              json_build_object(
                'id', "items"."id",
                'sku', "items"."sku"::text,
                'quantity', "items"."quantity"
              )
              ORDER BY "items"."id"
            )
            FROM "public"."items" AS "items"
            WHERE "items"."order_id" = "orders"."id"
          ), '[]'::json)
        )
        ORDER BY "orders"."placed_at" DESC, "orders"."id"
      )
      FROM (
        SELECT "orders"."id", "orders"."placed_at", "orders"."status", "orders"."total"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."user_id" = "users"."id"
        ORDER BY "orders"."placed_at" DESC, "orders"."id"
        LIMIT 5
      ) AS "orders"
    ), '[]'::json),
    'orderCount', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."user_id" = "users"."id"
    )
  )::text AS "document",
  "users"."id"::text
FROM "public"."users" AS "users"
WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "users"."id" <= $2::bigint)
  AND ("users"."deleted" IS NOT TRUE);

-- The end of the next range of keys
SELECT "users"."id"::text
FROM "public"."users" AS "users"
WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
ORDER BY "users"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.users at the root: its document's key is in id

-- A changed row of public.orders at orders: its document's key is in user_id

-- A changed row of public.items at orders.items: its documents, from order_id
SELECT DISTINCT "orders"."user_id"::text
FROM unnest($1::bigint[]) AS "changed" ("order_id")
JOIN "public"."orders" AS "orders" ON "orders"."id" = "changed"."order_id"
WHERE "orders"."user_id" IS NOT NULL;

-- A changed row of public.orders at orderCount: its document's key is in user_id

-- Of public.items are read: id, order_id, quantity, sku
-- Its replica identity covers: order_id

-- Of public.orders are read: id, placed_at, status, total, user_id
-- Its replica identity covers: user_id

-- Of public.users are read: deleted, email, full_name, id
-- Its replica identity covers: id
-- Only rows count for which: ("deleted" IS NOT TRUE)
