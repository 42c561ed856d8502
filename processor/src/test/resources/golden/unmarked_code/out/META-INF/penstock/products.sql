-- The index products (4f682a3b), generated from legacy.Catalog.Product. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'sku', "products"."sku"::text,
    'title', "products"."title"::text,
    'price', "products"."price",
    'stock', "products"."stock",
    'maker', "products"."maker"::text,
    'reviews', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "reviews"."id",
          'text', "reviews"."text"::text,
          'stars', "reviews"."stars"
        )
        ORDER BY "reviews"."id"
      )
      FROM "public"."reviews" AS "reviews"
      WHERE "reviews"."sku" = "products"."sku"
    ), '[]'::json)
  )::text AS "document",
  "products"."sku"::text
FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("sku", "ordinal")
JOIN "public"."products" AS "products" ON "products"."sku" = "requested"."sku";

-- The documents of a range of keys
SELECT
  json_build_object(
    'sku', "products"."sku"::text,
    'title', "products"."title"::text,
    'price', "products"."price",
    'stock', "products"."stock",
    'maker', "products"."maker"::text,
    'reviews', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "reviews"."id",
          'text', "reviews"."text"::text,
          'stars', "reviews"."stars"
        )
        ORDER BY "reviews"."id"
      )
      FROM "public"."reviews" AS "reviews"
      WHERE "reviews"."sku" = "products"."sku"
    ), '[]'::json)
  )::text AS "document",
  "products"."sku"::text
FROM "public"."products" AS "products"
WHERE ($1::text IS NULL OR "products"."sku" > $1::text)
  AND ($2::text IS NULL OR "products"."sku" <= $2::text);

-- The end of the next range of keys
SELECT "products"."sku"::text
FROM "public"."products" AS "products"
WHERE ($1::text IS NULL OR "products"."sku" > $1::text)
ORDER BY "products"."sku"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.products at the root: its document's key is in sku

-- A changed row of public.reviews at reviews: its document's key is in sku

-- Of public.products are read: maker, price, sku, stock, title
-- Its replica identity covers: sku

-- Of public.reviews are read: id, sku, stars, text
-- Its replica identity covers: sku
