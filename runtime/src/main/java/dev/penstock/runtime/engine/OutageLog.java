package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that one end cannot be reached: when it begins, with what to do about it, twice a minute while it lasts, and when it
 * is over; however many threads try again meanwhile. Thread-safe.
 */
final class OutageLog {

    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final EngineListener listener;
    private final InstantSource clock;
    private final Logger log;
    private volatile @Nullable Outage outage;
    private Instant saidAt = Instant.MIN;
    private String remedySaid = "";

    OutageLog(EngineListener listener, InstantSource clock) {
        this(listener, clock, LoggerFactory.getLogger(OutageLog.class));
    }

    OutageLog(EngineListener listener, InstantSource clock, Logger log) {
        this.listener = listener;
        this.clock = clock;
        this.log = log;
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
        log.warn("{}; trying again until it works, nothing is lost{}", reason.getMessage(), remedy(reason));
        listener.onWaiting(String.valueOf(reason.getMessage()));
    }

    /** What failed last is being tried again. */
    synchronized void trying() {
        Outage before = outage;
        if (before != null) {
            outage = new Outage(before.attempts(), before.since(), before.failure(), null);
        }
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
            log.info(
                    "back after {} s",
                    Duration.between(ended.since(), clock.instant()).toSeconds());
            outage = null;
            remedySaid = "";
        }
    }

    /** What to do, unless the last report that did said the same. */
    private String remedy(RuntimeException reason) {
        if (!(reason instanceof SourceUnavailableException away)
                || away.remedy().equals(remedySaid)) {
            return "";
        }
        remedySaid = away.remedy();
        return ". If it does not pass: " + remedySaid;
    }
}
