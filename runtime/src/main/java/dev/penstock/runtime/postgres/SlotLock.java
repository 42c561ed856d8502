package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.StandingByException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets one engine at a time work with a slot: an advisory lock, held by a connection of its own, before anything is looked at
 * (PostgreSQL documentation, 9.28.10 Advisory Lock Functions). The server gives it up when the engine dies, since the
 * connection does, and when the engine stands still or is cut off, since the connection is idle for too long then. Whoever has
 * lost it may write for a moment longer: versions, and the condition under which memory is written, make that harmless.
 *
 * <p>One for all sessions of a process; they are opened by one thread.
 */
final class SlotLock {

    /** How long an engine may stand still before another takes over. */
    static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(10);

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    /** After how long a server has noticed that a process has ended. */
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final PostgresOptions options;
    /** Whether somebody was told that this one stands by, so that it may wait. */
    private boolean standsBy;
    /** Whether the server went away meanwhile: it is up to who worked with it before to go on. */
    private boolean yields;

    SlotLock(PostgresOptions options) {
        this.options = options;
    }

    /**
     * Takes the lock; called again after it was refused, waits for it.
     *
     * @throws StandingByException when another engine has it
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    SlotLease take() throws InterruptedException {
        Connections connections = new Connections(options.address());
        Connection connection = null;
        SlotLease lease = null;
        try {
            connection = connections.forStatements(LONGEST_STANDSTILL);
            ServerCheck.check(connection);
            giveUpWhenIdle(connection);
            awaitTurn(connection);
            lease = new SlotLease(options.slot(), connections, connection);
            return lease;
        } catch (SQLException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(); // the driver says so in another way
            }
            yields |= standsBy;
            standsBy = false;
            throw new PostgresErrors(options.address()).translate(e);
        } finally {
            if (lease == null && connection != null) {
                Connections.abort(connection);
            }
        }
    }

    /** Unlike keepalives of TCP it notices an engine that is stopped while its machine goes on, too. */
    private static void giveUpWhenIdle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET idle_session_timeout = " + LONGEST_STANDSTILL.toMillis());
        }
    }

    private void awaitTurn(Connection connection) throws SQLException, InterruptedException {
        if (!standsBy && !lockSoon(connection)) {
            standsBy = true;
            throw new StandingByException("another engine works with slot " + options.slot());
        }
        long since = System.nanoTime();
        while (standsBy && !lock(connection, !yields || hasYielded(since))) {
            TimeUnit.NANOSECONDS.sleep(LOOK_INTERVAL.toNanos());
        }
        standsBy = false;
        yields = false;
    }

    /** Who is started again must not stand by for itself. */
    private boolean lockSoon(Connection connection) throws SQLException, InterruptedException {
        long since = System.nanoTime();
        while (!lock(connection, !yields)) {
            if (yields || System.nanoTime() - since > ENDING.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_INTERVAL.toNanos() / 10);
        }
        return true;
    }

    /** Only who worked before knows after a failover how far builds have looked; it comes back within seconds, if at all. */
    private static boolean hasYielded(long sinceNanos) {
        return System.nanoTime() - sinceNanos > LONGEST_STANDSTILL.toNanos();
    }

    /** Waiting for the lock would be a statement that holds a snapshot, and with it VACUUM, back. */
    private boolean lock(Connection connection, boolean may) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT CASE WHEN ? THEN pg_try_advisory_lock(hashtextextended(?, 0)) ELSE false END")) {
            statement.setBoolean(1, may);
            statement.setString(2, "penstock slot " + options.slot());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
