-- The index customers (5b7ab1ac), generated from agg.Customer. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "customers"."id",
    'orders', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'states', (
      SELECT count(DISTINCT "orders"."state")
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."total" > 10)
    ),
    'products', (
      SELECT count(*)
      FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
      )
    ),
    'open', EXISTS (
      SELECT FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."state" IN ('open', 'it''s'))
    ),
    'dear', EXISTS (
      SELECT FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
          AND ("orders"."total" is not null)
      )
        AND ("products"."price" >= 5)
    ),
    'turnover', (
      SELECT CASE WHEN COALESCE(sum("orders"."total"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."total"::numeric), '0') END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'turnoverOrNull', (
      SELECT CASE WHEN sum("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN sum("orders"."total"::numeric) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'weight', (
      SELECT CASE WHEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0') END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'took', (
      SELECT CASE WHEN isfinite(sum("orders"."took")) THEN extract(epoch FROM sum("orders"."took")) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'prices', (
      SELECT CASE WHEN COALESCE(sum("products"."price"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("products"."price"::numeric), '0') END
      FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
      )
    ),
    'mean', (
      SELECT CASE WHEN avg("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."total"::numeric) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'meanWeight', (
      SELECT CASE WHEN avg("orders"."weight" ORDER BY "orders"."weight")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."weight" ORDER BY "orders"."weight") END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'first', (
      SELECT CASE WHEN min("orders"."placed_at") >= '0001-01-01' AND min("orders"."placed_at") < '10000-01-01' THEN min("orders"."placed_at")::timestamptz END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'last', (
      SELECT CASE WHEN max("orders"."placed_at") >= '0001-01-01' AND max("orders"."placed_at") < '10000-01-01' THEN max("orders"."placed_at")::timestamptz END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."total" BETWEEN '1' AND '100')
        AND ("orders"."state" LIKE 'o%')
        AND ("orders"."state" NOT IN ('lost'))
        AND ("orders"."state" ILIKE 'O%')
        AND ("orders"."weight" <= '99')
        AND ("orders"."weight" < '99')
        AND ("orders"."weight" > '0')
        AND ("orders"."weight" >= '0')
        AND ("orders"."took" IS NULL)
        AND ("orders"."product_id" IS NOT NULL)
    ),
    'state', (
      SELECT "orders"."state"::text
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND "orders"."state" IS NOT NULL
      ORDER BY "orders"."state"::text DESC, ("orders"."state"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'orderIds', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("orders"."id") "orders"."id" AS "value"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "orders"."id" IS NOT NULL
        ORDER BY "orders"."id", ("orders"."id"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'productIds', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("orders"."product_id") "orders"."product_id" AS "value"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND ("orders"."total" > 1)
          AND "orders"."product_id" IS NOT NULL
        ORDER BY "orders"."product_id", ("orders"."product_id"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'names', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("products"."name"::text) "products"."name"::text AS "value"
        FROM "public"."products" AS "products"
        WHERE EXISTS (
          SELECT FROM "public"."orders" AS "orders"
          WHERE "orders"."customer_id" = "customers"."id"
            AND "products"."id" = "orders"."product_id"
        )
          AND "products"."name" IS NOT NULL
        ORDER BY "products"."name"::text, ("products"."name"::text::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'cheapest', (
      SELECT CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."price" IS NOT NULL
      ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
      LIMIT 1
    ),
    'heaviest', (
      SELECT CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."weight" IS NOT NULL
      ORDER BY "parcels"."weight" DESC, ("parcels"."weight"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'slowest', (
      SELECT CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."took" IS NOT NULL
      ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'firstCode', (
      SELECT "parcels"."code"::text
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."code" IS NOT NULL
      ORDER BY "parcels"."code"::text, ("parcels"."code"::text || '') COLLATE "C"
      LIMIT 1
    ),
    'mostPieces', (
      SELECT "parcels"."pieces"
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."pieces" IS NOT NULL
      ORDER BY "parcels"."pieces" DESC, ("parcels"."pieces"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'factors', (
      SELECT CASE WHEN COALESCE(sum("parcels"."factor"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("parcels"."factor"::numeric), '0') END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
    ),
    'factor', (
      SELECT CASE WHEN avg("parcels"."factor"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("parcels"."factor"::numeric) END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
    ),
    'parcelPrices', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END) CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
        ORDER BY CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END, (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'pieces', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("parcels"."pieces") "parcels"."pieces" AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND "parcels"."pieces" IS NOT NULL
        ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'allPieces', COALESCE((
      SELECT json_agg(
        "parcels"."pieces" ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."pieces" IS NOT NULL
    ), '[]'::json),
    'weights', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END) CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
        ORDER BY CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END, (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'times', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END) CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
        ORDER BY CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END, (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'codes', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("parcels"."code"::text) "parcels"."code"::text AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND "parcels"."code" IS NOT NULL
        ORDER BY "parcels"."code"::text, ("parcels"."code"::text::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'leastPrices', COALESCE((
      SELECT json_agg(
        CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
      )
      FROM (
        SELECT "parcels"."price"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
        ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
        LIMIT 1
      ) AS "parcels"
    ), '[]'::json),
    'allWeights', COALESCE((
      SELECT json_agg(
        CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END ORDER BY "parcels"."weight", ("parcels"."weight"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
    ), '[]'::json),
    'allTimes', COALESCE((
      SELECT json_agg(
        CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
    ), '[]'::json)
  )::text AS "document",
  "customers"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."customers" AS "customers" ON "customers"."id" = "requested"."id"
WHERE ("customers"."active");

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "customers"."id",
    'orders', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'states', (
      SELECT count(DISTINCT "orders"."state")
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."total" > 10)
    ),
    'products', (
      SELECT count(*)
      FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
      )
    ),
    'open', EXISTS (
      SELECT FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."state" IN ('open', 'it''s'))
    ),
    'dear', EXISTS (
      SELECT FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
          AND ("orders"."total" is not null)
      )
        AND ("products"."price" >= 5)
    ),
    'turnover', (
      SELECT CASE WHEN COALESCE(sum("orders"."total"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."total"::numeric), '0') END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'turnoverOrNull', (
      SELECT CASE WHEN sum("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN sum("orders"."total"::numeric) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'weight', (
      SELECT CASE WHEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("orders"."weight" ORDER BY "orders"."weight"), '0') END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'took', (
      SELECT CASE WHEN isfinite(sum("orders"."took")) THEN extract(epoch FROM sum("orders"."took")) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'prices', (
      SELECT CASE WHEN COALESCE(sum("products"."price"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("products"."price"::numeric), '0') END
      FROM "public"."products" AS "products"
      WHERE EXISTS (
        SELECT FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "products"."id" = "orders"."product_id"
      )
    ),
    'mean', (
      SELECT CASE WHEN avg("orders"."total"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."total"::numeric) END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'meanWeight', (
      SELECT CASE WHEN avg("orders"."weight" ORDER BY "orders"."weight")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("orders"."weight" ORDER BY "orders"."weight") END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'first', (
      SELECT CASE WHEN min("orders"."placed_at") >= '0001-01-01' AND min("orders"."placed_at") < '10000-01-01' THEN min("orders"."placed_at")::timestamptz END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
    ),
    'last', (
      SELECT CASE WHEN max("orders"."placed_at") >= '0001-01-01' AND max("orders"."placed_at") < '10000-01-01' THEN max("orders"."placed_at")::timestamptz END
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND ("orders"."total" BETWEEN '1' AND '100')
        AND ("orders"."state" LIKE 'o%')
        AND ("orders"."state" NOT IN ('lost'))
        AND ("orders"."state" ILIKE 'O%')
        AND ("orders"."weight" <= '99')
        AND ("orders"."weight" < '99')
        AND ("orders"."weight" > '0')
        AND ("orders"."weight" >= '0')
        AND ("orders"."took" IS NULL)
        AND ("orders"."product_id" IS NOT NULL)
    ),
    'state', (
      SELECT "orders"."state"::text
      FROM "public"."orders" AS "orders"
      WHERE "orders"."customer_id" = "customers"."id"
        AND "orders"."state" IS NOT NULL
      ORDER BY "orders"."state"::text DESC, ("orders"."state"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'orderIds', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("orders"."id") "orders"."id" AS "value"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND "orders"."id" IS NOT NULL
        ORDER BY "orders"."id", ("orders"."id"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'productIds', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("orders"."product_id") "orders"."product_id" AS "value"
        FROM "public"."orders" AS "orders"
        WHERE "orders"."customer_id" = "customers"."id"
          AND ("orders"."total" > 1)
          AND "orders"."product_id" IS NOT NULL
        ORDER BY "orders"."product_id", ("orders"."product_id"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'names', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("products"."name"::text) "products"."name"::text AS "value"
        FROM "public"."products" AS "products"
        WHERE EXISTS (
          SELECT FROM "public"."orders" AS "orders"
          WHERE "orders"."customer_id" = "customers"."id"
            AND "products"."id" = "orders"."product_id"
        )
          AND "products"."name" IS NOT NULL
        ORDER BY "products"."name"::text, ("products"."name"::text::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'cheapest', (
      SELECT CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."price" IS NOT NULL
      ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
      LIMIT 1
    ),
    'heaviest', (
      SELECT CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."weight" IS NOT NULL
      ORDER BY "parcels"."weight" DESC, ("parcels"."weight"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'slowest', (
      SELECT CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."took" IS NOT NULL
      ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'firstCode', (
      SELECT "parcels"."code"::text
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."code" IS NOT NULL
      ORDER BY "parcels"."code"::text, ("parcels"."code"::text || '') COLLATE "C"
      LIMIT 1
    ),
    'mostPieces', (
      SELECT "parcels"."pieces"
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."pieces" IS NOT NULL
      ORDER BY "parcels"."pieces" DESC, ("parcels"."pieces"::text || '') COLLATE "C" DESC
      LIMIT 1
    ),
    'factors', (
      SELECT CASE WHEN COALESCE(sum("parcels"."factor"::numeric), '0')::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN COALESCE(sum("parcels"."factor"::numeric), '0') END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
    ),
    'factor', (
      SELECT CASE WHEN avg("parcels"."factor"::numeric)::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN avg("parcels"."factor"::numeric) END
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
    ),
    'parcelPrices', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END) CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
        ORDER BY CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END, (CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'pieces', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("parcels"."pieces") "parcels"."pieces" AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND "parcels"."pieces" IS NOT NULL
        ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'allPieces', COALESCE((
      SELECT json_agg(
        "parcels"."pieces" ORDER BY "parcels"."pieces", ("parcels"."pieces"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND "parcels"."pieces" IS NOT NULL
    ), '[]'::json),
    'weights', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END) CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
        ORDER BY CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END, (CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'times', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END) CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
        ORDER BY CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END, (CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'codes', COALESCE((
      SELECT json_agg(
        "different"."value" ORDER BY "different"."value"
      )
      FROM (
        SELECT DISTINCT ON ("parcels"."code"::text) "parcels"."code"::text AS "value"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND "parcels"."code" IS NOT NULL
        ORDER BY "parcels"."code"::text, ("parcels"."code"::text::text || '') COLLATE "C"
      ) AS "different"
    ), '[]'::json),
    'leastPrices', COALESCE((
      SELECT json_agg(
        CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
      )
      FROM (
        SELECT "parcels"."price"
        FROM "public"."parcels" AS "parcels"
        WHERE "parcels"."customer_id" = "customers"."id"
          AND CASE WHEN "parcels"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."price" END IS NOT NULL
        ORDER BY "parcels"."price", ("parcels"."price"::text || '') COLLATE "C"
        LIMIT 1
      ) AS "parcels"
    ), '[]'::json),
    'allWeights', COALESCE((
      SELECT json_agg(
        CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END ORDER BY "parcels"."weight", ("parcels"."weight"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND CASE WHEN "parcels"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parcels"."weight" END IS NOT NULL
    ), '[]'::json),
    'allTimes', COALESCE((
      SELECT json_agg(
        CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END ORDER BY "parcels"."took" DESC, ("parcels"."took"::text || '') COLLATE "C"
      )
      FROM "public"."parcels" AS "parcels"
      WHERE "parcels"."customer_id" = "customers"."id"
        AND CASE WHEN isfinite("parcels"."took") THEN extract(epoch FROM "parcels"."took") END IS NOT NULL
    ), '[]'::json)
  )::text AS "document",
  "customers"."id"::text
FROM "public"."customers" AS "customers"
WHERE ($1::bigint IS NULL OR "customers"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "customers"."id" <= $2::bigint)
  AND ("customers"."active");

-- The end of the next range of keys
SELECT "customers"."id"::text
FROM "public"."customers" AS "customers"
WHERE ($1::bigint IS NULL OR "customers"."id" > $1::bigint)
ORDER BY "customers"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.customers at the root: its document's key is in id

-- A changed row of public.orders at orders: its document's key is in customer_id

-- A changed row of public.orders at states: its document's key is in customer_id

-- A changed row of public.orders at products (through orders): its document's key is in customer_id

-- A changed row of public.products at products: its documents, from id
SELECT DISTINCT "orders"."customer_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
WHERE "orders"."customer_id" IS NOT NULL;

-- A changed row of public.orders at open: its document's key is in customer_id

-- A changed row of public.orders at dear (through orders): its document's key is in customer_id

-- A changed row of public.products at dear: its documents, from id
SELECT DISTINCT "orders"."customer_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
WHERE "orders"."customer_id" IS NOT NULL;

-- A changed row of public.orders at turnover: its document's key is in customer_id

-- A changed row of public.orders at turnoverOrNull: its document's key is in customer_id

-- A changed row of public.orders at weight: its document's key is in customer_id

-- A changed row of public.orders at took: its document's key is in customer_id

-- A changed row of public.orders at prices (through orders): its document's key is in customer_id

-- A changed row of public.products at prices: its documents, from id
SELECT DISTINCT "orders"."customer_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
WHERE "orders"."customer_id" IS NOT NULL;

-- A changed row of public.orders at mean: its document's key is in customer_id

-- A changed row of public.orders at meanWeight: its document's key is in customer_id

-- A changed row of public.orders at first: its document's key is in customer_id

-- A changed row of public.orders at last: its document's key is in customer_id

-- A changed row of public.orders at state: its document's key is in customer_id

-- A changed row of public.orders at orderIds: its document's key is in customer_id

-- A changed row of public.orders at productIds: its document's key is in customer_id

-- A changed row of public.orders at names (through orders): its document's key is in customer_id

-- A changed row of public.products at names: its documents, from id
SELECT DISTINCT "orders"."customer_id"::text
FROM unnest($1::bigint[]) AS "changed" ("id")
JOIN "public"."orders" AS "orders" ON "orders"."product_id" = "changed"."id"
WHERE "orders"."customer_id" IS NOT NULL;

-- A changed row of public.parcels at cheapest: its document's key is in customer_id

-- A changed row of public.parcels at heaviest: its document's key is in customer_id

-- A changed row of public.parcels at slowest: its document's key is in customer_id

-- A changed row of public.parcels at firstCode: its document's key is in customer_id

-- A changed row of public.parcels at mostPieces: its document's key is in customer_id

-- A changed row of public.parcels at factors: its document's key is in customer_id

-- A changed row of public.parcels at factor: its document's key is in customer_id

-- A changed row of public.parcels at parcelPrices: its document's key is in customer_id

-- A changed row of public.parcels at pieces: its document's key is in customer_id

-- A changed row of public.parcels at allPieces: its document's key is in customer_id

-- A changed row of public.parcels at weights: its document's key is in customer_id

-- A changed row of public.parcels at times: its document's key is in customer_id

-- A changed row of public.parcels at codes: its document's key is in customer_id

-- A changed row of public.parcels at leastPrices: its document's key is in customer_id

-- A changed row of public.parcels at allWeights: its document's key is in customer_id

-- A changed row of public.parcels at allTimes: its document's key is in customer_id

-- Of public.customers are read: active, id
-- Its replica identity covers: id
-- Only rows count for which: ("active")

-- Of public.orders are read: customer_id, id, placed_at, product_id, state, took, total, weight
-- Its replica identity covers: customer_id

-- Of public.parcels are read: code, customer_id, factor, pieces, price, took, weight
-- Its replica identity covers: customer_id

-- Of public.products are read: id, name, price
-- Its replica identity covers: id
