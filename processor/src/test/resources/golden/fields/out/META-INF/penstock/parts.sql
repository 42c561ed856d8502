-- The index parts (8b4c5793), generated from fields.Part. Do not edit.

-- The documents of a set of keys
SELECT
  "requested"."ordinal",
  json_build_object(
    'id', "parts"."id",
    'name', "parts"."name"::text,
    'description', "parts"."description"::text,
    'sku', "parts"."sku"::text,
    'country', "parts"."country"::text,
    'email', lower(btrim(COALESCE("parts"."email", 'nobody@example.com')::text, E' \t\n\r\f\v')),
    'price', CASE WHEN "parts"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."price" END,
    'cost', CASE WHEN "parts"."cost"::numeric::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."cost"::numeric END,
    'serial', CASE WHEN "parts"."serial"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."serial" END,
    'ratio', CASE WHEN "parts"."ratio"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."ratio" END,
    'madeAt', CASE WHEN "parts"."made_at" >= '0001-01-01' AND "parts"."made_at" < '10000-01-01' THEN "parts"."made_at"::timestamptz END,
    'opens', NULLIF("parts"."opens"::time, '24:00'),
    'warranty', CASE WHEN isfinite("parts"."warranty") THEN extract(epoch FROM "parts"."warranty") END,
    'address', host("parts"."address"),
    'season', CASE WHEN NOT isempty("parts"."season")
      AND (lower("parts"."season") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."season") >= '0001-01-01') IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."season") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."season") >= '0001-01-01' AND lower("parts"."season") < '10000-01-01' THEN lower("parts"."season")::date END,
        CASE WHEN upper_inc("parts"."season") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."season") >= '0001-01-01' AND upper("parts"."season") < '10000-01-01' THEN upper("parts"."season")::date END
      )) END,
    'sizes', CASE WHEN NOT isempty("parts"."sizes")
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."sizes") THEN 'gte' ELSE 'gt' END, lower("parts"."sizes"),
        CASE WHEN upper_inc("parts"."sizes") THEN 'lte' ELSE 'lt' END, upper("parts"."sizes")
      )) END,
    'serials', CASE WHEN NOT isempty("parts"."serials")
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."serials") THEN 'gte' ELSE 'gt' END, lower("parts"."serials"),
        CASE WHEN upper_inc("parts"."serials") THEN 'lte' ELSE 'lt' END, upper("parts"."serials")
      )) END,
    'weights', CASE WHEN NOT isempty("parts"."weights")
      AND (lower("parts"."weights") < 'Infinity') IS NOT FALSE
      AND (upper("parts"."weights") > '-Infinity') IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."weights") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."weights")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN lower("parts"."weights") END,
        CASE WHEN upper_inc("parts"."weights") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."weights")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN upper("parts"."weights") END
      )) END,
    'period', CASE WHEN NOT isempty("parts"."period")
      AND (lower("parts"."period") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."period") >= '0001-01-01') IS NOT FALSE
      AND (date_trunc('milliseconds', lower("parts"."period")) + ((NOT lower_inc("parts"."period"))::int + (NOT upper_inc("parts"."period"))::int) * interval '1 ms' <= date_trunc('milliseconds', upper("parts"."period"))) IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."period") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."period") >= '0001-01-01' AND lower("parts"."period") < '10000-01-01' THEN lower("parts"."period")::timestamptz END,
        CASE WHEN upper_inc("parts"."period") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."period") >= '0001-01-01' AND upper("parts"."period") < '10000-01-01' THEN upper("parts"."period")::timestamptz END
      )) END,
    'shift', CASE WHEN NOT isempty("parts"."shift")
      AND (lower("parts"."shift") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."shift") >= '0001-01-01') IS NOT FALSE
      AND (date_trunc('milliseconds', lower("parts"."shift")) + ((NOT lower_inc("parts"."shift"))::int + (NOT upper_inc("parts"."shift"))::int) * interval '1 ms' <= date_trunc('milliseconds', upper("parts"."shift"))) IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."shift") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."shift") >= '0001-01-01' AND lower("parts"."shift") < '10000-01-01' THEN lower("parts"."shift")::timestamp END,
        CASE WHEN upper_inc("parts"."shift") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."shift") >= '0001-01-01' AND upper("parts"."shift") < '10000-01-01' THEN upper("parts"."shift")::timestamp END
      )) END,
    'attributes', CASE WHEN NOT jsonb_path_exists("parts"."attributes"::jsonb, '$[*] ? (@.type() != "object" && @.type() != "null")')
      AND NOT jsonb_path_exists("parts"."attributes"::jsonb, '$.**{100}')
      THEN "parts"."attributes"::jsonb END,
    'labels', CASE jsonb_typeof("parts"."labels"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("parts"."labels"::jsonb) AS "members" ("key", "value")
      WHERE jsonb_typeof("members"."value") IN ('string', 'number', 'boolean')
        AND octet_length("members"."key") + octet_length("members"."value"::text) <= 32000
    ), '{}'::jsonb) END,
    'stock', CASE jsonb_typeof("parts"."stock"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("parts"."stock"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'number' THEN "members"."value"::numeric BETWEEN -2147483648 AND 2147483647 AND trunc("members"."value"::numeric) = "members"."value"::numeric END
    ), '{}'::jsonb) END,
    'tags', COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("parts"."tags") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json),
    'ratings', CASE WHEN "parts"."ratings" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item" AS "element", "items"."place"
        FROM unnest("parts"."ratings") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'batches', CASE WHEN "parts"."batches" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item" AS "element", "items"."place"
        FROM unnest("parts"."batches") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'hosts', CASE WHEN "parts"."hosts" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT host("items"."item") AS "element", "items"."place"
        FROM unnest("parts"."hosts") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'colors', CASE WHEN "parts"."colors" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("parts"."colors") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'seasons', CASE WHEN "parts"."seasons" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT CASE WHEN NOT isempty("items"."item")
          AND (lower("items"."item") < '10000-01-01') IS NOT FALSE
          AND (upper("items"."item") >= '0001-01-01') IS NOT FALSE
          THEN json_strip_nulls(json_build_object(
            CASE WHEN lower_inc("items"."item") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("items"."item") >= '0001-01-01' AND lower("items"."item") < '10000-01-01' THEN lower("items"."item")::date END,
            CASE WHEN upper_inc("items"."item") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("items"."item") >= '0001-01-01' AND upper("items"."item") < '10000-01-01' THEN upper("items"."item")::date END
          )) END AS "element", "items"."place"
        FROM unnest("parts"."seasons") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'color', "parts"."color"::text,
    'plain', "parts"."plain"::text,
    'place', CASE WHEN (point("parts"."lon", "parts"."lat")::point)[1] BETWEEN -90 AND 90
      AND (point("parts"."lon", "parts"."lat")::point)[0] BETWEEN -180 AND 180
      THEN json_build_object('lat', (point("parts"."lon", "parts"."lat")::point)[1], 'lon', (point("parts"."lon", "parts"."lat")::point)[0]) END,
    'spot', CASE WHEN ("parts"."spot"::point)[1] BETWEEN -90 AND 90
      AND ("parts"."spot"::point)[0] BETWEEN -180 AND 180
      THEN json_build_object('lat', ("parts"."spot"::point)[1], 'lon', ("parts"."spot"::point)[0]) END,
    'site', CASE WHEN (jsonb_path_query_first("parts"."site"::jsonb, '$.lat.double()', '{}', true))::double precision BETWEEN -90 AND 90
      AND (jsonb_path_query_first("parts"."site"::jsonb, '$.lon.double()', '{}', true))::double precision BETWEEN -180 AND 180
      THEN json_build_object('lat', (jsonb_path_query_first("parts"."site"::jsonb, '$.lat.double()', '{}', true))::double precision, 'lon', (jsonb_path_query_first("parts"."site"::jsonb, '$.lon.double()', '{}', true))::double precision) END,
    'mark', CASE WHEN substring(split_part("parts"."mark", ',', 1) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision BETWEEN -90 AND 90
      AND substring(split_part("parts"."mark", ',', 2) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision BETWEEN -180 AND 180
      THEN json_build_object('lat', substring(split_part("parts"."mark", ',', 1) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision, 'lon', substring(split_part("parts"."mark", ',', 2) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision) END,
    'maker', json_build_object(
      'name', "parts"."maker_name"::text,
      'since', "parts"."maker_since"
    ),
    'seller', CASE WHEN "parts"."seller_name" IS NOT NULL OR "parts"."seller_since" IS NOT NULL THEN json_build_object(
      'name', "parts"."seller_name"::text,
      'since', "parts"."seller_since"
    ) END,
    'gross', CASE WHEN ("parts"."price" * (1 + "parts"."tax_rate"))::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN ("parts"."price" * (1 + "parts"."tax_rate")) END,
    'kind', 'part'::text,
    'schemaVersion', 7,
    'secret', "parts"."secret"::text,
    'path', "parts"."path"::text
  )::text AS "document",
  "parts"."id"::text
FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
JOIN "public"."parts" AS "parts" ON "parts"."id" = "requested"."id";

-- The documents of a range of keys
SELECT
  json_build_object(
    'id', "parts"."id",
    'name', "parts"."name"::text,
    'description', "parts"."description"::text,
    'sku', "parts"."sku"::text,
    'country', "parts"."country"::text,
    'email', lower(btrim(COALESCE("parts"."email", 'nobody@example.com')::text, E' \t\n\r\f\v')),
    'price', CASE WHEN "parts"."price"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."price" END,
    'cost', CASE WHEN "parts"."cost"::numeric::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."cost"::numeric END,
    'serial', CASE WHEN "parts"."serial"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."serial" END,
    'ratio', CASE WHEN "parts"."ratio"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "parts"."ratio" END,
    'madeAt', CASE WHEN "parts"."made_at" >= '0001-01-01' AND "parts"."made_at" < '10000-01-01' THEN "parts"."made_at"::timestamptz END,
    'opens', NULLIF("parts"."opens"::time, '24:00'),
    'warranty', CASE WHEN isfinite("parts"."warranty") THEN extract(epoch FROM "parts"."warranty") END,
    'address', host("parts"."address"),
    'season', CASE WHEN NOT isempty("parts"."season")
      AND (lower("parts"."season") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."season") >= '0001-01-01') IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."season") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."season") >= '0001-01-01' AND lower("parts"."season") < '10000-01-01' THEN lower("parts"."season")::date END,
        CASE WHEN upper_inc("parts"."season") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."season") >= '0001-01-01' AND upper("parts"."season") < '10000-01-01' THEN upper("parts"."season")::date END
      )) END,
    'sizes', CASE WHEN NOT isempty("parts"."sizes")
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."sizes") THEN 'gte' ELSE 'gt' END, lower("parts"."sizes"),
        CASE WHEN upper_inc("parts"."sizes") THEN 'lte' ELSE 'lt' END, upper("parts"."sizes")
      )) END,
    'serials', CASE WHEN NOT isempty("parts"."serials")
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."serials") THEN 'gte' ELSE 'gt' END, lower("parts"."serials"),
        CASE WHEN upper_inc("parts"."serials") THEN 'lte' ELSE 'lt' END, upper("parts"."serials")
      )) END,
    'weights', CASE WHEN NOT isempty("parts"."weights")
      AND (lower("parts"."weights") < 'Infinity') IS NOT FALSE
      AND (upper("parts"."weights") > '-Infinity') IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."weights") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."weights")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN lower("parts"."weights") END,
        CASE WHEN upper_inc("parts"."weights") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."weights")::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN upper("parts"."weights") END
      )) END,
    'period', CASE WHEN NOT isempty("parts"."period")
      AND (lower("parts"."period") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."period") >= '0001-01-01') IS NOT FALSE
      AND (date_trunc('milliseconds', lower("parts"."period")) + ((NOT lower_inc("parts"."period"))::int + (NOT upper_inc("parts"."period"))::int) * interval '1 ms' <= date_trunc('milliseconds', upper("parts"."period"))) IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."period") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."period") >= '0001-01-01' AND lower("parts"."period") < '10000-01-01' THEN lower("parts"."period")::timestamptz END,
        CASE WHEN upper_inc("parts"."period") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."period") >= '0001-01-01' AND upper("parts"."period") < '10000-01-01' THEN upper("parts"."period")::timestamptz END
      )) END,
    'shift', CASE WHEN NOT isempty("parts"."shift")
      AND (lower("parts"."shift") < '10000-01-01') IS NOT FALSE
      AND (upper("parts"."shift") >= '0001-01-01') IS NOT FALSE
      AND (date_trunc('milliseconds', lower("parts"."shift")) + ((NOT lower_inc("parts"."shift"))::int + (NOT upper_inc("parts"."shift"))::int) * interval '1 ms' <= date_trunc('milliseconds', upper("parts"."shift"))) IS NOT FALSE
      THEN json_strip_nulls(json_build_object(
        CASE WHEN lower_inc("parts"."shift") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("parts"."shift") >= '0001-01-01' AND lower("parts"."shift") < '10000-01-01' THEN lower("parts"."shift")::timestamp END,
        CASE WHEN upper_inc("parts"."shift") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("parts"."shift") >= '0001-01-01' AND upper("parts"."shift") < '10000-01-01' THEN upper("parts"."shift")::timestamp END
      )) END,
    'attributes', CASE WHEN NOT jsonb_path_exists("parts"."attributes"::jsonb, '$[*] ? (@.type() != "object" && @.type() != "null")')
      AND NOT jsonb_path_exists("parts"."attributes"::jsonb, '$.**{100}')
      THEN "parts"."attributes"::jsonb END,
    'labels', CASE jsonb_typeof("parts"."labels"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("parts"."labels"::jsonb) AS "members" ("key", "value")
      WHERE jsonb_typeof("members"."value") IN ('string', 'number', 'boolean')
        AND octet_length("members"."key") + octet_length("members"."value"::text) <= 32000
    ), '{}'::jsonb) END,
    'stock', CASE jsonb_typeof("parts"."stock"::jsonb) WHEN 'object' THEN COALESCE((
      SELECT jsonb_object_agg("members"."key", "members"."value")
      FROM jsonb_each("parts"."stock"::jsonb) AS "members" ("key", "value")
      WHERE strpos("members"."key", '.') = 0
        AND "members"."key" ~ '\S'
        AND CASE WHEN jsonb_typeof("members"."value") = 'number' THEN "members"."value"::numeric BETWEEN -2147483648 AND 2147483647 AND trunc("members"."value"::numeric) = "members"."value"::numeric END
    ), '{}'::jsonb) END,
    'tags', COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("parts"."tags") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json),
    'ratings', CASE WHEN "parts"."ratings" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item" AS "element", "items"."place"
        FROM unnest("parts"."ratings") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'batches', CASE WHEN "parts"."batches" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item" AS "element", "items"."place"
        FROM unnest("parts"."batches") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'hosts', CASE WHEN "parts"."hosts" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT host("items"."item") AS "element", "items"."place"
        FROM unnest("parts"."hosts") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'colors', CASE WHEN "parts"."colors" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT "items"."item"::text AS "element", "items"."place"
        FROM unnest("parts"."colors") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'seasons', CASE WHEN "parts"."seasons" IS NOT NULL THEN COALESCE((
      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
      FROM (
        SELECT CASE WHEN NOT isempty("items"."item")
          AND (lower("items"."item") < '10000-01-01') IS NOT FALSE
          AND (upper("items"."item") >= '0001-01-01') IS NOT FALSE
          THEN json_strip_nulls(json_build_object(
            CASE WHEN lower_inc("items"."item") THEN 'gte' ELSE 'gt' END, CASE WHEN lower("items"."item") >= '0001-01-01' AND lower("items"."item") < '10000-01-01' THEN lower("items"."item")::date END,
            CASE WHEN upper_inc("items"."item") THEN 'lte' ELSE 'lt' END, CASE WHEN upper("items"."item") >= '0001-01-01' AND upper("items"."item") < '10000-01-01' THEN upper("items"."item")::date END
          )) END AS "element", "items"."place"
        FROM unnest("parts"."seasons") WITH ORDINALITY AS "items" ("item", "place")
      ) AS "elements"
      WHERE "elements"."element" IS NOT NULL
    ), '[]'::json) END,
    'color', "parts"."color"::text,
    'plain', "parts"."plain"::text,
    'place', CASE WHEN (point("parts"."lon", "parts"."lat")::point)[1] BETWEEN -90 AND 90
      AND (point("parts"."lon", "parts"."lat")::point)[0] BETWEEN -180 AND 180
      THEN json_build_object('lat', (point("parts"."lon", "parts"."lat")::point)[1], 'lon', (point("parts"."lon", "parts"."lat")::point)[0]) END,
    'spot', CASE WHEN ("parts"."spot"::point)[1] BETWEEN -90 AND 90
      AND ("parts"."spot"::point)[0] BETWEEN -180 AND 180
      THEN json_build_object('lat', ("parts"."spot"::point)[1], 'lon', ("parts"."spot"::point)[0]) END,
    'site', CASE WHEN (jsonb_path_query_first("parts"."site"::jsonb, '$.lat.double()', '{}', true))::double precision BETWEEN -90 AND 90
      AND (jsonb_path_query_first("parts"."site"::jsonb, '$.lon.double()', '{}', true))::double precision BETWEEN -180 AND 180
      THEN json_build_object('lat', (jsonb_path_query_first("parts"."site"::jsonb, '$.lat.double()', '{}', true))::double precision, 'lon', (jsonb_path_query_first("parts"."site"::jsonb, '$.lon.double()', '{}', true))::double precision) END,
    'mark', CASE WHEN substring(split_part("parts"."mark", ',', 1) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision BETWEEN -90 AND 90
      AND substring(split_part("parts"."mark", ',', 2) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision BETWEEN -180 AND 180
      THEN json_build_object('lat', substring(split_part("parts"."mark", ',', 1) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision, 'lon', substring(split_part("parts"."mark", ',', 2) from '^\s*([-+]?[0-9]{1,3}(?:\.[0-9]+)?)\s*$')::double precision) END,
    'maker', json_build_object(
      'name', "parts"."maker_name"::text,
      'since', "parts"."maker_since"
    ),
    'seller', CASE WHEN "parts"."seller_name" IS NOT NULL OR "parts"."seller_since" IS NOT NULL THEN json_build_object(
      'name', "parts"."seller_name"::text,
      'since', "parts"."seller_since"
    ) END,
    'gross', CASE WHEN ("parts"."price" * (1 + "parts"."tax_rate"))::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN ("parts"."price" * (1 + "parts"."tax_rate")) END,
    'kind', 'part'::text,
    'schemaVersion', 7,
    'secret', "parts"."secret"::text,
    'path', "parts"."path"::text
  )::text AS "document",
  "parts"."id"::text
FROM "public"."parts" AS "parts"
WHERE ($1::bigint IS NULL OR "parts"."id" > $1::bigint)
  AND ($2::bigint IS NULL OR "parts"."id" <= $2::bigint);

-- The end of the next range of keys
SELECT "parts"."id"::text
FROM "public"."parts" AS "parts"
WHERE ($1::bigint IS NULL OR "parts"."id" > $1::bigint)
ORDER BY "parts"."id"
OFFSET $2::bigint
LIMIT 1;

-- A changed row of public.parts at the root: its document's key is in id

-- Of public.parts are read: address, attributes, batches, color, colors, cost, country, description, email, hosts, id, labels, lat, lon, made_at, maker_name, maker_since, mark, name, opens, path, period, plain, price, ratings, ratio, season, seasons, secret, seller_name, seller_since, serial, serials, shift, site, sizes, sku, spot, stock, tags, tax_rate, warranty, weights
-- Its replica identity covers: id
