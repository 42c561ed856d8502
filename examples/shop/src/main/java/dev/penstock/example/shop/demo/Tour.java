package dev.penstock.example.shop.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The changes that the demo shows: one of each kind that an index can go wrong with. */
final class Tour {

    private final Connection connection;
    private final List<Long> customers;

    private Tour(Connection connection) throws SQLException {
        this.connection = connection;
        // Those whose documents are short enough to be shown, and long enough to be of interest.
        this.customers = ids("""
                SELECT u.id FROM users u
                JOIN orders o ON o.user_id = u.id
                JOIN LATERAL (SELECT count(*) AS items FROM items i WHERE i.order_id = o.id) n ON true
                WHERE NOT u.deleted AND u.full_name IS NOT NULL
                GROUP BY u.id HAVING count(*) = 2 AND max(n.items) <= 3 AND bool_or(o.status = 'PAID')
                ORDER BY u.id LIMIT 5
                """);
        if (customers.size() < 5) {
            throw new DemoFailedException("the shop is too small for the tour; take more --users");
        }
    }

    /** The steps, for the shop as it is. */
    static List<TourStep> through(Connection connection) throws SQLException {
        Tour tour = new Tour(connection);
        return List.of(tour.insert(), tour.update(), tour.delete(), tour.move(), tour.softDelete(), tour.truncate());
    }

    private TourStep insert() {
        return new TourStep(
                "INSERT: a new customer places an order, all in one transaction",
                List.of(
                        "INSERT INTO users (email, full_name) VALUES ('mary.shelley@example.com', 'Mary Shelley')",
                        "INSERT INTO orders (user_id, status) VALUES (currval('users_id_seq'), 'PAID')",
                        "INSERT INTO items (order_id, product_id, product_name, unit_price, quantity)"
                                + " SELECT currval('orders_id_seq'), id, name, price, 2 FROM products WHERE id = 17"));
    }

    private TourStep update() throws SQLException {
        long order = orderOf(customers.get(0));
        return new TourStep(
                "UPDATE of a child: an order is shipped",
                List.of("UPDATE orders SET status = 'SHIPPED' WHERE id = " + order));
    }

    private TourStep delete() throws SQLException {
        long item = ids("SELECT min(id) FROM items WHERE order_id = " + orderOf(customers.get(1)))
                .get(0);
        return new TourStep(
                "DELETE of a child: an item is struck off an order", List.of("DELETE FROM items WHERE id = " + item));
    }

    private TourStep move() throws SQLException {
        long order = orderOf(customers.get(2));
        return new TourStep(
                "Another parent: an order moves to another customer",
                List.of("UPDATE orders SET user_id = " + customers.get(3) + " WHERE id = " + order));
    }

    private TourStep softDelete() {
        return new TourStep(
                "Soft delete: a customer leaves, the row stays",
                List.of("UPDATE users SET deleted = true WHERE id = " + customers.get(4)));
    }

    private TourStep truncate() {
        return new TourStep("TRUNCATE: all reviews are dropped at once", List.of("TRUNCATE reviews"));
    }

    private long orderOf(long customer) throws SQLException {
        return ids("SELECT min(id) FROM orders WHERE status = 'PAID' AND user_id = " + customer)
                .get(0);
    }

    private List<Long> ids(String sql) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }
}
