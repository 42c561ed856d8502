package dev.penstock.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The shop's tables, and a naive assembler that says which documents they should make. */
final class Shop {

    static final String SCHEMA = """
            CREATE TABLE users (
              id integer PRIMARY KEY,
              email text NOT NULL,
              full_name text,
              deleted boolean NOT NULL DEFAULT false);
            CREATE TABLE orders (
              id bigint PRIMARY KEY,
              user_id integer REFERENCES users ON DELETE CASCADE ON UPDATE CASCADE,
              status text NOT NULL DEFAULT 'OPEN',
              total numeric(12, 2) NOT NULL DEFAULT 0,
              placed_at timestamptz NOT NULL DEFAULT '2026-01-01 12:00:00Z');
            CREATE INDEX ON orders (user_id);
            CREATE TABLE items (
              id bigint PRIMARY KEY,
              order_id bigint REFERENCES orders ON DELETE CASCADE ON UPDATE CASCADE,
              sku text NOT NULL,
              quantity integer NOT NULL DEFAULT 1);
            CREATE INDEX ON items (order_id);
            """;

    /** What makes old images complete. */
    static final String FULL_IDENTITIES =
            "ALTER TABLE orders REPLICA IDENTITY FULL; ALTER TABLE items REPLICA IDENTITY FULL";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private Shop() {}

    /** Fills the shop: each user has two orders, each order two items. */
    static String fill(int users) {
        return """
                INSERT INTO users SELECT n, 'user' || n || '@example.com', 'User ' || n FROM generate_series(1, %1$d) n;
                INSERT INTO orders SELECT n, (n + 1) / 2, 'OPEN', n * 1.25,
                  '2026-01-01 00:00:00Z'::timestamptz + n * interval '1 second' FROM generate_series(1, 2 * %1$d) n;
                INSERT INTO items SELECT n, (n + 1) / 2, 'SKU-' || n, n %% 7 FROM generate_series(1, 4 * %1$d) n;
                """.formatted(users);
    }

    /** The documents by id, from one snapshot, assembled row by row without any of the SQL under test. */
    static Map<String, JsonNode> documents(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            Map<Long, ArrayNode> items =
                    children(connection, "SELECT * FROM items ORDER BY id", "order_id", Shop::item);
            Map<Long, ArrayNode> orders = children(
                    connection,
                    "SELECT * FROM orders ORDER BY placed_at DESC, id",
                    "user_id",
                    row -> order(row, items.getOrDefault(row.getLong("id"), JSON.arrayNode())));
            Map<String, JsonNode> users = new TreeMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT * FROM users WHERE NOT coalesce(deleted, false)")) {
                while (row.next()) {
                    ArrayNode own = orders.getOrDefault(row.getLong("id"), JSON.arrayNode());
                    ObjectNode user = JSON.objectNode()
                            .put("id", row.getInt("id"))
                            .put("email", row.getString("email"))
                            .put("fullName", row.getString("full_name"));
                    user.set("orders", own);
                    users.put(
                            row.getString("id"),
                            ExactJson.read(user.put("orderCount", own.size()).toString()));
                }
            }
            return users;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static ObjectNode order(ResultSet row, ArrayNode items) throws SQLException {
        ObjectNode order = JSON.objectNode()
                .put("id", row.getLong("id"))
                .put("status", row.getString("status"))
                .put("placedAt", timestamp(row));
        // Not put(): that would drop trailing zeros.
        order.set("total", DecimalNode.valueOf(row.getBigDecimal("total")));
        order.set("items", items);
        return order;
    }

    /** As PostgreSQL writes it into JSON: the fraction without trailing zeros, the offset with minutes. */
    private static String timestamp(ResultSet row) throws SQLException {
        OffsetDateTime time = row.getObject("placed_at", OffsetDateTime.class);
        String text = time.withOffsetSameInstant(ZoneOffset.UTC).format(SECONDS);
        String micros = "%06d".formatted(time.getNano() / 1000).replaceAll("0+$", "");
        return text + (micros.isEmpty() ? "" : "." + micros) + "+00:00";
    }

    private static ObjectNode item(ResultSet row) throws SQLException {
        return JSON.objectNode()
                .put("id", row.getLong("id"))
                .put("sku", row.getString("sku"))
                .put("quantity", row.getInt("quantity"));
    }

    private static Map<Long, ArrayNode> children(Connection connection, String sql, String parent, RowReader reader)
            throws SQLException {
        Map<Long, ArrayNode> children = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                children.computeIfAbsent(row.getLong(parent), key -> JSON.arrayNode())
                        .add(reader.read(row));
            }
        }
        return children;
    }

    private interface RowReader {
        ObjectNode read(ResultSet row) throws SQLException;
    }
}
