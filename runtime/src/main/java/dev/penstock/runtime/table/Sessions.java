package dev.penstock.runtime.table;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/**
 * Connections that are used again, as many as there are threads that write; and what their failures mean (PostgreSQL
 * documentation, Appendix A, PostgreSQL Error Codes). Thread-safe.
 */
final class Sessions implements AutoCloseable {

    /** Between the server's giving up a statement, which it says, and our giving up the server. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Connecting connecting;
    private final Duration longestStatement;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Sessions(Connecting connecting, Duration longestStatement) {
        this.connecting = connecting;
        this.longestStatement = longestStatement;
    }

    /**
     * Takes a step on a connection that nobody else uses meanwhile. One that was lost while it was idle is made again.
     *
     * @throws SinkUnavailableException when trying again may help
     * @throws PenstockException when a person must mend something first
     */
    <T> T on(Step<T> step) {
        try {
            return attempt(step);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /** The same, for who can tell failures apart. */
    <T> T attempt(Step<T> step) throws SQLException {
        Connection connection = take();
        boolean usable = false;
        try {
            T result = step.take(connection);
            usable = true;
            return result;
        } catch (SQLException e) {
            usable = !isLost(e);
            throw e;
        } finally {
            giveBack(connection, usable);
        }
    }

    private Connection take() throws SQLException {
        Connection known = idle.poll();
        while (known != null) {
            if (known.isValid((int) GRACE.toSeconds())) {
                return known;
            }
            known.close();
            known = idle.poll();
        }
        return connect();
    }

    private Connection connect() throws SQLException {
        Connection connection;
        try {
            connection = connecting.connect();
        } catch (SourceUnavailableException e) {
            throw new SinkUnavailableException(String.valueOf(e.getMessage()), e); // here the database is no source
        }
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true); // some pools give others: what is written would never be committed
            connection.setNetworkTimeout(
                    Runnable::run, (int) longestStatement.plus(GRACE).toMillis());
            // What was written is durable, whatever role and database say.
            statement.execute("SET synchronous_commit = 'on'");
            statement.execute("SET statement_timeout = " + longestStatement.toMillis());
            statement.execute("SET lock_timeout = " + longestStatement.toMillis() / 2);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void giveBack(Connection connection, boolean usable) throws SQLException {
        if (usable && !closed) {
            idle.push(connection);
        } else {
            connection.close();
        }
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                assert e != null; // it is of no use any more, either way
            }
        }
    }

    /** The exception to throw for a failure. */
    static RuntimeException translate(SQLException e) {
        String fact = "the table sink: " + oneLine(e);
        if (isPassing(e)) {
            return new SinkUnavailableException(fact, e);
        }
        return new PenstockException(
                fact + " (SQLSTATE " + e.getSQLState() + ")",
                "42501".equals(e.getSQLState())
                        ? "Grant CREATE on the database or, if the schema is there, CREATE and USAGE on it, to the role."
                        : "Mend what the database refuses and start again; nothing is lost.",
                e);
    }

    /** Connections, resources, what an operator does, deadlocks, locks, and statements that took too long. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null
                || Stream.of("08", "53", "57", "40", "55P03", "58", "25006").anyMatch(state::startsWith);
    }

    private static boolean isLost(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    static String oneLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    /** Something that is done on a connection. */
    interface Step<T> {
        T take(Connection connection) throws SQLException;
    }
}
