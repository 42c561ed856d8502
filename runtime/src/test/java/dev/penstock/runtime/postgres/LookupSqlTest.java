package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupSqlTest {

    private static final LookupSql SQL = LookupSql.of(new Lookup(
            "items", new TableName("public", "items"), List.of("order_id"), "SELECT a, b FROM t WHERE c = $1"));

    @Test
    void asksForSomeKeys() {
        assertEquals("""
                SELECT * FROM (
                SELECT a, b FROM t WHERE c = $1
                ) AS "found" LIMIT $2::bigint""", SQL.limited());
    }

    @Test
    void asksForAllKeysBehindOneInTheOrderOfTheirTexts() {
        assertEquals("""
                DECLARE "penstock_keys_2" NO SCROLL CURSOR WITH HOLD FOR
                SELECT * FROM (
                SELECT a, b FROM t WHERE c = $1
                ) AS "found" ("key1", "key2")
                WHERE $2::text IS NULL OR ROW("key1" COLLATE "C", "key2" COLLATE "C") > ROW($2::text, $3::text)
                ORDER BY "key1" COLLATE "C", "key2" COLLATE "C\"""", SQL.declare(2));
    }

    @Test
    void aCursorWithOtherColumnsHasAnotherName() {
        assertEquals("FETCH FORWARD 10 FROM \"penstock_keys_1\"", LookupSql.fetch(10, 1));
        assertEquals("FETCH FORWARD 10 FROM \"penstock_keys_2\"", LookupSql.fetch(10, 2));
        assertEquals("CLOSE \"penstock_keys_2\"", LookupSql.close(2));
    }
}
