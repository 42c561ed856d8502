-- The index mixed (be622b35), generated from keys.Keys.Mixed. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'bytes', replace(encode("mixed"."bytes", 'base64'), E'\n', ''),
    'day', CASE WHEN "mixed"."day" >= '0001-01-01' AND "mixed"."day" < '10000-01-01' THEN "mixed"."day"::date END,
    'at', CASE WHEN "mixed"."at" >= '0001-01-01' AND "mixed"."at" < '10000-01-01' THEN "mixed"."at"::timestamptz END,
    'digits', "mixed"."digits"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "mixed_children"."id"
        )
        ORDER BY "mixed_children"."id"
      )
      FROM "public"."mixed_children" AS "mixed_children"
      WHERE "mixed_children"."bytes" = "mixed"."bytes"
        AND "mixed_children"."day" = "mixed"."day"
        AND "mixed_children"."at" = "mixed"."at"
        AND "mixed_children"."digits" = "mixed"."digits"
    ), '[]'::json)
  )::text AS "document",
  "mixed"."bytes"::text,
  "mixed"."day"::text,
  "mixed"."at"::text,
  "mixed"."digits"::text
FROM unnest($1::bytea[], $2::date[], $3::timestamptz[], $4::digits[]) WITH ORDINALITY AS "requested" ("bytes", "day", "at", "digits", "ordinal")
JOIN "public"."mixed" AS "mixed" ON "mixed"."bytes" = "requested"."bytes"
  AND "mixed"."day" = "requested"."day"
  AND "mixed"."at" = "requested"."at"
  AND "mixed"."digits" = "requested"."digits";

-- The documents of a range of keys
SELECT
  json_build_object(
    'bytes', replace(encode("mixed"."bytes", 'base64'), E'\n', ''),
    'day', CASE WHEN "mixed"."day" >= '0001-01-01' AND "mixed"."day" < '10000-01-01' THEN "mixed"."day"::date END,
    'at', CASE WHEN "mixed"."at" >= '0001-01-01' AND "mixed"."at" < '10000-01-01' THEN "mixed"."at"::timestamptz END,
    'digits', "mixed"."digits"::text,
    'children', COALESCE((
      SELECT json_agg(
        json_build_object(
          'id', "mixed_children"."id"
        )
        ORDER BY "mixed_children"."id"
      )
      FROM "public"."mixed_children" AS "mixed_children"
      WHERE "mixed_children"."bytes" = "mixed"."bytes"
        AND "mixed_children"."day" = "mixed"."day"
        AND "mixed_children"."at" = "mixed"."at"
        AND "mixed_children"."digits" = "mixed"."digits"
    ), '[]'::json)
  )::text AS "document",
  "mixed"."bytes"::text,
  "mixed"."day"::text,
  "mixed"."at"::text,
  "mixed"."digits"::text
FROM "public"."mixed" AS "mixed"
WHERE ($1::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") > ($1::bytea, $2::date, $3::timestamptz, $4::digits))
  AND ($5::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") <= ($5::bytea, $6::date, $7::timestamptz, $8::digits));

-- The end of the next range of keys
SELECT "mixed"."bytes"::text, "mixed"."day"::text, "mixed"."at"::text, "mixed"."digits"::text
FROM "public"."mixed" AS "mixed"
WHERE ($1::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") > ($1::bytea, $2::date, $3::timestamptz, $4::digits))
ORDER BY "mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits"
OFFSET $5::bigint
LIMIT 1;

-- A changed row of public.mixed at the root: its document's key is in bytes, day, at, digits

-- A changed row of public.mixed_children at children: its document's key is in bytes, day, at, digits

-- Of public.mixed are read: at, bytes, day, digits
-- Its replica identity covers: at, bytes, day, digits

-- Of public.mixed_children are read: at, bytes, day, digits, id
-- Its replica identity covers: at, bytes, day, digits
