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
 * The index {@code api-words}: a document for each row of {@code public.order}.
 *
 * <p>The keys of a document are the components of {@link Api.Words}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Api_WordsIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "api-words",
            "1511016a",
            new TableName("public", "order"),
            List.of(new KeyColumn("list", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Api_WordsIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("list", new TableName("public", "order"), "list", "int", false),
                new RecordColumn("fields", new TableName("public", "order"), "fields", "String", true),
                new RecordColumn("build", new TableName("public", "order"), "build", "String", true),
                new RecordColumn("select", new TableName("public", "order"), "select", "String", true),
                new RecordColumn("order", new TableName("public", "order"), "order", "String", true),
                new RecordColumn("user", new TableName("public", "order"), "user", "String", true),
                new RecordColumn("record", new TableName("public", "order"), "record", "String", true),
                new RecordColumn("sealed", new TableName("public", "order"), "sealed", "String", true),
                new RecordColumn("$", new TableName("public", "order"), "$", "int", true),
                new RecordColumn("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", new TableName("public", "order"), "short", "String", true),
                new RecordColumn("DEFINITION.select", new TableName("public", "user"), "select", "int", false),
                new RecordColumn("lookups.select", new TableName("public", "user"), "select", "int", false),
                new RecordColumn("theirs.id", new TableName("public", "item"), "id", "int", false),
                new RecordColumn("ours.id", new TableName("public", "item"), "id", "int", false),
                new RecordColumn("mapping.id", new TableName("public", "item"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'list', "order"."list",
                    'fields', "order"."fields"::text,
                    'build', "order"."build"::text,
                    'select', "order"."select"::text,
                    'order', "order"."order"::text,
                    'user', "order"."user"::text,
                    'record', "order"."record"::text,
                    'sealed', "order"."sealed"::text,
                    '$', "order"."$",
                    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', "order"."short"::text,
                    'DEFINITION', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'select', "user"."select"
                        )
                        ORDER BY "user"."select"
                      )
                      FROM "public"."user" AS "user"
                      WHERE "user"."order" = "order"."list"
                    ), '[]'::json),
                    'lookups', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'select', "user"."select"
                        )
                        ORDER BY "user"."select" DESC
                      )
                      FROM "public"."user" AS "user"
                      WHERE "user"."user" = "order"."list"
                        AND ("user"."order" > 1)
                    ), '[]'::json),
                    'theirs', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "item"."id"
                        )
                        ORDER BY "item"."id"
                      )
                      FROM (
                        SELECT "item"."id"
                        FROM "public"."item" AS "item"
                        WHERE "item"."order" = "order"."list"
                        ORDER BY "item"."id"
                        LIMIT 1
                      ) AS "item"
                    ), '[]'::json),
                    'ours', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "item"."id",
                          'items', (
                            SELECT count(*)
                            FROM "public"."item" AS "item_2"
                            WHERE "item_2"."parent" = "item"."id"
                          )
                        )
                        ORDER BY "item"."id"
                      )
                      FROM "public"."item" AS "item"
                      WHERE "item"."order" = "order"."list"
                    ), '[]'::json),
                    'mapping', COALESCE((
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
                new Lookup("DEFINITION", new TableName("public", "user"), columns("order"), null),
                new Lookup("lookups", new TableName("public", "user"), columns("user"), null),
                new Lookup("theirs", new TableName("public", "item"), columns("order"), null),
                new Lookup("ours", new TableName("public", "item"), columns("order"), null),
                new Lookup("ours.items", new TableName("public", "item"), columns("parent"), """
                        SELECT DISTINCT "item"."order"::text
                        FROM unnest($1::bigint[]) AS "changed" ("parent")
                        JOIN "public"."item" AS "item" ON "item"."id" = "changed"."parent"
                        WHERE "item"."order" IS NOT NULL"""),
                new Lookup("mapping", new TableName("public", "item"), columns("order"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "item"),
                        columns("id", "order", "parent"),
                        columns("order", "parent")),
                new TableUse(
                        new TableName("public", "order"),
                        columns("$", "build", "fields", "list", "order", "record", "sealed", "select", "short", "user"),
                        columns("list")),
                new TableUse(
                        new TableName("public", "user"),
                        columns("order", "select", "user"),
                        columns("order", "user")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "list": {"type": "integer"},
                    "fields": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "build": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "select": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "order": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "user": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "record": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "sealed": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "$": {"type": "integer"},
                    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "DEFINITION": {"type": "nested", "properties": {"select": {"type": "integer"}}},
                    "lookups": {"type": "nested", "properties": {"select": {"type": "integer"}}},
                    "theirs": {"type": "nested", "properties": {"id": {"type": "integer"}}},
                    "ours": {
                      "type": "nested",
                      "properties": {"id": {"type": "integer"}, "items": {"type": "long"}}
                    },
                    "mapping": {"type": "nested", "properties": {"id": {"type": "integer"}}}
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
