package dev.penstock.runtime.engine;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.ChangeEvent.RowChange;
import dev.penstock.runtime.spi.RowImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The index that the engine's tests keep in step: users, their orders, and the items of these. */
final class Users {

    static final TableName USERS = new TableName("public", "users");
    static final TableName ORDERS = new TableName("public", "orders");
    static final TableName ITEMS = new TableName("public", "items");

    static final Lookup USER = new Lookup("", USERS, List.of("id"), null);
    static final Lookup ORDER = new Lookup("orders", ORDERS, List.of("user_id"), null);
    static final Lookup ITEM = new Lookup("orders.items", ITEMS, List.of("order_id"), "SELECT users of orders");

    static final IndexDefinition DEFINITION = definition("3fa9c2d1");

    private Users() {}

    static IndexDefinition definition(String hash) {
        return definition("users", hash);
    }

    static IndexDefinition definition(String index, String hash) {
        return new IndexDefinition(
                index,
                hash,
                USERS,
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("by keys", "by range", "range end"),
                List.of(USER, ORDER, ITEM),
                List.of(
                        new TableUse(ITEMS, List.of("id", "order_id"), List.of("order_id")),
                        new TableUse(ORDERS, List.of("id", "total", "user_id"), List.of("user_id")),
                        new TableUse(USERS, List.of("id", "name"), List.of("id"))),
                "{\"dynamic\":\"strict\"}",
                "{}",
                null);
    }

    static RowChange user(String id) {
        return new RowChange(USERS, null, row("id", id, "name", "n"));
    }

    static RowChange order(@Nullable RowImage before, @Nullable RowImage after) {
        return new RowChange(ORDERS, before, after);
    }

    /** An image of columns and values in turn. */
    static RowImage row(@Nullable String... columnsAndValues) {
        Map<@Nullable String, @Nullable String> values = new HashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return new RowImage() {
            @Override
            public boolean has(String column) {
                return values.containsKey(column);
            }

            @Override
            public @Nullable String value(String column) {
                if (!has(column)) {
                    throw new IllegalArgumentException(column);
                }
                return values.get(column);
            }
        };
    }
}
