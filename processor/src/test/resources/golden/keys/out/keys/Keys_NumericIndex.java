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
 * The index {@code numerics}: a document for each row of {@code public.numerics}.
 *
 * <p>The keys of a document are the components of {@link Keys.Numeric}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_NumericIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "numerics",
            "1559b1cf",
            new TableName("public", "numerics"),
            List.of(new KeyColumn("code", "numeric")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_NumericIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("code", new TableName("public", "numerics"), "code", "BigDecimal", false),
                new RecordColumn("children.id", new TableName("public", "numeric_children"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'code', CASE WHEN "numerics"."code"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "numerics"."code" END,
                    'children', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "numeric_children"."id"
                        )
                        ORDER BY "numeric_children"."id"
                      )
                      FROM "public"."numeric_children" AS "numeric_children"
                      WHERE "numeric_children"."parent" = "numerics"."code"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  trim_scale("numerics"."code")::text
                FROM unnest($1::numeric[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
                JOIN "public"."numerics" AS "numerics" ON "numerics"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  trim_scale("numerics"."code")::text
                FROM "public"."numerics" AS "numerics"
                WHERE ($1::numeric IS NULL OR "numerics"."code" > $1::numeric)
                  AND ($2::numeric IS NULL OR "numerics"."code" <= $2::numeric)""";
        String rangeEnd = """
                SELECT trim_scale("numerics"."code")::text
                FROM "public"."numerics" AS "numerics"
                WHERE ($1::numeric IS NULL OR "numerics"."code" > $1::numeric)
                ORDER BY "numerics"."code"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "numerics"), columns("code"), """
                        SELECT DISTINCT trim_scale("changed"."code")::text
                        FROM unnest($1::numeric[]) AS "changed" ("code")
                        WHERE "changed"."code" IS NOT NULL"""),
                new Lookup("children", new TableName("public", "numeric_children"), columns("parent"), """
                        SELECT DISTINCT trim_scale("changed"."parent")::text
                        FROM unnest($1::numeric[]) AS "changed" ("parent")
                        WHERE "changed"."parent" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "numeric_children"),
                        columns("id", "parent"),
                        columns("parent")),
                new TableUse(
                        new TableName("public", "numerics"),
                        columns("code"),
                        columns("code")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "code": {"type": "double"},
                    "children": {"type": "nested", "properties": {"id": {"type": "integer"}}}
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
