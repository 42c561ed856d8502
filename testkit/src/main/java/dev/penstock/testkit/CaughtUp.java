package dev.penstock.testkit;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Awaits that an engine has caught up with its database, so that index and database can be compared. */
public final class CaughtUp {

    private CaughtUp() {}

    /**
     * Waits until everything that was committed before the call is in the indexes, and every index is whole. Refresh an
     * index before searching it: what is written is not searchable at once.
     *
     * @param penstock the engine
     * @param database the database it follows
     * @param atMost how long to wait
     * @throws dev.penstock.runtime.spi.PenstockException when the engine has stopped because something must be mended
     * @throws AssertionError when the deadline passes first, or when the engine was closed
     * @throws SQLException when the database does not say its position
     * @throws InterruptedException when the thread is interrupted
     */
    public static void await(Penstock penstock, TestDatabase database, Duration atMost)
            throws SQLException, InterruptedException {
        WalPosition now = position(database);
        EngineStatus status = Await.value(
                "everything up to " + now + " is in the indexes",
                atMost,
                penstock::status,
                seen -> seen.phase() == EngineStatus.Phase.STOPPED || seen.holds(now));
        if (status.phase() == EngineStatus.Phase.STOPPED) {
            penstock.awaitEnd();
            throw new AssertionError("the engine was closed");
        }
    }

    /**
     * Where the log ends. Commits may be in it that nobody has waited for, and a server that has nothing to do flushes, and sends, what
     * lies behind them only after many seconds: it is made to.
     */
    private static WalPosition position(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            WalPosition end = WalPosition.parse(text(statement, "SELECT pg_current_wal_insert_lsn()"));
            if (WalPosition.parse(text(statement, "SELECT pg_current_wal_flush_lsn()"))
                    .isBefore(end)) {
                statement.execute(
                        "SET synchronous_commit = local; SELECT pg_logical_emit_message(true, 'caught up', '')");
            }
            return end;
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
