package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until every transaction that was running when the slot was made, or when a table joined the publication, has ended
 * for every snapshot. A commit that waits for a standby can lie before the slot's start, so that the slot never delivers
 * it, and still be invisible after it; behind the fence it is visible, so that reading finds it.
 */
final class Fence {

    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);
    private static final long PAUSE_MILLIS = 20;
    private static final long REPEAT_WARNING_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Connection connection;

    Fence(Connection connection) {
        this.connection = connection;
    }

    /** The id of a transaction begun now; only its number is wanted, so it is rolled back. */
    long take() throws SQLException {
        connection.setAutoCommit(false);
        try {
            return number("SELECT pg_current_xact_id()::text::bigint");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Waits until every transaction with a lower id has ended for every snapshot. */
    void awaitPassed(long fence) throws SQLException, InterruptedException {
        long warnAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (number("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint") < fence) {
            if (System.nanoTime() - warnAt > 0) {
                warnAt = System.nanoTime() + REPEAT_WARNING_NANOS;
                LOG.warn(
                        "waiting for transactions that began before the slot: {} in sessions, {} prepared;"
                                + " see pg_stat_activity (backend_xid) and pg_prepared_xacts",
                        number("SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL"
                                + " AND pid <> pg_backend_pid()"),
                        number("SELECT count(*) FROM pg_prepared_xacts"));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
