package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a message when nothing has come for a while, so that the slot of an idle database moves and it shows whether it does
 * (PostgreSQL documentation, 9.28.6, pg_logical_emit_message). Where that is refused, the slot moves by the server's
 * keepalives alone. Thread-safe.
 */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** Not transactional: it takes no transaction id, and no stream hands out anything for it. */
    private static final String EMIT = "SELECT pg_logical_emit_message(false, ?, '')::text";

    private static final Set<String> REFUSALS = Set.of(
            "42501", // insufficient privilege
            "25006"); // the server is read-only, or recovers

    private static final int MOST_PENDING = 1_000;

    private final String prefix;
    private final Duration interval;
    private final ArrayDeque<Beat> pending = new ArrayDeque<>();
    private volatile long latestNanos = System.nanoTime();
    private volatile boolean refused;

    Heartbeat(String slot, Duration interval) {
        this.prefix = "penstock/heartbeat/" + slot;
        this.interval = interval;
    }

    /** A change has arrived, which shows as much as a message would. */
    void changeArrived() {
        latestNanos = System.nanoTime();
    }

    /** Logs a message if it is time to. */
    void beatIfDue(Connection primary) throws SQLException {
        if (interval.isZero() || refused || System.nanoTime() - latestNanos < interval.toNanos()) {
            return;
        }
        Instant now = Instant.now();
        try (PreparedStatement statement = primary.prepareStatement(EMIT)) {
            statement.setString(1, prefix);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                sent(new Beat(WalPosition.parse(row.getString(1)), now));
            }
        } catch (SQLException e) {
            if (!REFUSALS.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            refused = true;
            LOG.warn(
                    "heartbeats are refused ({}), so the slot of an idle database moves by keepalives alone; grant EXECUTE"
                            + " ON FUNCTION pg_logical_emit_message, or turn heartbeats off",
                    e.getMessage());
        }
        latestNanos = System.nanoTime();
    }

    private synchronized void sent(Beat beat) {
        if (pending.size() < MOST_PENDING) {
            pending.add(beat);
        }
    }

    /** The slot is confirmed up to a position. */
    synchronized void confirmed(WalPosition position) {
        while (!pending.isEmpty() && !position.isBefore(pending.element().logged())) {
            pending.remove();
        }
    }

    /** When the oldest message was sent that is not confirmed; null when there is none. */
    synchronized @Nullable Instant unconfirmedSince() {
        return pending.isEmpty() ? null : pending.element().sent();
    }

    /** Another session begins; it may be of another history. */
    synchronized void forget() {
        pending.clear();
    }

    /**
     * A message.
     *
     * @param logged its position in the log
     */
    private record Beat(WalPosition logged, Instant sent) {}
}
