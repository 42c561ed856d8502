package deep;

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
 * The index {@code continents}: a document for each row of {@code public.continents}.
 *
 * <p>The keys of a document are the components of {@link Continent}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class ContinentIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "continents",
            "c7fa5c96",
            new TableName("public", "continents"),
            List.of(new KeyColumn("code", "text")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public ContinentIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("code", new TableName("public", "continents"), "code", "String", false),
                new RecordColumn("countries.id", new TableName("public", "countries"), "id", "int", false),
                new RecordColumn("countries.name", new TableName("public", "countries"), "name", "String", false),
                new RecordColumn("countries.population", new TableName("public", "countries"), "population", "long", true),
                new RecordColumn("countries.regions.id", new TableName("public", "regions"), "id", "int", false),
                new RecordColumn("countries.regions.name", new TableName("public", "regions"), "name", "String", false),
                new RecordColumn("countries.regions.cities.id", new TableName("public", "cities"), "id", "int", false),
                new RecordColumn("countries.regions.cities.harbour", new TableName("public", "cities"), "harbour", "boolean", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'code', "continents"."code"::text,
                    'countries', COALESCE((
                      SELECT json_agg(
                        json_build_object(
                          'id', "countries"."id",
                          'name', "countries"."name"::text,
                          'population', "countries"."population",
                          'regions', COALESCE((
                            SELECT json_agg(
                              json_build_object(
                                'id', "regions"."id",
                                'name', "regions"."name"::text,
                                'cities', COALESCE((
                                  SELECT json_agg(
                                    json_build_object(
                                      'id', "cities"."id",
                                      'harbour', "cities"."harbour"
                                    )
                                    ORDER BY "cities"."id"
                                  )
                                  FROM "public"."cities" AS "cities"
                                  WHERE "cities"."region_id" = "regions"."id"
                                ), '[]'::json),
                                'harbours', (
                                  SELECT count(*)
                                  FROM "public"."cities" AS "cities"
                                  WHERE "cities"."region_id" = "regions"."id"
                                    AND ("cities"."harbour")
                                )
                              )
                              ORDER BY "regions"."name", "regions"."id"
                            )
                            FROM (
                              SELECT "regions"."id", "regions"."name"
                              FROM "public"."regions" AS "regions"
                              WHERE "regions"."country_id" = "countries"."id"
                                AND ("regions"."deleted" IS NOT TRUE)
                              ORDER BY "regions"."name", "regions"."id"
                              LIMIT 1
                            ) AS "regions"
                          ), '[]'::json),
                          'regionCount', (
                            SELECT count(*)
                            FROM "public"."regions" AS "regions"
                            WHERE "regions"."country_id" = "countries"."id"
                          )
                        )
                        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
                      )
                      FROM (
                        SELECT "countries"."id", "countries"."name", "countries"."population"
                        FROM "public"."countries" AS "countries"
                        WHERE "countries"."continent" = "continents"."code"
                        ORDER BY "countries"."population" DESC NULLS LAST, "countries"."name", "countries"."id"
                        LIMIT 2
                      ) AS "countries"
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "continents"."code"::text
                FROM unnest($1::text[]) WITH ORDINALITY AS "requested" ("code", "ordinal")
                JOIN "public"."continents" AS "continents" ON "continents"."code" = "requested"."code\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "continents"."code"::text
                FROM "public"."continents" AS "continents"
                WHERE ($1::text IS NULL OR "continents"."code" > $1::text)
                  AND ($2::text IS NULL OR "continents"."code" <= $2::text)""";
        String rangeEnd = """
                SELECT "continents"."code"::text
                FROM "public"."continents" AS "continents"
                WHERE ($1::text IS NULL OR "continents"."code" > $1::text)
                ORDER BY "continents"."code"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "continents"), columns("code"), null),
                new Lookup("countries", new TableName("public", "countries"), columns("continent"), null),
                new Lookup("countries.regions", new TableName("public", "regions"), columns("country_id"), """
                        SELECT DISTINCT "countries"."continent"::text
                        FROM unnest($1::bigint[]) AS "changed" ("country_id")
                        JOIN "public"."countries" AS "countries" ON "countries"."id" = "changed"."country_id"
                        WHERE "countries"."continent" IS NOT NULL"""),
                new Lookup("countries.regions.cities", new TableName("public", "cities"), columns("region_id"), """
                        SELECT DISTINCT "countries"."continent"::text
                        FROM unnest($1::bigint[]) AS "changed" ("region_id")
                        JOIN "public"."regions" AS "regions" ON "regions"."id" = "changed"."region_id"
                        JOIN "public"."countries" AS "countries" ON "countries"."id" = "regions"."country_id"
                        WHERE "countries"."continent" IS NOT NULL"""),
                new Lookup("countries.regions.harbours", new TableName("public", "cities"), columns("region_id"), """
                        SELECT DISTINCT "countries"."continent"::text
                        FROM unnest($1::bigint[]) AS "changed" ("region_id")
                        JOIN "public"."regions" AS "regions" ON "regions"."id" = "changed"."region_id"
                        JOIN "public"."countries" AS "countries" ON "countries"."id" = "regions"."country_id"
                        WHERE "countries"."continent" IS NOT NULL"""),
                new Lookup("countries.regionCount", new TableName("public", "regions"), columns("country_id"), """
                        SELECT DISTINCT "countries"."continent"::text
                        FROM unnest($1::bigint[]) AS "changed" ("country_id")
                        JOIN "public"."countries" AS "countries" ON "countries"."id" = "changed"."country_id"
                        WHERE "countries"."continent" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "cities"),
                        columns("harbour", "id", "region_id"),
                        columns("region_id")),
                new TableUse(
                        new TableName("public", "continents"),
                        columns("code"),
                        columns("code")),
                new TableUse(
                        new TableName("public", "countries"),
                        columns("continent", "id", "name", "population"),
                        columns("continent")),
                new TableUse(
                        new TableName("public", "regions"),
                        columns("country_id", "deleted", "id", "name"),
                        columns("country_id")));
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
                    "countries": {
                      "type": "nested",
                      "properties": {
                        "id": {"type": "integer"},
                        "name": {
                          "type": "text",
                          "analyzer": "penstock_text",
                          "fields": {
                            "keyword": {"type": "keyword", "ignore_above": 8191},
                            "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"}
                          }
                        },
                        "population": {"type": "long"},
                        "regions": {
                          "type": "nested",
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
                            "cities": {
                              "type": "nested",
                              "properties": {"id": {"type": "integer"}, "harbour": {"type": "boolean"}}
                            },
                            "harbours": {"type": "integer"}
                          }
                        },
                        "regionCount": {"type": "long"}
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
