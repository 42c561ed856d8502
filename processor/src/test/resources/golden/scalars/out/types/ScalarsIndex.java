package types;

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
 * The index {@code scalars}: a document for each row of {@code public.scalars}.
 *
 * <p>The keys of a document are the components of {@link Scalars}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ScalarsIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "scalars",
            "bf3f5968",
            new TableName("public", "scalars"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public ScalarsIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "scalars"), "id", "long", false),
                new RecordColumn("string", new TableName("public", "scalars"), "string", "String", false),
                new RecordColumn("flag", new TableName("public", "scalars"), "flag", "boolean", false),
                new RecordColumn("small", new TableName("public", "scalars"), "small", "short", false),
                new RecordColumn("whole", new TableName("public", "scalars"), "whole", "int", false),
                new RecordColumn("large", new TableName("public", "scalars"), "large", "long", false),
                new RecordColumn("single", new TableName("public", "scalars"), "single", "float", false),
                new RecordColumn("twice", new TableName("public", "scalars"), "twice", "double", false),
                new RecordColumn("exact", new TableName("public", "scalars"), "exact", "BigDecimal", false),
                new RecordColumn("uuid", new TableName("public", "scalars"), "uuid", "UUID", false),
                new RecordColumn("instant", new TableName("public", "scalars"), "instant", "Instant", false),
                new RecordColumn("offset", new TableName("public", "scalars"), "offset", "OffsetDateTime", false),
                new RecordColumn("day", new TableName("public", "scalars"), "day", "LocalDate", false),
                new RecordColumn("moment", new TableName("public", "scalars"), "moment", "LocalDateTime", false),
                new RecordColumn("bytes", new TableName("public", "scalars"), "bytes", "byte[]", false),
                new RecordColumn("color", new TableName("public", "scalars"), "color", "enum", false),
                new RecordColumn("stringOrNull", new TableName("public", "scalars"), "string_or_null", "String", true),
                new RecordColumn("flagOrNull", new TableName("public", "scalars"), "flag_or_null", "boolean", true),
                new RecordColumn("smallOrNull", new TableName("public", "scalars"), "small_or_null", "short", true),
                new RecordColumn("wholeOrNull", new TableName("public", "scalars"), "whole_or_null", "int", true),
                new RecordColumn("largeOrNull", new TableName("public", "scalars"), "large_or_null", "long", true),
                new RecordColumn("singleOrNull", new TableName("public", "scalars"), "single_or_null", "float", true),
                new RecordColumn("twiceOrNull", new TableName("public", "scalars"), "twice_or_null", "double", true),
                new RecordColumn("exactOrNull", new TableName("public", "scalars"), "exact_or_null", "BigDecimal", true),
                new RecordColumn("uuidOrNull", new TableName("public", "scalars"), "uuid_or_null", "UUID", true),
                new RecordColumn("instantOrNull", new TableName("public", "scalars"), "instant_or_null", "Instant", true),
                new RecordColumn("offsetOrNull", new TableName("public", "scalars"), "offset_or_null", "OffsetDateTime", true),
                new RecordColumn("dayOrNull", new TableName("public", "scalars"), "day_or_null", "LocalDate", true),
                new RecordColumn("momentOrNull", new TableName("public", "scalars"), "moment_or_null", "LocalDateTime", true),
                new RecordColumn("bytesOrNull", new TableName("public", "scalars"), "bytes_or_null", "byte[]", true),
                new RecordColumn("colorOrNull", new TableName("public", "scalars"), "color_or_null", "enum", true),
                new RecordColumn("text", new TableName("public", "scalars"), "text", "String", false),
                new RecordColumn("keyword", new TableName("public", "scalars"), "keyword", "enum", false),
                new RecordColumn("boxed", new TableName("public", "scalars"), "boxed", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "scalars"."id",
                    'string', "scalars"."string"::text,
                    'flag', "scalars"."flag",
                    'small', "scalars"."small",
                    'whole', "scalars"."whole",
                    'large', "scalars"."large",
                    'single', CASE WHEN "scalars"."single"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single" END,
                    'twice', CASE WHEN "scalars"."twice"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice" END,
                    'exact', CASE WHEN "scalars"."exact"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact" END,
                    'uuid', "scalars"."uuid",
                    'instant', CASE WHEN "scalars"."instant" >= '0001-01-01' AND "scalars"."instant" < '10000-01-01' THEN "scalars"."instant"::timestamptz END,
                    'offset', CASE WHEN "scalars"."offset" >= '0001-01-01' AND "scalars"."offset" < '10000-01-01' THEN "scalars"."offset"::timestamptz END,
                    'day', CASE WHEN "scalars"."day" >= '0001-01-01' AND "scalars"."day" < '10000-01-01' THEN "scalars"."day"::date END,
                    'moment', CASE WHEN "scalars"."moment" >= '0001-01-01' AND "scalars"."moment" < '10000-01-01' THEN "scalars"."moment"::timestamp END,
                    'bytes', replace(encode("scalars"."bytes", 'base64'), E'\\n', ''),
                    'color', "scalars"."color"::text,
                    'stringOrNull', "scalars"."string_or_null"::text,
                    'flagOrNull', "scalars"."flag_or_null",
                    'smallOrNull', "scalars"."small_or_null",
                    'wholeOrNull', "scalars"."whole_or_null",
                    'largeOrNull', "scalars"."large_or_null",
                    'singleOrNull', CASE WHEN "scalars"."single_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."single_or_null" END,
                    'twiceOrNull', CASE WHEN "scalars"."twice_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."twice_or_null" END,
                    'exactOrNull', CASE WHEN "scalars"."exact_or_null"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "scalars"."exact_or_null" END,
                    'uuidOrNull', "scalars"."uuid_or_null",
                    'instantOrNull', CASE WHEN "scalars"."instant_or_null" >= '0001-01-01' AND "scalars"."instant_or_null" < '10000-01-01' THEN "scalars"."instant_or_null"::timestamptz END,
                    'offsetOrNull', CASE WHEN "scalars"."offset_or_null" >= '0001-01-01' AND "scalars"."offset_or_null" < '10000-01-01' THEN "scalars"."offset_or_null"::timestamptz END,
                    'dayOrNull', CASE WHEN "scalars"."day_or_null" >= '0001-01-01' AND "scalars"."day_or_null" < '10000-01-01' THEN "scalars"."day_or_null"::date END,
                    'momentOrNull', CASE WHEN "scalars"."moment_or_null" >= '0001-01-01' AND "scalars"."moment_or_null" < '10000-01-01' THEN "scalars"."moment_or_null"::timestamp END,
                    'bytesOrNull', replace(encode("scalars"."bytes_or_null", 'base64'), E'\\n', ''),
                    'colorOrNull', "scalars"."color_or_null"::text,
                    'text', "scalars"."text"::text,
                    'keyword', "scalars"."keyword"::text,
                    'boxed', "scalars"."boxed"
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "scalars"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."scalars" AS "scalars" ON "scalars"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "scalars"."id"::text
                FROM "public"."scalars" AS "scalars"
                WHERE ($1::bigint IS NULL OR "scalars"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "scalars"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "scalars"."id"::text
                FROM "public"."scalars" AS "scalars"
                WHERE ($1::bigint IS NULL OR "scalars"."id" > $1::bigint)
                ORDER BY "scalars"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "scalars"), columns("id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "scalars"),
                        columns("boxed", "bytes", "bytes_or_null", "color", "color_or_null", "day", "day_or_null", "exact", "exact_or_null", "flag", "flag_or_null", "id", "instant", "instant_or_null", "keyword", "large", "large_or_null", "moment", "moment_or_null", "offset", "offset_or_null", "single", "single_or_null", "small", "small_or_null", "string", "string_or_null", "text", "twice", "twice_or_null", "uuid", "uuid_or_null", "whole", "whole_or_null"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "long"},
                    "string": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "flag": {"type": "boolean"},
                    "small": {"type": "short"},
                    "whole": {"type": "integer"},
                    "large": {"type": "long"},
                    "single": {"type": "float"},
                    "twice": {"type": "double"},
                    "exact": {"type": "double"},
                    "uuid": {"type": "keyword"},
                    "instant": {"type": "date", "format": "strict_date_optional_time"},
                    "offset": {"type": "date", "format": "strict_date_optional_time"},
                    "day": {"type": "date", "format": "strict_date"},
                    "moment": {"type": "date", "format": "strict_date_optional_time"},
                    "bytes": {"type": "binary"},
                    "color": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_color"}}
                    },
                    "stringOrNull": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "flagOrNull": {"type": "boolean"},
                    "smallOrNull": {"type": "short"},
                    "wholeOrNull": {"type": "integer"},
                    "largeOrNull": {"type": "long"},
                    "singleOrNull": {"type": "float"},
                    "twiceOrNull": {"type": "double"},
                    "exactOrNull": {"type": "double"},
                    "uuidOrNull": {"type": "keyword"},
                    "instantOrNull": {"type": "date", "format": "strict_date_optional_time"},
                    "offsetOrNull": {"type": "date", "format": "strict_date_optional_time"},
                    "dayOrNull": {"type": "date", "format": "strict_date"},
                    "momentOrNull": {"type": "date", "format": "strict_date_optional_time"},
                    "bytesOrNull": {"type": "binary"},
                    "colorOrNull": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_color"}}
                    },
                    "text": {
                      "type": "text",
                      "analyzer": "penstock_text",
                      "fields": {
                        "keyword": {"type": "keyword", "ignore_above": 8191},
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                      }
                    },
                    "keyword": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_color"}}
                    },
                    "boxed": {"type": "integer"}
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
                      }
                    },
                    "normalizer": {
                      "penstock_sort": {"type": "custom", "filter": ["lowercase"]},
                      "penstock_order_of_color": {"type": "custom", "char_filter": ["penstock_order_of_color"]}
                    },
                    "char_filter": {
                      "penstock_order_of_color": {"type": "mapping", "mappings": ["RED => 0", "GREEN => 1"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
