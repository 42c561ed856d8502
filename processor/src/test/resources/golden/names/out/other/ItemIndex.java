package other;

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
 * The index {@code other-items}: a document for each row of {@code public.item}.
 *
 * <p>The keys of a document are the components of {@link Item}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ItemIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "other-items",
            "2637b9ec",
            new TableName("public", "item"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public ItemIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "item"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "item"."id"
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "item"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."item" AS "item" ON "item"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "item"."id"::text
                FROM "public"."item" AS "item"
                WHERE ($1::bigint IS NULL OR "item"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "item"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "item"."id"::text
                FROM "public"."item" AS "item"
                WHERE ($1::bigint IS NULL OR "item"."id" > $1::bigint)
                ORDER BY "item"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "item"), columns("id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "item"),
                        columns("id"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {"dynamic": "strict", "properties": {"id": {"type": "integer"}}}""";
    }

    private static String settings() {
        return """
                {}""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
