package shop;

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
            "2b999e6c",
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
                new RecordColumn("email", new TableName("public", "users"), "email", "String", false),
                new RecordColumn("fullName", new TableName("public", "users"), "full_name", "String", true),
                new RecordColumn("orders.id", new TableName("public", "orders"), "id", "int", false),
                new RecordColumn("orders.status", new TableName("public", "orders"), "status", "enum", false),
                new RecordColumn("orders.total", new TableName("public", "orders"), "total", "BigDecimal", false),
                new RecordColumn("orders.placedAt", new TableName("public", "orders"), "placed_at", "Instant", false),
                new RecordColumn("orders.items.id", new TableName("public", "items"), "id", "int", false),
                new RecordColumn("orders.items.sku", new TableName("public", "items"), "sku", "String", false),
                new RecordColumn("orders.items.quantity", new TableName("public", "items"), "quantity", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "users"."id",
                    'email', "users"."email"::text,
                    'fullName', "users"."full_name"::text,
                    'orders', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "orders"."id",
                          'status', "orders"."status"::text,
                          'total', CASE WHEN "orders"."total"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "orders"."total" END,
                          'placedAt', CASE WHEN "orders"."placed_at" >= '0001-01-01' AND "orders"."placed_at" < '10000-01-01' THEN "orders"."placed_at"::timestamptz END,
                          'items', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "items"."id",
                                'sku', "items"."sku"::text,
                                'quantity', "items"."quantity"
                              )
                              ORDER BY "items"."id"
                            )
                            FROM "public"."items" AS "items"
                            WHERE "items"."order_id" = "orders"."id"
                          ), '[]'::json)
                        )
                        ORDER BY "orders"."placed_at" DESC, "orders"."id"
                      )
                      FROM (
                        SELECT "orders"."id", "orders"."placed_at", "orders"."status", "orders"."total"
                        FROM "public"."orders" AS "orders"
                        WHERE "orders"."user_id" = "users"."id"
                        ORDER BY "orders"."placed_at" DESC, "orders"."id"
                        LIMIT 5
                      ) AS "orders"
                    ), '[]'::json),
                    'orderCount', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."user_id" = "users"."id"
                    )
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "users"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id"
                WHERE ("users"."deleted" IS NOT TRUE)""";
        String byRange = """
                SELECT
                """ + document + """
                  "users"."id"::text
                FROM "public"."users" AS "users"
                WHERE ($1::bigint IS NULL OR "users"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "users"."id" <= $2::bigint)
                  AND ("users"."deleted" IS NOT TRUE)""";
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
                new Lookup("orders", new TableName("public", "orders"), columns("user_id"), null),
                new Lookup("orders.items", new TableName("public", "items"), columns("order_id"), """
                        SELECT DISTINCT "orders"."user_id"::text
                        FROM unnest($1::bigint[]) AS "changed" ("order_id")
                        JOIN "public"."orders" AS "orders" ON "orders"."id" = "changed"."order_id"
                        WHERE "orders"."user_id" IS NOT NULL"""),
                new Lookup("orderCount", new TableName("public", "orders"), columns("user_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "items"),
                        columns("id", "order_id", "quantity", "sku"),
                        columns("order_id")),
                new TableUse(
                        new TableName("public", "orders"),
                        columns("id", "placed_at", "status", "total", "user_id"),
                        columns("user_id")),
                new TableUse(
                        new TableName("public", "users"),
                        columns("deleted", "email", "full_name", "id"),
                        columns("id"),
                        """
                                ("deleted" IS NOT TRUE)"""));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "email": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "fullName": {
                      "type": "text",
                      "analyzer": "penstock_text",
                      "fields": {
                        "keyword": {"type": "keyword", "ignore_above": 8191},
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                      }
                    },
                    "orders": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "integer"},
                        "status": {
                          "type": "keyword",
                          "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_status"}}
                        },
                        "total": {"type": "double"},
                        "placedAt": {"type": "date", "format": "strict_date_optional_time"},
                        "items": {
                          "type": "nested",
                          "properties": {
                            "id": {"type": "integer"},
                            "sku": {
                              "type": "keyword",
                              "ignore_above": 8191,
                              "fields": {
                                "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                                "text": {"type": "text", "analyzer": "penstock_text"}
                              }
                            },
                            "quantity": {"type": "integer"}
                          }
                        }
                      }
                    },
                    "orderCount": {"type": "long"}
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
                    "normalizer": {
                      "penstock_sort": {"type": "custom", "filter": ["lowercase"]},
                      "penstock_order_of_status": {"type": "custom", "char_filter": ["penstock_order_of_status"]}
                    },
                    "char_filter": {
                      "penstock_order_of_status": {"type": "mapping", "mappings": ["OPEN => 0", "PAID => 1", "SHIPPED => 2"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
