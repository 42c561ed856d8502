package names;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.lang.Override;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The index {@code fields}: a document for each row of {@code public.order}.
 *
 * <p>The keys of a document are the components of {@link DocumentFields}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class DocumentFieldsIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "fields",
            "30b719f0",
            new TableName("public", "order"),
            List.of(new KeyColumn("list", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public DocumentFieldsIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("list", new TableName("public", "order"), "list", "int", false),
                new RecordColumn("items.id", new TableName("public", "item"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'list', "order"."list",
                    'items', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "item"."id"
                        )
                        ORDER BY "item"."id"
                      )
                      FROM "public"."item" AS "item"
                      WHERE "item"."order" = "order"."list"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "order"."list"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("list", "ordinal")
                JOIN "public"."order" AS "order" ON "order"."list" = "requested"."list\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "order"."list"::text
                FROM "public"."order" AS "order"
                WHERE ($1::bigint IS NULL OR "order"."list" > $1::bigint)
                  AND ($2::bigint IS NULL OR "order"."list" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "order"."list"::text
                FROM "public"."order" AS "order"
                WHERE ($1::bigint IS NULL OR "order"."list" > $1::bigint)
                ORDER BY "order"."list"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "order"), columns("list"), null),
                new Lookup("items", new TableName("public", "item"), columns("order"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "item"),
                        columns("id", "order"),
                        columns("order")),
                new TableUse(
                        new TableName("public", "order"),
                        columns("list"),
                        columns("list")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "list": {"type": "integer"},
                    "items": {"type": "nested", "properties": {"id": {"type": "integer"}}}
                  }
                }""";
    }

    private static String settings() {
        return """
                {}""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
