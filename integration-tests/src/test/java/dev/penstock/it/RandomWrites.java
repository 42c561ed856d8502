package dev.penstock.it;

import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** Random transactions over the shop: every kind of write, some rolled back. The same seed gives the same statements. */
final class RandomWrites {

    private static final int USERS = 2_100;
    private static final int ORDERS = 4_200;

    private final TestDatabase database;
    private final Random random;
    private int nextId = 1_000_000;

    RandomWrites(TestDatabase database, long seed) {
        this.database = database;
        this.random = new Random(seed);
    }

    /** Runs so many transactions on a connection of its own. */
    void run(int transactions) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < transactions; i++) {
                int changes = 1 + random.nextInt(5);
                for (int change = 0; change < changes; change++) {
                    statement.execute(next());
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
            }
        }
    }

    private String next() {
        int user = 1 + random.nextInt(USERS);
        int order = 1 + random.nextInt(ORDERS);
        String anyUser = "(SELECT id FROM users ORDER BY abs(id - " + user + ") LIMIT 1)";
        return switch (random.nextInt(11)) {
            case 0 -> "INSERT INTO users VALUES (" + nextId++ + ", 'n@example.com', NULL)";
            case 1 -> "UPDATE users SET full_name = 'Name " + random.nextInt() + "' WHERE id = " + user;
            case 2 -> "UPDATE users SET deleted = NOT deleted WHERE id = " + user;
            case 3 -> "DELETE FROM users WHERE id = " + user;
            case 4 -> "UPDATE users SET id = " + nextId++ + " WHERE id = " + user;
            case 5 -> "INSERT INTO orders VALUES (" + nextId++ + ", " + anyUser + ", 'PAID', 3.10)";
            case 6 -> "UPDATE orders SET user_id = " + anyUser + " WHERE id = " + order;
            case 7 ->
                "UPDATE orders SET total = total + 1, status = 'SHIPPED' WHERE id BETWEEN " + order + " AND "
                        + (order + random.nextInt(20));
            case 8 -> "DELETE FROM orders WHERE id = " + order;
            case 9 ->
                "UPDATE items SET order_id = (SELECT min(id) FROM orders WHERE id >= " + order + ") WHERE id = "
                        + 2 * order;
            default -> "DELETE FROM items WHERE id = " + 2 * order;
        };
    }
}
