-- The index accounts (d2a52dcb), generated from shop.Account. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'tenantId', "accounts"."tenant_id",
    'name', "accounts"."name"::text,
    'accountCode', "accounts"."code"::text,
    'invoices', COALESCE((
      SELECT json_agg(
        json_build_object(
          'number', "invoices"."number",
          'day', CASE WHEN "invoices"."day" >= '0001-01-01' AND "invoices"."day" < '10000-01-01' THEN "invoices"."day"::date END,
          'lines', COALESCE((
            SELECT json_agg(
              json_build_object(
                'position', "lines"."position",
                'amount', CASE WHEN "lines"."amount"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "lines"."amount" END,
                'taxes', (
                  SELECT count(*)
                  FROM "public"."taxes" AS "taxes"
                  WHERE "taxes"."line" = "lines"."position"
                )
              )
              ORDER BY "lines"."position"
            )
            FROM "billing"."lines" AS "lines"
            WHERE "lines"."invoice" = "invoices"."number"
              AND "lines"."invoice_day" = "invoices"."day"
          ), '[]'::json)
        )
        ORDER BY "invoices"."number", "invoices"."day"
      )
      FROM "billing"."invoices" AS "invoices"
      WHERE "invoices"."tenant" = "accounts"."tenant_id"
        AND "invoices"."account" = "accounts"."code"
    ), '[]'::json),
    'payments', (
      SELECT count(*)
      FROM "billing"."payments" AS "payments"
      WHERE "payments"."tenant" = "accounts"."tenant_id"
        AND "payments"."account" = "accounts"."code"
        AND ("payments"."amount" > 0)
    )
  )::text AS "document",
  "accounts"."tenant_id"::text,
  "accounts"."code"::text
FROM unnest($1::bigint[], $2::text[]) WITH ORDINALITY AS "requested" ("tenant_id", "code", "ordinal")
JOIN "billing"."accounts" AS "accounts" ON "accounts"."tenant_id" = "requested"."tenant_id"
  AND "accounts"."code" = "requested"."code";

-- The documents of a range of keys
SELECT
  json_build_object(
    'tenantId', "accounts"."tenant_id",
    'name', "accounts"."name"::text,
    'accountCode', "accounts"."code"::text,
    'invoices', COALESCE((
      SELECT json_agg(
        json_build_object(
          'number', "invoices"."number",
          'day', CASE WHEN "invoices"."day" >= '0001-01-01' AND "invoices"."day" < '10000-01-01' THEN "invoices"."day"::date END,
          'lines', COALESCE((
            SELECT json_agg(
              json_build_object(
                'position', "lines"."position",
                'amount', CASE WHEN "lines"."amount"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "lines"."amount" END,
                'taxes', (
                  SELECT count(*)
                  FROM "public"."taxes" AS "taxes"
                  WHERE "taxes"."line" = "lines"."position"
                )
              )
              ORDER BY "lines"."position"
            )
            FROM "billing"."lines" AS "lines"
            WHERE "lines"."invoice" = "invoices"."number"
              AND "lines"."invoice_day" = "invoices"."day"
          ), '[]'::json)
        )
        ORDER BY "invoices"."number", "invoices"."day"
      )
      FROM "billing"."invoices" AS "invoices"
      WHERE "invoices"."tenant" = "accounts"."tenant_id"
        AND "invoices"."account" = "accounts"."code"
    ), '[]'::json),
    'payments', (
      SELECT count(*)
      FROM "billing"."payments" AS "payments"
      WHERE "payments"."tenant" = "accounts"."tenant_id"
        AND "payments"."account" = "accounts"."code"
        AND ("payments"."amount" > 0)
    )
  )::text AS "document",
  "accounts"."tenant_id"::text,
  "accounts"."code"::text
FROM "billing"."accounts" AS "accounts"
WHERE ($1::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") > ($1::bigint, $2::text))
  AND ($3::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") <= ($3::bigint, $4::text));

-- The end of the next range of keys
SELECT "accounts"."tenant_id"::text, "accounts"."code"::text
FROM "billing"."accounts" AS "accounts"
WHERE ($1::bigint IS NULL OR ("accounts"."tenant_id", "accounts"."code") > ($1::bigint, $2::text))
ORDER BY "accounts"."tenant_id", "accounts"."code"
OFFSET $3::bigint
LIMIT 1;

-- A changed row of billing.accounts at the root: its document's key is in tenant_id, code

-- A changed row of billing.invoices at invoices: its document's key is in tenant, account

-- A changed row of billing.lines at invoices.lines: its documents, from invoice, invoice_day
SELECT DISTINCT "invoices"."tenant"::text, "invoices"."account"::text
FROM unnest($1::uuid[], $2::date[]) AS "changed" ("invoice", "invoice_day")
JOIN "billing"."invoices" AS "invoices" ON "invoices"."number" = "changed"."invoice"
  AND "invoices"."day" = "changed"."invoice_day"
WHERE "invoices"."tenant" IS NOT NULL
  AND "invoices"."account" IS NOT NULL;

-- A changed row of public.taxes at invoices.lines.taxes: its documents, from line
SELECT DISTINCT "invoices"."tenant"::text, "invoices"."account"::text
FROM unnest($1::bigint[]) AS "changed" ("line")
JOIN "billing"."lines" AS "lines" ON "lines"."position" = "changed"."line"
JOIN "billing"."invoices" AS "invoices" ON "invoices"."number" = "lines"."invoice"
  AND "invoices"."day" = "lines"."invoice_day"
WHERE "invoices"."tenant" IS NOT NULL
  AND "invoices"."account" IS NOT NULL;

-- A changed row of billing.payments at payments: its document's key is in tenant, account

-- Of billing.accounts are read: code, name, tenant_id
-- Its replica identity covers: code, tenant_id

-- Of billing.invoices are read: account, day, number, tenant
-- Its replica identity covers: account, tenant

-- Of billing.lines are read: amount, invoice, invoice_day, position
-- Its replica identity covers: invoice, invoice_day

-- Of billing.payments are read: account, amount, tenant
-- Its replica identity covers: account, tenant
-- Only rows count for which: ("amount" > 0)

-- Of public.taxes are read: line
-- Its replica identity covers: line
