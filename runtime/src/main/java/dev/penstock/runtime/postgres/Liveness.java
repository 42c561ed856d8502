package dev.penstock.runtime.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the stream still lives. The server answers every report of ours at once (PostgreSQL documentation, 55.4, Standby
 * status update), so when nothing at all arrives for a while, nothing will: TCP by itself would notice only after a quarter
 * of an hour, or never. pgjdbc does not show that an answer has come, so its socket does. Thread-safe.
 */
final class Liveness {

    private final Duration longestSilence;
    private final LongSupplier nanos;
    private volatile boolean observed;
    private volatile boolean ended;
    private volatile long heardAt;

    /**
     * Begins to count.
     *
     * @param nanos a clock, in nanoseconds
     */
    Liveness(Duration longestSilence, LongSupplier nanos) {
        this.longestSilence = longestSilence;
        this.nanos = nanos;
        this.heardAt = nanos.getAsLong();
    }

    Duration longestSilence() {
        return longestSilence;
    }

    /** Something has arrived. */
    void heard() {
        observed = true;
        heardAt = nanos.getAsLong();
    }

    /** The other side has ended the connection, which pgjdbc takes for nothing new. */
    void ended() {
        ended = true;
    }

    /** Nobody has listened until now, so that nothing was heard means nothing. */
    void listenAnew() {
        heardAt = nanos.getAsLong();
    }

    /**
     * Complains when nothing more will arrive, or nothing has for too long; not when the socket is of somebody else's making,
     * and says nothing.
     *
     * @throws SQLException with the state of a lost connection
     */
    void check() throws SQLException {
        if (ended) {
            throw new SQLException("the server has closed the connection", "08006");
        }
        if (observed && nanos.getAsLong() - heardAt > longestSilence.toNanos()) {
            throw new SQLException(
                    "the server has been silent for " + longestSilence.toSeconds()
                            + " s, though it was asked for an answer; the connection is taken for lost",
                    "08006");
        }
    }
}
