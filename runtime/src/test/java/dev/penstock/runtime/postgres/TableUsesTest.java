package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableUsesTest {

    private static final TableName USERS = new TableName("public", "users");
    private static final TableName ORDERS = new TableName("public", "orders");

    @Test
    void joinsWhatSeveralDefinitionsReadOfATable() {
        assertEquals(
                List.of(
                        new TableUse(ORDERS, List.of("id"), List.of("id")),
                        new TableUse(USERS, List.of("email", "id", "name"), List.of("email", "id"))),
                TableUses.of(List.of(
                        definition(new TableUse(USERS, List.of("id", "name"), List.of("id"))),
                        definition(
                                new TableUse(ORDERS, List.of("id"), List.of("id")),
                                new TableUse(USERS, List.of("email", "id"), List.of("email"))))));
    }

    @Test
    void aRowCountsWhenItDoesForAnyDefinition() {
        TableUse open = new TableUse(USERS, List.of("id"), List.of("id"), "(\"open\")");
        TableUse due = new TableUse(USERS, List.of("id"), List.of("id"), "(\"due\")");
        TableUse all = new TableUse(USERS, List.of("id"), List.of("id"));
        assertEquals("(\"due\") OR (\"open\")", condition(open, due));
        assertEquals(condition(open, due), condition(due, open, due));
        assertNull(condition(open, all));
        assertNull(condition(all, open));
    }

    private static @Nullable String condition(TableUse... uses) {
        return TableUses.of(Stream.of(uses).map(use -> definition(use)).toList())
                .get(0)
                .condition();
    }

    private static IndexDefinition definition(TableUse... uses) {
        return new IndexDefinition(
                "users",
                "00000000",
                USERS,
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(uses),
                "{}",
                "{}",
                null);
    }
}
