package dev.penstock.convergence;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One of those that write at the same time. Where it meets another, or the server dies, its transaction is lost. */
final class Session implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The class of the states of a statement that PostgreSQL does not understand. */
    private static final String WRONG_STATEMENT = "42";

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
    void run(int count) {
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(transactions.pause().toNanos());
            run(transactions.next());
        }
    }

    private void run(List<String> statements) {
        try (Statement statement = connected().createStatement()) {
            statement.execute("SET lock_timeout = '2s'; SET deadlock_timeout = '20ms'; BEGIN");
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
            if (e.getSQLState() != null && e.getSQLState().startsWith(WRONG_STATEMENT)) {
                throw new IllegalStateException(sql, e); // no accident: the statement is wrong
            }
            throw e;
        }
    }

    private Connection connected() {
        Connection open = connection;
        if (open == null) {
            open = Await.value("PostgreSQL takes connections", PATIENCE, database::connect, connected -> true);
            connection = open;
        }
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
