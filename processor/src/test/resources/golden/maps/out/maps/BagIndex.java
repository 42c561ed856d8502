package maps;

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
 * The index {@code bags}: a document for each row of {@code public.bags}.
 *
 * <p>The keys of a document are the components of {@link Bag}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class BagIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "bags",
            "594b6db1",
            new TableName("public", "bags"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public BagIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "bags"), "id", "int", false),
                new RecordColumn("dates", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("times", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("locals", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("instants", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("offsets", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("uuids", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("addresses", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("durations", new TableName("public", "bags"), "texts", "map", false),
                new RecordColumn("sizes", new TableName("public", "bags"), "texts", "map", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "bags"."id",
                    'dates', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
                        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
                    ), '{}'::jsonb) END,
                    'times', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?$'
                    ), '{}'::jsonb) END,
                    'locals', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?$'
                        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
                    ), '{}'::jsonb) END,
                    'instants', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
                        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
                    ), '{}'::jsonb) END,
                    'offsets', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND CASE WHEN jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9])$'
                        THEN jsonb_path_exists(to_jsonb(left(("members"."value" #>> '{}'), 10)), '$.datetime()', '{}', true) END
                    ), '{}'::jsonb) END,
                    'uuids', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
                    ), '{}'::jsonb) END,
                    'addresses', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND jsonb_typeof("members"."value") = 'string'
                        AND ("members"."value" #>> '{}') ~ '^((::([fF]{4}:)?)?((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|(?!([^:]*:){8})([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?::([0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4})*)?|([0-9a-fA-F]{1,4}:){7}:|:(:[0-9a-fA-F]{1,4}){7})$'
                    ), '{}'::jsonb) END,
                    'durations', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE strpos("members"."key", '.') = 0
                        AND "members"."key" ~ '\\S'
                        AND jsonb_typeof("members"."value") = 'number'
                    ), '{}'::jsonb) END,
                    'sizes', CASE jsonb_typeof("bags"."texts"::jsonb) WHEN 'object' THEN COALESCE((
                      SELECT jsonb_object_agg("members"."key", "members"."value")
                      FROM jsonb_each("bags"."texts"::jsonb) AS "members" ("key", "value")
                      WHERE jsonb_typeof("members"."value") IN ('string', 'number', 'boolean')
                        AND octet_length("members"."key") + octet_length("members"."value"::text) <= 32000
                    ), '{}'::jsonb) END
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "bags"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."bags" AS "bags" ON "bags"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "bags"."id"::text
                FROM "public"."bags" AS "bags"
                WHERE ($1::bigint IS NULL OR "bags"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "bags"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "bags"."id"::text
                FROM "public"."bags" AS "bags"
                WHERE ($1::bigint IS NULL OR "bags"."id" > $1::bigint)
                ORDER BY "bags"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "bags"), columns("id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "bags"),
                        columns("id", "texts"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "dynamic_templates": [
                    {
                      "dates": {"path_match": "dates.*", "mapping": {"type": "date", "format": "strict_date"}}
                    },
                    {
                      "times": {
                        "path_match": "times.*",
                        "mapping": {
                          "type": "date",
                          "format": "strict_hour_minute_second_fraction||strict_hour_minute_second"
                        }
                      }
                    },
                    {
                      "locals": {
                        "path_match": "locals.*",
                        "mapping": {"type": "date", "format": "strict_date_optional_time"}
                      }
                    },
                    {
                      "instants": {
                        "path_match": "instants.*",
                        "mapping": {"type": "date", "format": "strict_date_optional_time"}
                      }
                    },
                    {
                      "offsets": {
                        "path_match": "offsets.*",
                        "mapping": {"type": "date", "format": "strict_date_optional_time"}
                      }
                    },
                    {"uuids": {"path_match": "uuids.*", "mapping": {"type": "keyword"}}},
                    {"addresses": {"path_match": "addresses.*", "mapping": {"type": "ip"}}},
                    {"durations": {"path_match": "durations.*", "mapping": {"type": "double"}}}
                  ],
                  "properties": {
                    "id": {"type": "integer"},
                    "dates": {"type": "object", "dynamic": true},
                    "times": {"type": "object", "dynamic": true},
                    "locals": {"type": "object", "dynamic": true},
                    "instants": {"type": "object", "dynamic": true},
                    "offsets": {"type": "object", "dynamic": true},
                    "uuids": {"type": "object", "dynamic": true},
                    "addresses": {"type": "object", "dynamic": true},
                    "durations": {"type": "object", "dynamic": true},
                    "sizes": {"type": "flat_object"}
                  }
                }""";
    }

    private static String settings() {
        return """
                {
                  "analysis": {
                    "normalizer": {
                      "penstock_order_of_size": {"type": "custom", "char_filter": ["penstock_order_of_size"]}
                    },
                    "char_filter": {
                      "penstock_order_of_size": {"type": "mapping", "mappings": ["s => 0", "l => 1"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
