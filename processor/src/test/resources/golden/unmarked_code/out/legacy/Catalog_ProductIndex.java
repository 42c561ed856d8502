package legacy;

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
 * The index {@code products}: a document for each row of {@code public.products}.
 *
 * <p>The keys of a document are the components of {@link Catalog.Product}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Catalog_ProductIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "products",
            "4f682a3b",
            new TableName("public", "products"),
            List.of(new KeyColumn("sku", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Catalog_ProductIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("sku", new TableName("public", "products"), "sku", "String", false),
                new RecordColumn("title", new TableName("public", "products"), "title", "String", true),
                new RecordColumn("price", new TableName("public", "products"), "price", "int", false),
                new RecordColumn("stock", new TableName("public", "products"), "stock", "int", true),
                new RecordColumn("maker", new TableName("public", "products"), "maker", "String", false),
                new RecordColumn("reviews.id", new TableName("public", "reviews"), "id", "long", false),
                new RecordColumn("reviews.text", new TableName("public", "reviews"), "text", "String", false),
                new RecordColumn("reviews.stars", new TableName("public", "reviews"), "stars", "short", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'sku', "products"."sku"::text,
                    'title', "products"."title"::text,
                    'price', "products"."price",
                    'stock', "products"."stock",
                    'maker', "products"."maker"::text,
                    'reviews', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "reviews"."id",
                          'text', "reviews"."text"::text,
                          'stars', "reviews"."stars"
                        )
                        ORDER BY "reviews"."id"
                      )
                      FROM "public"."reviews" AS "reviews"
                      WHERE "reviews"."sku" = "products"."sku"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "products"."sku"::text
                FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("sku", "ordinal")
                JOIN "public"."products" AS "products" ON "products"."sku" = "requested"."sku\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "products"."sku"::text
                FROM "public"."products" AS "products"
                WHERE ($1::text IS NULL OR "products"."sku" > $1::text)
                  AND ($2::text IS NULL OR "products"."sku" <= $2::text)""";
        String rangeEnd = """
                SELECT "products"."sku"::text
                FROM "public"."products" AS "products"
                WHERE ($1::text IS NULL OR "products"."sku" > $1::text)
                ORDER BY "products"."sku"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "products"), columns("sku"), null),
                new Lookup("reviews", new TableName("public", "reviews"), columns("sku"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "products"),
                        columns("maker", "price", "sku", "stock", "title"),
                        columns("sku")),
                new TableUse(
                        new TableName("public", "reviews"),
                        columns("id", "sku", "stars", "text"),
                        columns("sku")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "sku": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "title": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "price": {"type": "integer"},
                    "stock": {"type": "integer"},
                    "maker": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "reviews": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "long"},
                        "text": {
                          "type": "text",
                          "analyzer": "penstock_text",
                          "fields": {
                            "keyword": {"type": "keyword", "ignore_above": 8191},
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                          }
                        },
                        "stars": {"type": "short"}
                      }
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
