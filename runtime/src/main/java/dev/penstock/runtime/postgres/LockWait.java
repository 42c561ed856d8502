package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long the statements of a connection wait for a lock (PostgreSQL documentation, 20.11.1, lock_timeout), and who holds
 * one that was waited for in vain.
 */
final class LockWait {

    /** A statement was cancelled at lock_timeout. */
    static final String IN_VAIN = "55P03";

    /** At statement_timeout, or by somebody; a lock is a frequent reason. */
    private static final String CANCELLED = "57014";

    /** Nothing can be read of these. A table that somebody has just made has no name yet for others. */
    private static final String HOLDER = """
            SELECT relation::regclass::text, pid, coalesce(nullif(application_name, ''), 'without a name')
            FROM pg_locks JOIN pg_class ON pg_class.oid = relation LEFT JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'relation' AND mode = 'AccessExclusiveLock' AND granted AND relkind IN ('r', 'p')
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND pid <> pg_backend_pid()
            ORDER BY xact_start NULLS LAST, relation LIMIT 1
            """;

    private LockWait() {}

    /**
     * Does something that may wait for locks for another time than the rest.
     *
     * @param longest zero for as long as it takes
     */
    static <T> T atMost(Duration longest, Connection connection, Work<T> work) throws SQLException {
        String before = new Catalog(connection).setting("lock_timeout");
        set(connection, Long.toString(longest.toMillis()));
        T result;
        try {
            result = work.run();
        } catch (SQLException | RuntimeException e) {
            try {
                set(connection, before);
            } catch (SQLException second) {
                e.addSuppressed(second); // the connection is lost, then
            }
            throw e;
        }
        set(connection, before);
        return result;
    }

    /** The failure of a statement, with who holds a lock on a table now, when it may have been waited for that. */
    static SQLException named(Connection connection, SQLException e) {
        if (!IN_VAIN.equals(e.getSQLState()) && !CANCELLED.equals(e.getSQLState())) {
            return e;
        }
        try (PreparedStatement statement = connection.prepareStatement(HOLDER);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                String holder = "table " + row.getString(1) + " is locked by process " + row.getInt(2)
                        + " (application " + row.getString(3) + ")";
                return new SQLException(PostgresErrors.oneLine(e) + "; " + holder, e.getSQLState(), e);
            }
        } catch (SQLException second) {
            e.addSuppressed(second);
        }
        return e;
    }

    private static void set(Connection connection, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('lock_timeout', ?, false)")) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws SQLException;
    }
}
