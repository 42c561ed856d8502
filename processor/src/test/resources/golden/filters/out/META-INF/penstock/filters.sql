-- The index filters (2fb8a3ba), generated from filter.Filters. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "owners"."id",
    'f01', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" = 'OPEN')
    ),
    'f02', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" IN ('OPEN', 'PAID') AND NOT "orders"."archived")
    ),
    'f03', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."placed_at" >= DATE '2024-01-01' AND "orders"."placed_at" < timestamp with time zone '2025-01-01 00:00+00')
    ),
    'f04', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."total"::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST("orders"."total" AS double precision) > .5)
    ),
    'f05', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (lower("orders"."note") LIKE 'a\_%' ESCAPE '\')
    ),
    'f06', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (extract(year FROM "orders"."placed_at" AT TIME ZONE 'UTC') = 2024)
    ),
    'f07', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."note" = 'it''s $$ "here"' OR "orders"."note" IS NULL)
    ),
    'f08', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."tags" @> ARRAY['a', 'b']::text[] AND "orders"."tags"[1] = 'a')
    ),
    'f09', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (coalesce("orders"."date", "orders"."now_at") - interval '1' day < "orders"."placed_at")
    ),
    'f10', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."archived" IS NOT TRUE AND ("orders"."archived" IS UNKNOWN OR "orders"."archived" = false))
    ),
    'f11', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."Select" > 0 and "orders"."status" <> E'\'' collate "C")
    ),
    'f12', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (pg_catalog.length("orders"."note") > 16)
    ),
    'f13', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (CASE WHEN "orders"."total" > 1 THEN substring("orders"."note" from 1 for 2) ELSE trim(both 'x' from "orders"."note") END = 'ab')
    ),
    'f14', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" = any ('{OPEN,PAID}'::text[]))
    ),
    'f15', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."date" = '2024-01-01'::date)
    ),
    'f16', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."total" % 2 = 0 AND "orders"."total" ^ 2 > -1 AND position('a' in "orders"."note") > 0)
    )
  )::text AS "document",
  "owners"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."owners" AS "owners" ON "owners"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "owners"."id",
    'f01', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" = 'OPEN')
    ),
    'f02', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" IN ('OPEN', 'PAID') AND NOT "orders"."archived")
    ),
    'f03', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."placed_at" >= DATE '2024-01-01' AND "orders"."placed_at" < timestamp with time zone '2025-01-01 00:00+00')
    ),
    'f04', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."total"::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST("orders"."total" AS double precision) > .5)
    ),
    'f05', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (lower("orders"."note") LIKE 'a\_%' ESCAPE '\')
    ),
    'f06', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (extract(year FROM "orders"."placed_at" AT TIME ZONE 'UTC') = 2024)
    ),
    'f07', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."note" = 'it''s $$ "here"' OR "orders"."note" IS NULL)
    ),
    'f08', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."tags" @> ARRAY['a', 'b']::text[] AND "orders"."tags"[1] = 'a')
    ),
    'f09', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (coalesce("orders"."date", "orders"."now_at") - interval '1' day < "orders"."placed_at")
    ),
    'f10', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."archived" IS NOT TRUE AND ("orders"."archived" IS UNKNOWN OR "orders"."archived" = false))
    ),
    'f11', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."Select" > 0 and "orders"."status" <> E'\'' collate "C")
    ),
    'f12', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (pg_catalog.length("orders"."note") > 16)
    ),
    'f13', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND (CASE WHEN "orders"."total" > 1 THEN substring("orders"."note" from 1 for 2) ELSE trim(both 'x' from "orders"."note") END = 'ab')
    ),
    'f14', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."status" = any ('{OPEN,PAID}'::text[]))
    ),
    'f15', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."date" = '2024-01-01'::date)
    ),
    'f16', (
      SELECT count(*)
      FROM "public"."orders" AS "orders"
      WHERE "orders"."owner_id" = "owners"."id"
        AND ("orders"."total" % 2 = 0 AND "orders"."total" ^ 2 > -1 AND position('a' in "orders"."note") > 0)
    )
  )::text AS "document",
  "owners"."id"::text
FROM "public"."owners" AS "owners"
WHERE ($1::bigint IS NULL OR "owners"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "owners"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "owners"."id"::text
FROM "public"."owners" AS "owners"
WHERE ($1::bigint IS NULL OR "owners"."id" > $1::bigint)
ORDER BY "owners"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.owners at the root: its document's key is in id

-- A changed row of public.orders at f01: its document's key is in owner_id

-- A changed row of public.orders at f02: its document's key is in owner_id

-- A changed row of public.orders at f03: its document's key is in owner_id

-- A changed row of public.orders at f04: its document's key is in owner_id

-- A changed row of public.orders at f05: its document's key is in owner_id

-- A changed row of public.orders at f06: its document's key is in owner_id

-- A changed row of public.orders at f07: its document's key is in owner_id

-- A changed row of public.orders at f08: its document's key is in owner_id

-- A changed row of public.orders at f09: its document's key is in owner_id

-- A changed row of public.orders at f10: its document's key is in owner_id

-- A changed row of public.orders at f11: its document's key is in owner_id

-- A changed row of public.orders at f12: its document's key is in owner_id

-- A changed row of public.orders at f13: its document's key is in owner_id

-- A changed row of public.orders at f14: its document's key is in owner_id

-- A changed row of public.orders at f15: its document's key is in owner_id

-- A changed row of public.orders at f16: its document's key is in owner_id

-- Of public.orders are read: Select, archived, date, note, now_at, owner_id, placed_at, status, tags, total
-- Its replica identity covers: owner_id
-- Only rows count for which: ("Select" > 0 and "status" <> E'\'' collate "C") OR ("archived" IS NOT TRUE AND ("archived" IS UNKNOWN OR "archived" = false)) OR ("date" = '2024-01-01'::date) OR ("note" = 'it''s $$ "here"' OR "note" IS NULL) OR ("placed_at" >= DATE '2024-01-01' AND "placed_at" < timestamp with time zone '2025-01-01 00:00+00') OR ("status" = 'OPEN') OR ("status" = any ('{OPEN,PAID}'::text[])) OR ("status" IN ('OPEN', 'PAID') AND NOT "archived") OR ("tags" @> ARRAY['a', 'b']::text[] AND "tags"[1] = 'a') OR ("total" % 2 = 0 AND "total" ^ 2 > -1 AND position('a' in "note") > 0) OR ("total"::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST("total" AS double precision) > .5) OR (CASE WHEN "total" > 1 THEN substring("note" from 1 for 2) ELSE trim(both 'x' from "note") END = 'ab') OR (coalesce("date", "now_at") - interval '1' day < "placed_at") OR (extract(year FROM "placed_at" AT TIME ZONE 'UTC') = 2024) OR (lower("note") LIKE 'a\_%' ESCAPE '\') OR (pg_catalog.length("note") > 16)

-- Of public.owners are read: id
-- Its replica identity covers: id
