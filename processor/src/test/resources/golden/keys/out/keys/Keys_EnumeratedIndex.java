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
 * The index {@code enums}: a document for each row of {@code public.enums}.
 *
 * <p>The keys of a document are the components of {@link Keys.Enumerated}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_EnumeratedIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "enums",
            "2368f5db",
            new TableName("public", "enums"),
            List.of(new KeyColumn("mood", "mood")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_EnumeratedIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("mood", new TableName("public", "enums"), "mood", "enum", false),
                new RecordColumn("children.id", new TableName("public", "enum_children"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'mood', "enums"."mood"::text,
                    'children', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "enum_children"."id"
                        )
                        ORDER BY "enum_children"."id"
                      )
                      FROM "public"."enum_children" AS "enum_children"
                      WHERE "enum_children"."parent" = "enums"."mood"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "enums"."mood"::text
                FROM unnest($1::mood[]) WITH ORDINALITY AS "requested" ("mood", "ordinal")
                JOIN "public"."enums" AS "enums" ON "enums"."mood" = "requested"."mood\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "enums"."mood"::text
                FROM "public"."enums" AS "enums"
                WHERE ($1::mood IS NULL OR "enums"."mood" > $1::mood)
                  AND ($2::mood IS NULL OR "enums"."mood" <= $2::mood)""";
        String rangeEnd = """
                SELECT "enums"."mood"::text
                FROM "public"."enums" AS "enums"
                WHERE ($1::mood IS NULL OR "enums"."mood" > $1::mood)
                ORDER BY "enums"."mood"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "enums"), columns("mood"), null),
                new Lookup("children", new TableName("public", "enum_children"), columns("parent"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "enum_children"),
                        columns("id", "parent"),
                        columns("parent")),
                new TableUse(
                        new TableName("public", "enums"),
                        columns("mood"),
                        columns("mood")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "mood": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_mood"}}
                    },
                    "children": {"type": "nested", "properties": {"id": {"type": "integer"}}}
                  }
                }""";
    }

    private static String settings() {
        return """
                {
                  "analysis": {
                    "normalizer": {
                      "penstock_order_of_mood": {"type": "custom", "char_filter": ["penstock_order_of_mood"]}
                    },
                    "char_filter": {
                      "penstock_order_of_mood": {"type": "mapping", "mappings": ["GOOD => 0", "BAD => 1"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
