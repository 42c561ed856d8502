package fields;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The index {@code parts}: a document for each row of {@code public.parts}.
 *
 * <p>The keys of a document are the components of {@link Part}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PartIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "parts",
            "8b4c5793",
            new TableName("public", "parts"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public PartIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "parts"), "id", "long", false),
                new RecordColumn("name", new TableName("public", "parts"), "name", "String", false),
                new RecordColumn("description", new TableName("public", "parts"), "description", "String", true),
                new RecordColumn("sku", new TableName("public", "parts"), "sku", "String", false),
                new RecordColumn("country", new TableName("public", "parts"), "country", "String", false),
                new RecordColumn("email", new TableName("public", "parts"), "email", "String", true),
                new RecordColumn("price", new TableName("public", "parts"), "price", "BigDecimal", false),
                new RecordColumn("cost", new TableName("public", "parts"), "cost", "money", true),
                new RecordColumn("serial", new TableName("public", "parts"), "serial", "BigInteger", true),
                new RecordColumn("ratio", new TableName("public", "parts"), "ratio", "double", true),
                new RecordColumn("madeAt", new TableName("public", "parts"), "made_at", "Instant", true),
                new RecordColumn("opens", new TableName("public", "parts"), "opens", "LocalTime", true),
                new RecordColumn("warranty", new TableName("public", "parts"), "warranty", "Duration", true),
                new RecordColumn("address", new TableName("public", "parts"), "address", "InetAddress", true),
                new RecordColumn("season", new TableName("public", "parts"), "season", "range", true),
                new RecordColumn("sizes", new TableName("public", "parts"), "sizes", "range", true),
                new RecordColumn("serials", new TableName("public", "parts"), "serials", "range", true),
                new RecordColumn("weights", new TableName("public", "parts"), "weights", "range", true),
                new RecordColumn("period", new TableName("public", "parts"), "period", "range", true),
                new RecordColumn("shift", new TableName("public", "parts"), "shift", "range", true),
                new RecordColumn("attributes", new TableName("public", "parts"), "attributes", "json", true),
                new RecordColumn("labels", new TableName("public", "parts"), "labels", "map", true),
                new RecordColumn("stock", new TableName("public", "parts"), "stock", "map", true),
                new RecordColumn("tags", new TableName("public", "parts"), "tags", "list", false),
                new RecordColumn("ratings", new TableName("public", "parts"), "ratings", "list", true),
                new RecordColumn("batches", new TableName("public", "parts"), "batches", "list", true),
                new RecordColumn("hosts", new TableName("public", "parts"), "hosts", "list", true),
                new RecordColumn("colors", new TableName("public", "parts"), "colors", "list", true),
                new RecordColumn("seasons", new TableName("public", "parts"), "seasons", "list", true),
                new RecordColumn("color", new TableName("public", "parts"), "color", "enum", false),
                new RecordColumn("plain", new TableName("public", "parts"), "plain", "enum", true),
                new RecordColumn("maker.name", new TableName("public", "parts"), "maker_name", "String", false),
                new RecordColumn("maker.since", new TableName("public", "parts"), "maker_since", "int", true),
                new RecordColumn("seller.name", new TableName("public", "parts"), "seller_name", "String", false),
                new RecordColumn("seller.since", new TableName("public", "parts"), "seller_since", "int", true),
                new RecordColumn("secret", new TableName("public", "parts"), "secret", "String", false),
                new RecordColumn("path", new TableName("public", "parts"), "path", "String", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "parts"."id",
                    'name', "parts"."name"::text,
                    'description', "parts"."description"::text,
                    'sku', "parts"."sku"::text,
                    'country', "parts"."country"::text,
                    'email', lower(btrim(COALESCE("parts"."email", 'nobody@example.com')::text, E' \\t\\n\\r\\f\\v')),
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
                        AND "members"."key" ~ '\\S'
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
                    'mark', CASE WHEN substring(split_part("parts"."mark", ',', 1) from '^\\s*([-+]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*$')::double precision BETWEEN -90 AND 90
                      AND substring(split_part("parts"."mark", ',', 2) from '^\\s*([-+]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*$')::double precision BETWEEN -180 AND 180
                      THEN json_build_object('lat', substring(split_part("parts"."mark", ',', 1) from '^\\s*([-+]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*$')::double precision, 'lon', substring(split_part("parts"."mark", ',', 2) from '^\\s*([-+]?[0-9]{1,3}(?:\\.[0-9]+)?)\\s*$')::double precision) END,
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
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "parts"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."parts" AS "parts" ON "parts"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "parts"."id"::text
                FROM "public"."parts" AS "parts"
                WHERE ($1::bigint IS NULL OR "parts"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "parts"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "parts"."id"::text
                FROM "public"."parts" AS "parts"
                WHERE ($1::bigint IS NULL OR "parts"."id" > $1::bigint)
                ORDER BY "parts"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "parts"), columns("id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "parts"),
                        columns("address", "attributes", "batches", "color", "colors", "cost", "country", "description", "email", "hosts", "id", "labels", "lat", "lon", "made_at", "maker_name", "maker_since", "mark", "name", "opens", "path", "period", "plain", "price", "ratings", "ratio", "season", "seasons", "secret", "seller_name", "seller_since", "serial", "serials", "shift", "site", "sizes", "sku", "spot", "stock", "tags", "tax_rate", "warranty", "weights"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "dynamic_templates": [{"stock": {"path_match": "stock.*", "mapping": {"type": "integer"}}}],
                  "properties": {
                    "id": {"type": "long"},
                    "name": {
                      "type": "text",
                      "analyzer": "penstock_text",
                      "fields": {
                        "keyword": {"type": "keyword", "ignore_above": 8191},
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                      }
                    },
                    "description": {"type": "text", "analyzer": "english"},
                    "sku": {
                      "type": "text",
                      "analyzer": "penstock_identifier",
                      "search_analyzer": "penstock_identifier_search",
                      "fields": {
                        "keyword": {"type": "keyword", "ignore_above": 8191},
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                      }
                    },
                    "country": {"type": "keyword", "ignore_above": 8191},
                    "email": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "price": {"type": "scaled_float", "scaling_factor": 100},
                    "cost": {"type": "double"},
                    "serial": {"type": "double"},
                    "ratio": {"type": "double"},
                    "madeAt": {"type": "date", "format": "strict_date_optional_time"},
                    "opens": {
                      "type": "date",
                      "format": "strict_hour_minute_second_fraction||strict_hour_minute_second"
                    },
                    "warranty": {"type": "double"},
                    "address": {"type": "ip"},
                    "season": {"type": "date_range", "format": "strict_date"},
                    "sizes": {"type": "integer_range"},
                    "serials": {"type": "long_range"},
                    "weights": {"type": "double_range"},
                    "period": {"type": "date_range", "format": "strict_date_optional_time"},
                    "shift": {"type": "date_range", "format": "strict_date_optional_time"},
                    "attributes": {"type": "flat_object"},
                    "labels": {"type": "flat_object"},
                    "stock": {"type": "object", "dynamic": true},
                    "tags": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "ratings": {"type": "integer"},
                    "batches": {"type": "keyword"},
                    "hosts": {"type": "ip"},
                    "colors": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_color"}}
                    },
                    "seasons": {"type": "date_range", "format": "strict_date"},
                    "color": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_color"}}
                    },
                    "plain": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_plain"}}
                    },
                    "place": {"type": "geo_point"},
                    "spot": {"type": "geo_point"},
                    "site": {"type": "geo_point"},
                    "mark": {"type": "geo_point"},
                    "maker": {
                      "type": "object",
                      "properties": {
                        "name": {
                          "type": "text",
                          "analyzer": "penstock_text",
                          "fields": {
                            "keyword": {"type": "keyword", "ignore_above": 8191},
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                          }
                        },
                        "since": {"type": "integer"}
                      }
                    },
                    "seller": {
                      "type": "object",
                      "properties": {
                        "name": {
                          "type": "text",
                          "analyzer": "penstock_text",
                          "fields": {
                            "keyword": {"type": "keyword", "ignore_above": 8191},
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                          }
                        },
                        "since": {"type": "integer"}
                      }
                    },
                    "gross": {"type": "double"},
                    "kind": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "schemaVersion": {"type": "integer"},
                    "secret": {"type": "keyword", "ignore_above": 8191, "index": false},
                    "path": {"type": "wildcard"}
                  }
                }""";
    }

    private static String settings() {
        return """
                {
                  "analysis": {
                    "analyzer": {
                      "penstock_text": {
                        "type": "custom",
                        "tokenizer": "standard",
                        "filter": ["lowercase", "asciifolding"]
                      },
                      "penstock_identifier": {
                        "type": "custom",
                        "tokenizer": "keyword",
                        "filter": [
                          "penstock_identifier_length",
                          "trim",
                          "penstock_identifier_parts",
                          "flatten_graph",
                          "lowercase",
                          "unique"
                        ]
                      },
                      "penstock_identifier_search": {
                        "type": "custom",
                        "tokenizer": "keyword",
                        "filter": ["penstock_identifier_length", "trim", "lowercase"]
                      }
                    },
                    "filter": {
                      "penstock_identifier_length": {"type": "length", "max": 8191},
                      "penstock_identifier_parts": {
                        "type": "word_delimiter_graph",
                        "preserve_original": true,
                        "catenate_all": true
                      }
                    },
                    "normalizer": {
                      "penstock_sort": {"type": "custom", "filter": ["lowercase"]},
                      "penstock_order_of_color": {"type": "custom", "char_filter": ["penstock_order_of_color"]},
                      "penstock_order_of_plain": {"type": "custom", "char_filter": ["penstock_order_of_plain"]}
                    },
                    "char_filter": {
                      "penstock_order_of_color": {
                        "type": "mapping",
                        "mappings": ["red => 0", "dark\\\\u0020green => 1", "BLUE => 2"]
                      },
                      "penstock_order_of_plain": {"type": "mapping", "mappings": ["LOW => 0", "HIGH => 1"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
