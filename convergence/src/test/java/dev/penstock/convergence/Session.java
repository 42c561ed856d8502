package dev.penstock.convergence;

import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of those that write at the same time. Where it meets another, or the server dies, its transaction is lost. */
final class Session implements AutoCloseable {

    private static final String UNDEFINED = "42";

    private final TestDatabase database;
    private final Transactions transactions;
    private @Nullable Connection connection;
    private int committed;
    private int failed;

    Session(TestDatabase database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Tries so many transactions. */
    void run(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            run(transactions.next());
        }
    }

    private void run(List<String> statements) throws InterruptedException {
        try (Statement statement = connected().createStatement()) {
            statement.execute("BEGIN");
            for (String sql : statements) {
                execute(statement, sql);
            }
            committed++;
        } catch (SQLException e) {
            failed++;
            disconnect();
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(UNDEFINED)) {
                throw new IllegalStateException(sql, e); // no accident: the statement is wrong
            }
            throw e;
        }
    }

    /** The server may be away for a while. */
    private Connection connected() throws SQLException, InterruptedException {
        Connection open = connection;
        for (int attempt = 0; open == null; attempt++) {
            try {
                open = database.connect();
                try (Statement statement = open.createStatement()) {
                    statement.execute("SET lock_timeout = '2s'; SET deadlock_timeout = '20ms'");
                }
            } catch (SQLException e) {
                if (attempt > 600) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
        connection = open;
        return open;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failed++; // it is gone either way
        }
        connection = null;
    }

    /** How many transactions came to their end. */
    int committed() {
        return committed;
    }

    @Override
    public void close() {
        disconnect();
    }

    @Override
    public String toString() {
        return committed + " transactions, and " + failed + " that failed";
    }
}
