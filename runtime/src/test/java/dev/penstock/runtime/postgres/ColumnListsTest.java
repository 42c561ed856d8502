package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnListsTest {

    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableUse USE = new TableUse(ORDERS, List.of("id", "total", "user_id"), List.of("user_id"));

    @Test
    void holdsWhatIsReadAndTheIdentityInTheOrderOfTheTable() {
        assertEquals(List.of("id", "user_id", "total"), ColumnLists.of(USE, orders("id", "user_id")));
        assertEquals(List.of(), ColumnLists.of(USE, orders("id", "user_id", "total", "secret", "tenant")));
    }

    @Test
    void growsByWhatIsReadAndKeepsWhatItHas() {
        assertEquals(
                Optional.of(List.of("id", "user_id", "total", "secret")),
                ColumnLists.widened(List.of("id", "user_id", "secret"), USE, orders("id", "user_id")));
    }

    @Test
    void growsByWhatTheIdentityHasSinceElseWritersWouldBeRefused() {
        List<String> listed = List.of("id", "user_id", "total");
        assertEquals(Optional.empty(), ColumnLists.widened(listed, USE, orders("id", "user_id")));
        assertEquals(
                Optional.of(List.of("id", "user_id", "total", "tenant")),
                ColumnLists.widened(listed, USE, orders("id", "user_id", "tenant")));
        assertEquals(
                Optional.of(List.of()),
                ColumnLists.widened(listed, USE, orders("id", "user_id", "total", "secret", "tenant")));
    }

    private static CatalogTable orders(String... identity) {
        return new CatalogTable(
                ORDERS,
                1,
                List.of(identity),
                false,
                Stream.of("id", "user_id", "total", "secret", "tenant")
                        .map(name -> new CatalogColumn(name, "integer", "integer", false, false))
                        .toList(),
                List.of("id"),
                List.of(List.of("id")),
                new CatalogTable.Rights(true, true, true),
                false,
                null);
    }
}
