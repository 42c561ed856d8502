package keys;

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
 * The index {@code mixed}: a document for each row of {@code public.mixed}.
 *
 * <p>The keys of a document are the components of {@link Keys.Mixed}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_MixedIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "mixed",
            "be622b35",
            new TableName("public", "mixed"),
            List.of(new KeyColumn("bytes", "bytea"), new KeyColumn("day", "date"), new KeyColumn("at", "timestamptz"), new KeyColumn("digits", "digits")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_MixedIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("bytes", new TableName("public", "mixed"), "bytes", "byte[]", false),
                new RecordColumn("day", new TableName("public", "mixed"), "day", "LocalDate", false),
                new RecordColumn("at", new TableName("public", "mixed"), "at", "Instant", false),
                new RecordColumn("digits", new TableName("public", "mixed"), "digits", "String", false),
                new RecordColumn("children.id", new TableName("public", "mixed_children"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'bytes', replace(encode("mixed"."bytes", 'base64'), E'\\n', ''),
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
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "mixed"."bytes"::text,
                  "mixed"."day"::text,
                  "mixed"."at"::text,
                  "mixed"."digits"::text
                FROM unnest($1::bytea[], $2::date[], $3::timestamptz[], $4::digits[]) WITH ORDINALITY AS "requested" ("bytes", "day", "at", "digits", "ordinal")
                JOIN "public"."mixed" AS "mixed" ON "mixed"."bytes" = "requested"."bytes"
                  AND "mixed"."day" = "requested"."day"
                  AND "mixed"."at" = "requested"."at"
                  AND "mixed"."digits" = "requested"."digits\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "mixed"."bytes"::text,
                  "mixed"."day"::text,
                  "mixed"."at"::text,
                  "mixed"."digits"::text
                FROM "public"."mixed" AS "mixed"
                WHERE ($1::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") > ($1::bytea, $2::date, $3::timestamptz, $4::digits))
                  AND ($5::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") <= ($5::bytea, $6::date, $7::timestamptz, $8::digits))""";
        String rangeEnd = """
                SELECT "mixed"."bytes"::text, "mixed"."day"::text, "mixed"."at"::text, "mixed"."digits"::text
                FROM "public"."mixed" AS "mixed"
                WHERE ($1::bytea IS NULL OR ("mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits") > ($1::bytea, $2::date, $3::timestamptz, $4::digits))
                ORDER BY "mixed"."bytes", "mixed"."day", "mixed"."at", "mixed"."digits"
                OFFSET $5::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "mixed"), columns("bytes", "day", "at", "digits"), null),
                new Lookup("children", new TableName("public", "mixed_children"), columns("bytes", "day", "at", "digits"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "mixed"),
                        columns("at", "bytes", "day", "digits"),
                        columns("at", "bytes", "day", "digits")),
                new TableUse(
                        new TableName("public", "mixed_children"),
                        columns("at", "bytes", "day", "digits", "id"),
                        columns("at", "bytes", "day", "digits")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "bytes": {"type": "binary"},
                    "day": {"type": "date", "format": "strict_date"},
                    "at": {"type": "date", "format": "strict_date_optional_time"},
                    "digits": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "children": {"type": "nested", "properties": {"id": {"type": "integer"}}}
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
                    "normalizer": {"penstock_sort": {"type": "custom", "filter": ["lowercase"]}}
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
