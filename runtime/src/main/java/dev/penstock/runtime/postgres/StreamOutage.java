package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That the database of a change stream cannot be reached, and when it is tried again. It is told when it begins, twice a minute
 * while it lasts, and when it is over. Written by one thread, read by any.
 */
final class StreamOutage {

    private static final Logger LOG = LoggerFactory.getLogger(StreamOutage.class);
    private static final Duration REPEAT = Duration.ofSeconds(30);

    private final Backoff backoff;
    private final InstantSource clock;
    private volatile @Nullable Outage current;
    private Instant saidAt = Instant.MIN;

    StreamOutage(Backoff backoff, InstantSource clock) {
        this.backoff = backoff;
        this.clock = clock;
    }

    /** An attempt has failed. */
    void failed(SourceUnavailableException reason) {
        Outage before = current;
        Instant now = clock.instant();
        // A connection that is lost is tried again at once, one that cannot be made after a pause.
        Instant next = before == null ? now : now.plus(backoff.next());
        String failure = String.valueOf(reason.getMessage());
        current = new Outage(
                before == null ? 1 : before.attempts() + 1, before == null ? now : before.since(), failure, next);
        if (before == null || !now.isBefore(saidAt.plus(REPEAT))) {
            saidAt = now;
            LOG.warn("{}; trying again until it works, nothing is lost", failure);
        }
    }

    /** Something has got through. */
    void worked() {
        Outage ended = current;
        if (ended != null) {
            current = null;
            backoff.reset();
            LOG.info(
                    "back after {} s",
                    Duration.between(ended.since(), clock.instant()).toSeconds());
        }
    }

    /** The outage that lasts now; null when there is none. Thread-safe. */
    @Nullable Outage current() {
        return current;
    }

    /** How long to wait before the next attempt; zero or less when it is time. */
    Duration pause() {
        Outage now = current;
        Instant next = now == null ? null : now.nextTry();
        return next == null ? Duration.ZERO : Duration.between(clock.instant(), next);
    }
}
