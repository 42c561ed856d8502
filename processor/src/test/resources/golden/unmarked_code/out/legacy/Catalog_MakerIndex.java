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
 * The index {@code makers}: a document for each row of {@code public.makers}.
 *
 * <p>The keys of a document are the components of {@link Catalog.Maker}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Catalog_MakerIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "makers",
            "87fc1491",
            new TableName("public", "makers"),
            List.of(new KeyColumn("name", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Catalog_MakerIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("name", new TableName("public", "makers"), "name", "String", false),
                new RecordColumn("reviews.id", new TableName("public", "maker_reviews"), "id", "long", false),
                new RecordColumn("reviews.text", new TableName("public", "maker_reviews"), "text", "String", false),
                new RecordColumn("reviews.stars", new TableName("public", "maker_reviews"), "stars", "short", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'name', "makers"."name"::text,
                    'reviews', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "maker_reviews"."id",
                          'text', "maker_reviews"."text"::text,
                          'stars', "maker_reviews"."stars"
                        )
                        ORDER BY "maker_reviews"."id"
                      )
                      FROM "public"."maker_reviews" AS "maker_reviews"
                      WHERE "maker_reviews"."maker" = "makers"."name"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "makers"."name"::text
                FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("name", "ordinal")
                JOIN "public"."makers" AS "makers" ON "makers"."name" = "requested"."name\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "makers"."name"::text
                FROM "public"."makers" AS "makers"
                WHERE ($1::text IS NULL OR "makers"."name" > $1::text)
                  AND ($2::text IS NULL OR "makers"."name" <= $2::text)""";
        String rangeEnd = """
                SELECT "makers"."name"::text
                FROM "public"."makers" AS "makers"
                WHERE ($1::text IS NULL OR "makers"."name" > $1::text)
                ORDER BY "makers"."name"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "makers"), columns("name"), null),
                new Lookup("reviews", new TableName("public", "maker_reviews"), columns("maker"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "maker_reviews"),
                        columns("id", "maker", "stars", "text"),
                        columns("maker")),
                new TableUse(
                        new TableName("public", "makers"),
                        columns("name"),
                        columns("name")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "name": {
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
