package filter;

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
 * The index {@code filters}: a document for each row of {@code public.owners}.
 *
 * <p>The keys of a document are the components of {@link Filters}, each followed by what it is read from.
 */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class FiltersIndex implements IndexProvider {

    /** Everything an engine needs to keep the index in step with the database. */
    public static final IndexDefinition DEFINITION = new IndexDefinition(
            "filters",
            "2fb8a3ba",
            new TableName("public", "owners"),
            List.of(new KeyColumn("id", "bigint")),
            documentSql(),
            lookups(),
            tables(),
            mapping(),
            settings(),
            null);

    /** For {@link java.util.ServiceLoader}; use {@link #DEFINITION}. */
    public FiltersIndex() {}

    @Override
    public IndexDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<RecordColumn> recordColumns() {
        return List.of(
                new RecordColumn("id", new TableName("public", "owners"), "id", "int", false));
    }

    private static DocumentSql documentSql() {
        String document = """
                  json_build_object(
                    'id', "owners"."id",
                    'f01', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."status" = 'OPEN')
                    ),
                    'f02', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."status" IN ('OPEN', 'PAID') AND NOT "orders"."archived")
                    ),
                    'f03', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."placed_at" >= DATE '2024-01-01' AND "orders"."placed_at" < timestamp with time zone '2025-01-01 00:00+00')
                    ),
                    'f04', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."total"::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST("orders"."total" AS double precision) > .5)
                    ),
                    'f05', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND (lower("orders"."note") LIKE 'a\\_%' ESCAPE '\\')
                    ),
                    'f06', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND (extract(year FROM "orders"."placed_at" AT TIME ZONE 'UTC') = 2024)
                    ),
                    'f07', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."note" = 'it''s $$ "here"' OR "orders"."note" IS NULL)
                    ),
                    'f08', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."tags" @> ARRAY['a', 'b']::text[] AND "orders"."tags"[1] = 'a')
                    ),
                    'f09', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND (coalesce("orders"."date", "orders"."now_at") - interval '1' day < "orders"."placed_at")
                    ),
                    'f10', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."archived" IS NOT TRUE AND ("orders"."archived" IS UNKNOWN OR "orders"."archived" = false))
                    ),
                    'f11', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."Select" > 0 and "orders"."status" <> E'\\'' collate "C")
                    ),
                    'f12', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND (pg_catalog.length("orders"."note") > 16)
                    ),
                    'f13', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND (CASE WHEN "orders"."total" > 1 THEN substring("orders"."note" from 1 for 2) ELSE trim(both 'x' from "orders"."note") END = 'ab')
                    ),
                    'f14', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."status" = any ('{OPEN,PAID}'::text[]))
                    ),
                    'f15', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."date" = '2024-01-01'::date)
                    ),
                    'f16', (
                      SELECT count(*)
                      FROM "public"."orders" AS "orders"
                      WHERE "orders"."owner_id" = "owners"."id"
                        AND ("orders"."total" % 2 = 0 AND "orders"."total" ^ 2 > -1 AND position('a' in "orders"."note") > 0)
                    )
                  )::text AS "document",
                """;
        String byKeys = """
                SELECT
                  "requested"."ordinal",
                """ + document + """
                  "owners"."id"::text
                FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                JOIN "public"."owners" AS "owners" ON "owners"."id" = "requested"."id\"""";
        String byRange = """
                SELECT
                """ + document + """
                  "owners"."id"::text
                FROM "public"."owners" AS "owners"
                WHERE ($1::bigint IS NULL OR "owners"."id" > $1::bigint)
                  AND ($2::bigint IS NULL OR "owners"."id" <= $2::bigint)""";
        String rangeEnd = """
                SELECT "owners"."id"::text
                FROM "public"."owners" AS "owners"
                WHERE ($1::bigint IS NULL OR "owners"."id" > $1::bigint)
                ORDER BY "owners"."id"
                OFFSET $2::bigint
                LIMIT 1""";
        return new DocumentSql(byKeys, byRange, rangeEnd);
    }

    private static List<Lookup> lookups() {
        return List.of(
                new Lookup("", new TableName("public", "owners"), columns("id"), null),
                new Lookup("f01", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f02", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f03", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f04", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f05", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f06", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f07", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f08", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f09", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f10", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f11", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f12", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f13", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f14", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f15", new TableName("public", "orders"), columns("owner_id"), null),
                new Lookup("f16", new TableName("public", "orders"), columns("owner_id"), null));
    }

    private static List<TableUse> tables() {
        return List.of(
                new TableUse(
                        new TableName("public", "orders"),
                        columns("Select", "archived", "date", "note", "now_at", "owner_id", "placed_at", "status", "tags", "total"),
                        columns("owner_id"),
                        """
                                ("Select" > 0 and "status" <> E'\\'' collate "C") OR ("archived" IS NOT TRUE AND ("archived" IS UNKNOWN OR "archived" = false)) OR ("date" = '2024-01-01'::date) OR ("note" = 'it''s $$ "here"' OR "note" IS NULL) OR ("placed_at" >= DATE '2024-01-01' AND "placed_at" < timestamp with time zone '2025-01-01 00:00+00') OR ("status" = 'OPEN') OR ("status" = any ('{OPEN,PAID}'::text[])) OR ("status" IN ('OPEN', 'PAID') AND NOT "archived") OR ("tags" @> ARRAY['a', 'b']::text[] AND "tags"[1] = 'a') OR ("total" % 2 = 0 AND "total" ^ 2 > -1 AND position('a' in "note") > 0) OR ("total"::numeric(10, 2) BETWEEN 1 AND 1e3 OR CAST("total" AS double precision) > .5) OR (CASE WHEN "total" > 1 THEN substring("note" from 1 for 2) ELSE trim(both 'x' from "note") END = 'ab') OR (coalesce("date", "now_at") - interval '1' day < "placed_at") OR (extract(year FROM "placed_at" AT TIME ZONE 'UTC') = 2024) OR (lower("note") LIKE 'a\\_%' ESCAPE '\\') OR (pg_catalog.length("note") > 16)"""),
                new TableUse(
                        new TableName("public", "owners"),
                        columns("id"),
                        columns("id")));
    }

    private static String mapping() {
        return """
                {
                  "dynamic": "strict",
                  "properties": {
                    "id": {"type": "integer"},
                    "f01": {"type": "long"},
                    "f02": {"type": "long"},
                    "f03": {"type": "long"},
                    "f04": {"type": "long"},
                    "f05": {"type": "long"},
                    "f06": {"type": "long"},
                    "f07": {"type": "long"},
                    "f08": {"type": "long"},
                    "f09": {"type": "long"},
                    "f10": {"type": "long"},
                    "f11": {"type": "long"},
                    "f12": {"type": "long"},
                    "f13": {"type": "long"},
                    "f14": {"type": "long"},
                    "f15": {"type": "long"},
                    "f16": {"type": "long"}
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
