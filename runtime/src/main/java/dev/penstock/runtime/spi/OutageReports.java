package dev.penstock.runtime.spi;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of an end that cannot be reached: when it begins, with what to do about it, twice a minute while it
 * lasts, and when it is over; however many threads try again meanwhile. Thread-safe.
 */
public final class OutageReports {

    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private volatile @Nullable Outage outage;
    private Instant saidAt = Instant.MIN;
    private String remedySaid = "";

    /** Knows of no outage yet. */
    public OutageReports(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Something could not be done.
     *
     * @param pause after how long it is tried again; null when that is not known
     * @return what to say; null when it was said lately
     */
    public synchronized @Nullable String failed(RuntimeException reason, @Nullable Duration pause) {
        Instant now = clock.instant();
        Outage before = outage;
        outage = new Outage(
                before == null ? 1 : before.attempts() + 1,
                before == null ? now : before.since(),
                String.valueOf(reason.getMessage()),
                pause == null ? null : now.plus(pause));
        if (before != null && now.isBefore(saidAt.plus(REPEAT))) {
            return null;
        }
        saidAt = now;
        return reason.getMessage() + "; trying again until it works, nothing is lost" + remedy(reason);
    }

    /** What failed last is being tried again. */
    public synchronized void trying() {
        Outage before = outage;
        if (before != null) {
            outage = new Outage(before.attempts(), before.since(), before.failure(), null);
        }
    }

    /**
     * Something could be done.
     *
     * @return what to say; null when there was no outage
     */
    public @Nullable String worked() {
        return outage == null ? null : over();
    }

    /** The outage that lasts now; null when there is none. */
    public @Nullable Outage outage() {
        return outage;
    }

    private synchronized @Nullable String over() {
        Outage ended = outage;
        if (ended == null) {
            return null;
        }
        outage = null;
        remedySaid = "";
        return "back after " + Duration.between(ended.since(), clock.instant()).toSeconds() + " s";
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
