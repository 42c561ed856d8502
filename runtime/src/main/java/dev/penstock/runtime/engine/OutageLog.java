package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that one end cannot be reached: when it begins, twice a minute while it lasts, and when it is over; however many
 * threads try again meanwhile. Thread-safe.
 */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final EngineListener listener;
    private final InstantSource clock;
    private volatile @Nullable Outage outage;
    private Instant saidAt = Instant.MIN;

    OutageLog(EngineListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    /** Something could not be done, and is tried again soon. */
    void failed(RuntimeException reason) {
        failed(reason, null);
    }

    /**
     * Something could not be done.
     *
     * @param pause after how long it is tried again; null when that is not known
     */
    synchronized void failed(RuntimeException reason, @Nullable Duration pause) {
        Instant now = clock.instant();
        Outage before = outage;
        outage = new Outage(
                before == null ? 1 : before.attempts() + 1,
                before == null ? now : before.since(),
                String.valueOf(reason.getMessage()),
                pause == null ? null : now.plus(pause));
        if (before != null && now.isBefore(saidAt.plus(REPEAT))) {
            return;
        }
        saidAt = now;
        LOG.warn("{}; trying again until it works, nothing is lost", reason.getMessage());
        listener.onWaiting(String.valueOf(reason.getMessage()));
    }

    /** Something could be done. */
    void worked() {
        if (outage != null) {
            over();
        }
    }

    /** The outage that lasts now, or null when there is none. */
    @Nullable Outage outage() {
        return outage;
    }

    private synchronized void over() {
        Outage ended = outage;
        if (ended != null) {
            LOG.info(
                    "back after {} s",
                    Duration.between(ended.since(), clock.instant()).toSeconds());
            outage = null;
        }
    }
}
