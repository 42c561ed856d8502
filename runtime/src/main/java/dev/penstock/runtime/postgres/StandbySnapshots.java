package dev.penstock.runtime.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the primary log which transactions are running while a slot is made on a standby, which waits for that (PostgreSQL
 * documentation, 47.2.3 Replication Slots; 9.28.2, pg_log_standby_snapshot).
 */
final class StandbySnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(StandbySnapshots.class);
    private static final long INTERVAL_MILLIS = 500;

    private StandbySnapshots() {}

    /**
     * Does something on the standby, and returns its result.
     *
     * @param primary a connection to the primary, free for our use
     * @param standby the connection that is worked on; it is ended when we are interrupted
     */
    static <T> T loggedDuring(Connection primary, Connection standby, Work<T> work)
            throws SQLException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread thread = new Thread(task, "penstock-standby");
        thread.setDaemon(true);
        thread.start();
        boolean logging = true;
        try {
            while (true) {
                logging = logging && log(primary);
                try {
                    return task.get(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    LOG.debug("the standby waits for transactions that are running on the primary");
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Connections.abort(standby);
            throw e;
        }
    }

    /** False when it is refused: then the primary's own, every 15 seconds while anything is written, must do. */
    private static boolean log(Connection primary) throws SQLException {
        try (Statement statement = primary.createStatement()) {
            statement.execute("SELECT pg_log_standby_snapshot()");
            return true;
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
            LOG.warn("making a slot on a standby may take long: the role may not execute pg_log_standby_snapshot()");
            return false;
        }
    }

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws SQLException;
    }
}
