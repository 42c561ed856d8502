package people;

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
 * The index {@code people}: a document for each row of {@code public.people}.
 *
 * <p>The keys of a document are the components of {@link Person}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PersonIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "people",
            "6203bd27",
            new TableName("public", "people"),
            List.of(new KeyColumn("id", "uuid")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public PersonIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "people"), "id", "UUID", false),
                new RecordColumn("name", new TableName("public", "people"), "name", "String", false),
                new RecordColumn("seniors.id", new TableName("public", "people"), "id", "UUID", false),
                new RecordColumn("seniors.reportName", new TableName("public", "people"), "name", "String", false),
                new RecordColumn("seniors.leaves.id", new TableName("public", "people"), "id", "UUID", false),
                new RecordColumn("others.id", new TableName("public", "people"), "id", "UUID", false),
                new RecordColumn("others.reportName", new TableName("public", "people"), "name", "String", false),
                new RecordColumn("others.leaves.id", new TableName("public", "people"), "id", "UUID", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "people"."id",
                    'name', "people"."name"::text,
                    'seniors', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "people_2"."id",
                          'reportName', "people_2"."name"::text,
                          'leaves', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "people_3"."id",
                                'below', (
                                  SELECT count(*)
                                  FROM "public"."people" AS "people_4"
                                  WHERE "people_4"."manager_id" = "people_3"."id"
                                )
                              )
                              ORDER BY "people_3"."id"
                            )
                            FROM "public"."people" AS "people_3"
                            WHERE "people_3"."manager_id" = "people_2"."id"
                          ), '[]'::json)
                        )
                        ORDER BY "people_2"."id"
                      )
                      FROM "public"."people" AS "people_2"
                      WHERE "people_2"."manager_id" = "people"."id"
                        AND ("people_2"."left_company" IS NOT TRUE)
                        AND ("people_2"."level" = 'senior')
                    ), '[]'::json),
                    'others', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "people_2"."id",
                          'reportName', "people_2"."name"::text,
                          'leaves', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "people_3"."id",
                                'below', (
                                  SELECT count(*)
                                  FROM "public"."people" AS "people_4"
                                  WHERE "people_4"."manager_id" = "people_3"."id"
                                )
                              )
                              ORDER BY "people_3"."id"
                            )
                            FROM "public"."people" AS "people_3"
                            WHERE "people_3"."manager_id" = "people_2"."id"
                          ), '[]'::json)
                        )
                        ORDER BY "people_2"."id"
                      )
                      FROM (
                        SELECT "people_2"."id", "people_2"."name"
                        FROM "public"."people" AS "people_2"
                        WHERE "people_2"."manager_id" = "people"."id"
                          AND ("people_2"."left_company" IS NOT TRUE)
                          AND ("people_2"."level" IS DISTINCT FROM 'senior')
                        ORDER BY "people_2"."id"
                        LIMIT 2
                      ) AS "people_2"
                    ), '[]'::json),
                    'mentored', (
                      SELECT count(*)
                      FROM "public"."people" AS "people_2"
                      WHERE "people_2"."mentor_id" = "people"."id"
                    )
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "people"."id"::text
                FROM unnest($1::uuid[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."people" AS "people" ON "people"."id" = "requested"."id"
                WHERE ("people"."left_company" IS NOT TRUE)""";
        String byRange = """
                SELECT
                """ + document + """
                  "people"."id"::text
                FROM "public"."people" AS "people"
                WHERE ($1::uuid IS NULL OR "people"."id" > $1::uuid)
                  AND ($2::uuid IS NULL OR "people"."id" <= $2::uuid)
                  AND ("people"."left_company" IS NOT TRUE)""";
        String rangeEnd = """
                SELECT "people"."id"::text
                FROM "public"."people" AS "people"
                WHERE ($1::uuid IS NULL OR "people"."id" > $1::uuid)
                ORDER BY "people"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "people"), columns("id"), null),
                new Lookup("seniors", new TableName("public", "people"), columns("manager_id"), null),
                new Lookup("seniors.leaves", new TableName("public", "people"), columns("manager_id"), """
                        SELECT DISTINCT "people"."manager_id"::text
                        FROM unnest($1::uuid[]) AS "changed" ("manager_id")
                        JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
                        WHERE "people"."manager_id" IS NOT NULL"""),
                new Lookup("seniors.leaves.below", new TableName("public", "people"), columns("manager_id"), """
                        SELECT DISTINCT "people_2"."manager_id"::text
                        FROM unnest($1::uuid[]) AS "changed" ("manager_id")
                        JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
                        JOIN "public"."people" AS "people_2" ON "people_2"."id" = "people"."manager_id"
                        WHERE "people_2"."manager_id" IS NOT NULL"""),
                new Lookup("others", new TableName("public", "people"), columns("manager_id"), null),
                new Lookup("others.leaves", new TableName("public", "people"), columns("manager_id"), """
                        SELECT DISTINCT "people"."manager_id"::text
                        FROM unnest($1::uuid[]) AS "changed" ("manager_id")
                        JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
                        WHERE "people"."manager_id" IS NOT NULL"""),
                new Lookup("others.leaves.below", new TableName("public", "people"), columns("manager_id"), """
                        SELECT DISTINCT "people_2"."manager_id"::text
                        FROM unnest($1::uuid[]) AS "changed" ("manager_id")
                        JOIN "public"."people" AS "people" ON "people"."id" = "changed"."manager_id"
                        JOIN "public"."people" AS "people_2" ON "people_2"."id" = "people"."manager_id"
                        WHERE "people_2"."manager_id" IS NOT NULL"""),
                new Lookup("mentored", new TableName("public", "people"), columns("mentor_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "people"),
                        columns("id", "left_company", "level", "manager_id", "mentor_id", "name"),
                        columns("id", "manager_id", "mentor_id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "keyword"},
                    "name": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
                      }
                    },
                    "seniors": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "keyword"},
                        "reportName": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "leaves": {
                          "type": "nested",
                          "properties": {"id": {"type": "keyword"}, "below": {"type": "long"}}
                        }
                      }
                    },
                    "others": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "keyword"},
                        "reportName": {
                          "type": "keyword",
                          "ignore_above": 8191,
                          "fields": {
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                            "text": {"type": "text", "analyzer": "penstock_text"}
                          }
                        },
                        "leaves": {
                          "type": "nested",
                          "properties": {"id": {"type": "keyword"}, "below": {"type": "long"}}
                        }
                      }
                    },
                    "mentored": {"type": "integer"}
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
