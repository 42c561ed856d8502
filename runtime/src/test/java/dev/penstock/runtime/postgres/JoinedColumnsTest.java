package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.postgres.JoinedColumns.OtherSide;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedColumnsTest {

    private static final TableName USERS = new TableName("public", "users");
    private static final TableName ORDERS = new TableName("public", "orders");

    @Test
    void aLookupGoesFromStartsUp() {
        assertEquals(
                List.of(
                        join(
                                new TableName("hr", "sites"),
                                List.of("country", "number"),
                                start("text", "a"),
                                start("numeric(10, 2)", "b")),
                        join(ORDERS, List.of("user_id"), other(new TableName("hr", "sites"), "id"))),
                JoinedColumns.of("""
                        SELECT DISTINCT "orders"."id"::text
                        FROM unnest($1::text[], $2::numeric(10, 2)[]) AS "changed" ("a", "b")
                        JOIN "hr"."sites" AS "sites" ON "sites"."country" = "changed"."a"
                          AND "sites"."number" = "changed"."b"
                        JOIN "public"."orders" AS "orders" ON "orders"."user_id" = "sites"."id"
                        WHERE "orders"."id" IS NOT NULL"""));
    }

    @Test
    void aDocumentNamesTheOtherSideLater() {
        assertEquals(
                List.of(
                        join(ORDERS, List.of("user_id"), other(USERS, "id")),
                        join(USERS, List.of("id"), start("bigint", "id"))),
                JoinedColumns.of("""
                        SELECT
                          "requested"."ordinal",
                          json_build_object(
                            'orders', (
                              SELECT count(*)
                              FROM "public"."orders" AS "orders"
                              WHERE "orders"."user_id" = "users"."id"
                            )
                          )::text AS "document",
                          "users"."id"::text
                        FROM unnest($1::bigint[]) WITH ORDINALITY AS "requested" ("id", "ordinal")
                        JOIN "public"."users" AS "users" ON "users"."id" = "requested"."id\""""));
    }

    @Test
    void aJunctionIsLookedIntoAndWhatIsBehindIt() {
        TableName links = new TableName("public", "links");
        assertEquals(
                List.of(
                        join(links, List.of("user_id"), other(USERS, "id")),
                        join(ORDERS, List.of("id"), other(links, "order_id"))),
                JoinedColumns.of("""
                        SELECT (
                          SELECT json_agg("orders"."id")
                          FROM "public"."orders" AS "orders"
                          WHERE EXISTS (
                            SELECT FROM "public"."links" AS "links"
                            WHERE "links"."user_id" = "users"."id"
                              AND "orders"."id" = "links"."order_id"
                          )
                        )
                        FROM "public"."users" AS "users\""""));
    }

    @Test
    void namesMayHaveAnyCharactersAndLiteralsMeanNothing() {
        TableName odd = new TableName("a.b", "say \"hi\"");
        assertEquals(List.of(join(odd, List.of("x = \"y\""), other(USERS, "id"))), JoinedColumns.of("""
                        SELECT 'FROM "s"."t" AS "users" WHERE "users"."a" = "users"."b"' || 'it''s'
                        FROM "a.b"."say ""hi""\" AS "q"
                        WHERE "q"."x = ""y""\" = "users"."id"
                          AND ("q"."a" > 1)
                        FROM "public"."users" AS "users\""""));
    }

    private static JoinedColumns join(TableName table, List<String> columns, OtherSide... others) {
        return new JoinedColumns(table, columns, List.of(others));
    }

    private static OtherSide start(String type, String column) {
        return new OtherSide(type, null, column);
    }

    private static OtherSide other(TableName table, String column) {
        return new OtherSide(null, table, column);
    }
}
