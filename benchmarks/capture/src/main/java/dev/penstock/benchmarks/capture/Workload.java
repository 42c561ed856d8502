package dev.penstock.benchmarks.capture;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What is read: so many transactions, each of which updates one row.
 *
 * @param jdbcUrl the database
 * @param transactions how many
 * @param states where readers remember their positions
 */
record Workload(String jdbcUrl, int transactions, Path states) {

    static final String PUBLICATION = "orders";

    private static final List<String> TABLE = List.of("""
            CREATE TABLE orders (
              id bigint PRIMARY KEY,
              customer text NOT NULL,
              status text NOT NULL,
              total numeric(12, 2) NOT NULL,
              placed_at timestamptz NOT NULL,
              note text
            )
            """, """
            INSERT INTO orders
            SELECT n, 'customer ' || n % 1000, 'NEW', n % 10000 + 0.99, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 s',
              CASE WHEN n % 3 = 0 THEN 'leave it at the door' END
            FROM generate_series(1, 100000) AS n
            """, "CREATE PUBLICATION orders FOR TABLE orders", """
            CREATE PROCEDURE update_orders(transactions integer) LANGUAGE plpgsql AS $$
            BEGIN
              FOR n IN 1..transactions LOOP
                UPDATE orders SET status = 'SEEN ' || n, total = total + 1 WHERE id = n % 100000 + 1;
                COMMIT;
              END LOOP;
            END
            $$
            """);

    /** Makes the table. */
    void create() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLE) {
                statement.execute(sql);
            }
        }
    }

    /** Writes the transactions. */
    void write() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Readers find all of it in the log; how it got there is not measured.
            statement.execute("SET synchronous_commit = off");
            statement.execute("CALL update_orders(" + transactions + ")");
            // Nothing else runs when reading begins.
            statement.execute("VACUUM orders");
            statement.execute("CHECKPOINT");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl);
    }

    /** The parts of the address, for who wants them one by one. */
    URI address() {
        return URI.create(jdbcUrl.substring("jdbc:".length()));
    }
}
