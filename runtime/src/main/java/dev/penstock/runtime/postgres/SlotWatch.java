package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that looks at the slot now and then, and sends heartbeats. It has connections of its own, so that it goes on
 * while the loop is held up, which is when a slot falls behind. What it fails at it tries again: the session does not depend
 * on it.
 */
final class SlotWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);

    /** The first may be the connection's, and the end of the session. */
    private static final int FAILURES_TO_TELL = 2;

    private final PostgresOptions options;
    private final Heartbeat heartbeat;
    private final Connections primary;
    private final SlotServer slots;
    private final Consumer<SourceStatus> looks;
    private final Thread thread;
    private volatile @Nullable SourceStatus latest;
    private volatile boolean stopping;
    private @Nullable Pair open;
    private int failures;

    /**
     * Watches the slot of a session, on the servers that its connections lead to.
     *
     * @param primary the session's connections to the primary
     * @param slots the server that the slot is on
     * @param looks is told of each look, by the thread of the watch
     */
    SlotWatch(
            PostgresOptions options,
            Connections primary,
            SlotServer slots,
            Heartbeat heartbeat,
            Consumer<SourceStatus> looks) {
        this.options = options;
        this.heartbeat = heartbeat;
        this.primary = primary;
        this.slots = slots;
        this.looks = looks;
        this.thread = new Thread(this::run, "penstock-slot");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Ends the thread, without waiting for an answer. */
    void stop() {
        stopping = true;
        thread.interrupt();
        closeConnections();
    }

    /** What was seen last; null before the first look, and when the last has failed. Thread-safe. */
    @Nullable SourceStatus status() {
        return latest;
    }

    private void run() {
        try {
            while (!stopping) {
                try {
                    look();
                    worked();
                } catch (SQLException | PenstockException | SourceUnavailableException e) {
                    failed(e);
                }
                Thread.sleep(INTERVAL.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("told to stop");
        } finally {
            closeConnections();
        }
    }

    /** A connection that is lost is made again at the next look, if its loss does not end the session. */
    private void failed(Exception e) {
        latest = null;
        closeConnections();
        failures++;
        if (failures == FAILURES_TO_TELL && !stopping) {
            LOG.warn(
                    "the replication slot {} cannot be looked at, so nobody would be warned before it is lost: {}",
                    options.slot(),
                    e instanceof SQLException failure ? PostgresErrors.oneLine(failure) : e.getMessage());
        } else {
            LOG.debug("the slot could not be looked at", e);
        }
    }

    private void worked() {
        if (failures >= FAILURES_TO_TELL) {
            LOG.info("the replication slot {} can be looked at again", options.slot());
        }
        failures = 0;
    }

    private void look() throws SQLException {
        Pair pair = connections();
        heartbeat.beatIfDue(pair.primary());
        SlotHealth health = SlotHealth.read(pair.primary(), pair.slots(), options.slot());
        if (health == null) {
            latest = null;
            return; // the stream ends, and the next session says why
        }
        heartbeat.confirmed(health.confirmed());
        SourceStatus seen = new SourceStatus(
                Instant.now(),
                health.lagBytes(),
                health.retainedBytes(),
                health.walStatus(),
                health.safeBytes(),
                heartbeat.unconfirmedSince(),
                health.warning(options.slot()));
        latest = seen;
        looks.accept(seen);
    }

    private Pair connections() throws SQLException {
        Pair known = current();
        if (known != null) {
            return known;
        }
        Connection first = primary.forStatements(LONGEST_QUESTION);
        try {
            Connection second = options.standby() == null ? first : slots.forStatements(LONGEST_QUESTION);
            return remember(new Pair(first, second));
        } catch (RuntimeException e) {
            Connections.abort(first);
            throw e;
        }
    }

    private synchronized @Nullable Pair current() {
        return open;
    }

    private synchronized Pair remember(Pair pair) {
        open = pair;
        if (stopping) {
            closeConnections(); // told to stop meanwhile
        }
        return pair;
    }

    private synchronized void closeConnections() {
        Pair pair = open;
        open = null;
        if (pair != null) {
            Connections.abort(pair.primary());
            Connections.abort(pair.slots());
        }
    }

    private record Pair(Connection primary, Connection slots) {}
}
