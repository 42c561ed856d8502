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
 * The index {@code chars}: a document for each row of {@code public.chars}.
 *
 * <p>The keys of a document are the components of {@link Keys.Char}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_CharIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "chars",
            "76be2fd5",
            new TableName("public", "chars"),
            List.of(new KeyColumn("code", "char(5)")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_CharIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("code", new TableName("public", "chars"), "code", "String", false),
                new RecordColumn("children.id", new TableName("public", "char_children"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'code', "chars"."code"::text,
                    'children', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "char_children"."id",
                          'count', (
                            SELECT count(*)
                            FROM "public"."char_grandchildren" AS "char_grandchildren"
                            WHERE "char_grandchildren"."child_id" = "char_children"."id"
                          )
                        )
                        ORDER BY "char_children"."id"
                      )
                      FROM "public"."char_children" AS "char_children"
                      WHERE "char_children"."parent" = "chars"."code"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "chars"."code"::text
                FROM unnest($1::char(5)[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
                JOIN "public"."chars" AS "chars" ON "chars"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "chars"."code"::text
                FROM "public"."chars" AS "chars"
                WHERE ($1::char(5) IS NULL OR "chars"."code" > $1::char(5))
                  AND ($2::char(5) IS NULL OR "chars"."code" <= $2::char(5))""";
        String rangeEnd = """
                SELECT "chars"."code"::text
                FROM "public"."chars" AS "chars"
                WHERE ($1::char(5) IS NULL OR "chars"."code" > $1::char(5))
                ORDER BY "chars"."code"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "chars"), columns("code"), """
                        SELECT DISTINCT "changed"."code"::text
                        FROM unnest($1::char(5)[]) AS "changed" ("code")
                        WHERE "changed"."code" IS NOT NULL"""),
                new Lookup("children", new TableName("public", "char_children"), columns("parent"), """
                        SELECT DISTINCT "changed"."parent"::text
                        FROM unnest($1::char(5)[]) AS "changed" ("parent")
                        WHERE "changed"."parent" IS NOT NULL"""),
                new Lookup("children.count", new TableName("public", "char_grandchildren"), columns("child_id"), """
                        SELECT DISTINCT "char_children"."parent"::text
                        FROM unnest($1::bigint[]) AS "changed" ("child_id")
                        JOIN "public"."char_children" AS "char_children" ON "char_children"."id" = "changed"."child_id"
                        WHERE "char_children"."parent" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "char_children"),
                        columns("id", "parent"),
                        columns("parent")),
                new TableUse(
                        new TableName("public", "char_grandchildren"),
                        columns("child_id"),
                        columns("child_id")),
                new TableUse(
                        new TableName("public", "chars"),
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
                    "children": {
                      "type": "nested",
                      "properties": {"id": {"type": "integer"}, "count": {"type": "long"}}
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
