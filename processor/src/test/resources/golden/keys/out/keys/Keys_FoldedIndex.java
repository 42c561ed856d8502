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
 * The index {@code folded}: a document for each row of {@code public.folded}.
 *
 * <p>The keys of a document are the components of {@link Keys.Folded}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_FoldedIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "folded",
            "72c4fc59",
            new TableName("public", "folded"),
            List.of(new KeyColumn("code", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_FoldedIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("code", new TableName("public", "folded"), "code", "String", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'code', "folded"."code"::text
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "folded"."code"::text
                FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
                JOIN "public"."folded" AS "folded" ON "folded"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "folded"."code"::text
                FROM "public"."folded" AS "folded"
                WHERE ($1::text IS NULL OR "folded"."code" > $1::text)
                  AND ($2::text IS NULL OR "folded"."code" <= $2::text)""";
        String rangeEnd = """
                SELECT "folded"."code"::text
                FROM "public"."folded" AS "folded"
                WHERE ($1::text IS NULL OR "folded"."code" > $1::text)
                ORDER BY "folded"."code"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "folded"), columns("code"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "folded"),
                        columns("code"),
                        columns("code")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "code": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      },
                      "normalizer": "lowercase"
                    }
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
