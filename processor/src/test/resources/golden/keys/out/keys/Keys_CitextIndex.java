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
 * The index {@code citexts}: a document for each row of {@code public.citexts}.
 *
 * <p>The keys of a document are the components of {@link Keys.Citext}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_CitextIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "citexts",
            "9196beb7",
            new TableName("public", "citexts"),
            List.of(new KeyColumn("code", "citext")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_CitextIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("code", new TableName("public", "citexts"), "code", "String", false),
                new RecordColumn("children.id", new TableName("public", "citext_children"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'code', "citexts"."code"::text,
                    'children', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "citext_children"."id"
                        )
                        ORDER BY "citext_children"."id"
                      )
                      FROM "public"."citext_children" AS "citext_children"
                      WHERE "citext_children"."parent" = "citexts"."code"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  lower("citexts"."code"::text)
                FROM unnest($1::citext[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
                JOIN "public"."citexts" AS "citexts" ON "citexts"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  lower("citexts"."code"::text)
                FROM "public"."citexts" AS "citexts"
                WHERE ($1::citext IS NULL OR "citexts"."code" > $1::citext)
                  AND ($2::citext IS NULL OR "citexts"."code" <= $2::citext)""";
        String rangeEnd = """
                SELECT lower("citexts"."code"::text)
                FROM "public"."citexts" AS "citexts"
                WHERE ($1::citext IS NULL OR "citexts"."code" > $1::citext)
                ORDER BY "citexts"."code"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "citexts"), columns("code"), """
                        SELECT DISTINCT lower("changed"."code"::text)
                        FROM unnest($1::citext[]) AS "changed" ("code")
                        WHERE "changed"."code" IS NOT NULL"""),
                new Lookup("children", new TableName("public", "citext_children"), columns("parent"), """
                        SELECT DISTINCT lower("changed"."parent"::text)
                        FROM unnest($1::citext[]) AS "changed" ("parent")
                        WHERE "changed"."parent" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "citext_children"),
                        columns("id", "parent"),
                        columns("parent")),
                new TableUse(
                        new TableName("public", "citexts"),
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
