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
 * The index {@code users}: a document for each row of {@code public.users}.
 *
 * <p>The keys of a document are the components of {@link User}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "users",
            "35fba22f",
            new TableName("public", "users"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public UserIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "users"), "id", "int", false),
                new RecordColumn("name", new TableName("public", "users"), "name", "String", false),
                new RecordColumn("reports.id", new TableName("public", "users"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "users"."id",
                    'name', "users"."name"::text,
                    'reports', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "users_2"."id"
                        )
                        ORDER BY "users_2"."id"
                      )
                      FROM "public"."users" AS "users_2"
                      WHERE "users_2"."manager_id" = "users"."id"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "users"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "users"."id"::text
                FROM "public"."users" AS "users"
                WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "users"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "users"."id"::text
                FROM "public"."users" AS "users"
                WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
                ORDER BY "users"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "users"), columns("id"), null),
                new Lookup("reports", new TableName("public", "users"), columns("manager_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "users"),
                        columns("id", "manager_id", "name"),
                        columns("id", "manager_id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "name": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "reports": {"type": "nested", "properties": {"id": {"type": "integer"}}}
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
