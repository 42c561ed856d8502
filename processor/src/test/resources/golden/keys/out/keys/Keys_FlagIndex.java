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
 * The index {@code booleans}: a document for each row of {@code public.booleans}.
 *
 * <p>The keys of a document are the components of {@link Keys.Flag}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class Keys_FlagIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "booleans",
            "5f6372b5",
            new TableName("public", "booleans"),
            List.of(new KeyColumn("flag", "boolean")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public Keys_FlagIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("flag", new TableName("public", "booleans"), "flag", "boolean", false),
                new RecordColumn("heaviest", new TableName("public", "flag_children"), "weight", "double", true),
                new RecordColumn("codes", new TableName("public", "flag_children"), "code", "String", true));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'flag', "booleans"."flag",
                    'heaviest', COALESCE((
                      SELECT json_agg(
                        CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
                      )
                      FROM (
                        SELECT "flag_children"."weight"
                        FROM "public"."flag_children" AS "flag_children"
                        WHERE "flag_children"."parent" = "booleans"."flag"
                          AND CASE WHEN "flag_children"."weight"::text NOT IN ('NaN', 'Infinity', '-Infinity') THEN "flag_children"."weight" END IS NOT NULL
                        ORDER BY "flag_children"."weight" DESC, ("flag_children"."weight"::text || '') COLLATE "C"
                        LIMIT 2
                      ) AS "flag_children"
                    ), '[]'::json),
                    'codes', COALESCE((
                      SELECT json_agg(
                        "flag_children"."code"::text ORDER BY "flag_children"."code", ("flag_children"."code"::text || '') COLLATE "C"
                      )
                      FROM "public"."flag_children" AS "flag_children"
                      WHERE "flag_children"."parent" = "booleans"."flag"
                        AND "flag_children"."code" IS NOT NULL
                    ), '[]'::json)
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "booleans"."flag"::text
                FROM unnest($1::boolean[]) WITH ORDINALITY AS "requested" ("flag", "ordinal")
                JOIN "public"."booleans" AS "booleans" ON "booleans"."flag" = "requested"."flag\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "booleans"."flag"::text
                FROM "public"."booleans" AS "booleans"
                WHERE ($1::boolean IS NULL OR "booleans"."flag" > $1::boolean)
                  AND ($2::boolean IS NULL OR "booleans"."flag" <= $2::boolean)""";
        String rangeEnd = """
                SELECT "booleans"."flag"::text
                FROM "public"."booleans" AS "booleans"
                WHERE ($1::boolean IS NULL OR "booleans"."flag" > $1::boolean)
                ORDER BY "booleans"."flag"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "booleans"), columns("flag"), """
                        SELECT DISTINCT "changed"."flag"::text
                        FROM unnest($1::boolean[]) AS "changed" ("flag")
                        WHERE "changed"."flag" IS NOT NULL"""),
                new Lookup("heaviest", new TableName("public", "flag_children"), columns("parent"), """
                        SELECT DISTINCT "changed"."parent"::text
                        FROM unnest($1::boolean[]) AS "changed" ("parent")
                        WHERE "changed"."parent" IS NOT NULL"""),
                new Lookup("codes", new TableName("public", "flag_children"), columns("parent"), """
                        SELECT DISTINCT "changed"."parent"::text
                        FROM unnest($1::boolean[]) AS "changed" ("parent")
                        WHERE "changed"."parent" IS NOT NULL"""));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "booleans"),
                        columns("flag"),
                        columns("flag")),
                new TableUse(
                        new TableName("public", "flag_children"),
                        columns("code", "parent", "weight"),
                        columns("parent")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "flag": {"type": "boolean"},
                    "heaviest": {"type": "double"},
                    "codes": {
                      "type": "keyword",
                      "ignore_above": 8191,
                      "fields": {
                        "sort": {"type": "keyword", "ignore_above": 8191, "normalizer": "penstock_sort"},
                        "text": {"type": "text", "analyzer": "penstock_text"}
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
