package dev.penstock.example.shop.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents that the rows should make, put together row by row in Java: a second opinion, which shares nothing with the
 * SQL that Penstock generates.
 */
final class ShopDocuments {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int ORDERS_SHOWN = 5;
    private static final int REVIEWS_SHOWN = 3;

    private ShopDocuments() {}

    /** Every document, as the connection's transaction sees the tables; users first. */
    static Map<DocumentId, JsonNode> read(Connection connection) throws SQLException {
        Map<DocumentId, JsonNode> documents = new LinkedHashMap<>();
        readUsers(connection, documents);
        readProducts(connection, documents);
        return documents;
    }

    /** How many documents each index should have, users first. */
    static Map<String, Integer> counts(Connection connection) throws SQLException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        read(connection).keySet().forEach(id -> counts.merge(id.index(), 1, Integer::sum));
        return counts;
    }

    private static void readUsers(Connection connection, Map<DocumentId, JsonNode> documents) throws SQLException {
        Map<Long, List<ObjectNode>> items =
                children(connection, "SELECT * FROM items ORDER BY id", "order_id", ShopDocuments::item);
        Map<Long, List<ObjectNode>> orders = children(
                connection,
                "SELECT * FROM orders ORDER BY placed_at DESC, id",
                "user_id",
                row -> order(row, items.getOrDefault(row.getLong("id"), List.of())));
        forEachRow(connection, "SELECT * FROM users WHERE NOT deleted ORDER BY id", row -> {
            List<ObjectNode> own = orders.getOrDefault(row.getLong("id"), List.of());
            ObjectNode user = JSON.objectNode()
                    .put("id", row.getInt("id"))
                    .put("email", row.getString("email"))
                    .put("fullName", row.getString("full_name"))
                    .put("customerSince", timestamp(row, "signed_up_at"));
            user.set("orders", first(ORDERS_SHOWN, own));
            user.put("orderCount", own.size());
            documents.put(DocumentId.user(row.getLong("id")), asRead(user));
        });
    }

    private static void readProducts(Connection connection, Map<DocumentId, JsonNode> documents) throws SQLException {
        Map<Long, List<ObjectNode>> items =
                children(connection, "SELECT * FROM items", "product_id", ShopDocuments::item);
        Map<Long, List<ObjectNode>> reviews = children(
                connection, "SELECT * FROM reviews ORDER BY written_at DESC, id", "product_id", ShopDocuments::review);
        forEachRow(connection, "SELECT * FROM products ORDER BY id", row -> {
            List<ObjectNode> own = reviews.getOrDefault(row.getLong("id"), List.of());
            ObjectNode product = JSON.objectNode()
                    .put("id", row.getInt("id"))
                    .put("sku", row.getString("sku"))
                    .put("name", row.getString("name"))
                    .put("price", row.getBigDecimal("price"))
                    .put(
                            "timesOrdered",
                            items.getOrDefault(row.getLong("id"), List.of()).size())
                    .put(
                            "goodReviews",
                            own.stream()
                                    .filter(review -> review.path("stars").intValue() >= 4)
                                    .count());
            product.set("reviews", first(REVIEWS_SHOWN, own));
            documents.put(DocumentId.product(row.getLong("id")), asRead(product));
        });
    }

    private static ObjectNode order(ResultSet row, List<ObjectNode> items) throws SQLException {
        ObjectNode order = JSON.objectNode()
                .put("id", row.getLong("id"))
                .put("status", row.getString("status"))
                .put("placedAt", timestamp(row, "placed_at"));
        order.set("items", first(Integer.MAX_VALUE, items));
        return order;
    }

    private static ObjectNode item(ResultSet row) throws SQLException {
        return JSON.objectNode()
                .put("id", row.getLong("id"))
                .put("name", row.getString("product_name"))
                .put("price", row.getBigDecimal("unit_price"))
                .put("quantity", row.getInt("quantity"));
    }

    private static ObjectNode review(ResultSet row) throws SQLException {
        return JSON.objectNode()
                .put("id", row.getLong("id"))
                .put("stars", row.getInt("stars"))
                .put("comment", row.getString("comment"))
                .put("writtenAt", timestamp(row, "written_at"));
    }

    /** As PostgreSQL writes it into JSON: the fraction without zeros at its end, the offset with minutes. */
    private static String timestamp(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
        String micros = "%06d".formatted(time.getNano() / 1000).replaceAll("0+$", "");
        return time.format(SECONDS) + (micros.isEmpty() ? "" : "." + micros) + "+00:00";
    }

    private static ArrayNode first(int most, List<ObjectNode> elements) {
        return JSON.arrayNode().addAll(elements.subList(0, Math.min(most, elements.size())));
    }

    /** Through text, so that numbers are of the same classes as in a document that was read. */
    private static JsonNode asRead(ObjectNode document) {
        return ExactJson.read(document.toString());
    }

    private static Map<Long, List<ObjectNode>> children(
            Connection connection, String sql, String parent, RowReader reader) throws SQLException {
        Map<Long, List<ObjectNode>> children = new HashMap<>();
        forEachRow(
                connection,
                sql,
                row -> children.computeIfAbsent(row.getLong(parent), key -> new ArrayList<>())
                        .add(reader.read(row)));
        return children;
    }

    private static void forEachRow(Connection connection, String sql, RowVisitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                visitor.visit(row);
            }
        }
    }

    private interface RowReader {
        ObjectNode read(ResultSet row) throws SQLException;
    }

    private interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }
}
