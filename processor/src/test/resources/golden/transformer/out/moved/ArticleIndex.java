package moved;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.TypedDocuments;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The index {@code articles}: a document for each row of {@code public.articles}.
 *
 * <p>The keys of a document are the components of {@link Article}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ArticleIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "articles",
            "c158346e",
            new TableName("public", "articles"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            "moved.Article$Summary");

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public ArticleIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public TypedDocuments<Article> transformation() {
        return new TypedDocuments<>(new ArticleDocumentBuilder(), new Article.Summary(), new ArticleDocumentWriter());
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "articles"), "id", "int", false),
                new RecordColumn("title", new TableName("public", "articles"), "title", "String", false),
                new RecordColumn("state", new TableName("public", "articles"), "state", "enum", true),
                new RecordColumn("states", new TableName("public", "articles"), "states", "list", false),
                new RecordColumn("origin.name", new TableName("public", "articles"), "origin_name", "String", false),
                new RecordColumn("comments.id", new TableName("public", "comments"), "id", "int", false),
                new RecordColumn("comments.words", new TableName("public", "comments"), "words", "String", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "articles"."id",
                    'title', "articles"."title"::text,
                    'state', "articles"."state"::text,
                    'states', COALESCE((
                      SELECT json_agg("elements"."element" ORDER BY "elements"."place")
                      FROM (
                        SELECT "items"."item"::text AS "element", "items"."place"
                        FROM unnest("articles"."states") WITH ORDINALITY AS "items" ("item", "place")
                      ) AS "elements"
                      WHERE "elements"."element" IS NOT NULL
                    ), '[]'::json),
                    'origin', CASE WHEN "articles"."origin_name" IS NOT NULL THEN json_build_object(
                      'name', "articles"."origin_name"::text
                    ) END,
                    'comments', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "comments"."id",
                          'words', "comments"."words"::text
                        )
                        ORDER BY "comments"."id"
                      )
                      FROM "public"."comments" AS "comments"
                      WHERE "comments"."article_id" = "articles"."id"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "articles"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."articles" AS "articles" ON "articles"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "articles"."id"::text
                FROM "public"."articles" AS "articles"
                WHERE ($1::bigint IS NULL OR "articles"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "articles"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "articles"."id"::text
                FROM "public"."articles" AS "articles"
                WHERE ($1::bigint IS NULL OR "articles"."id" > $1::bigint)
                ORDER BY "articles"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "articles"), columns("id"), null),
                new Lookup("comments", new TableName("public", "comments"), columns("article_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "articles"),
                        columns("id", "origin_name", "state", "states", "title"),
                        columns("id")),
                new TableUse(
                        new TableName("public", "comments"),
                        columns("article_id", "id", "words"),
                        columns("article_id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "title": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "state": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_state"}}
                    },
                    "states": {
                      "type": "keyword",
                      "fields": {"order": {"type": "keyword", "normalizer": "penstock_order_of_state"}}
                    },
                    "origin": {
                      "type": "object",
                      "properties": {
                        "name": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        }
                      }
                    },
                    "comments": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "integer"},
                        "words": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        }
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
                    "normalizer": {
                      "penstock_sort": {"type": "custom", "filter": ["lowercase"]},
                      "penstock_order_of_state": {"type": "custom", "char_filter": ["penstock_order_of_state"]}
                    },
                    "char_filter": {
                      "penstock_order_of_state": {"type": "mapping", "mappings": ["draft => 0", "public => 1"]}
                    }
                  }
                }""";
    }

    private static List<String> columns(String... names) {
        return List.of(names);
    }
}
