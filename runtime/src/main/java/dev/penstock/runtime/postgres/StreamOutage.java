package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.OutageReports;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That the database of a change stream cannot be reached, and when it is tried again. Written by one thread, read by any. */
final class StreamOutage {

    private static final Logger LOG = LoggerFactory.getLogger(StreamOutage.class);

    private final Backoff backoff;
    private final InstantSource clock;
    private final OutageReports reports;

    StreamOutage(Backoff backoff, InstantSource clock) {
        this.backoff = backoff;
        this.clock = clock;
        this.reports = new OutageReports(clock);
    }

    /** An attempt has failed. A connection that is lost is tried again at once, one that cannot be made after a pause. */
    void failed(SourceUnavailableException reason) {
        String report = reports.failed(reason, current() == null ? Duration.ZERO : backoff.next());
        if (report != null) {
            LOG.warn("{}", report);
        }
    }

    /** Something has got through. */
    void worked() {
        String report = reports.worked();
        if (report != null) {
            backoff.reset();
            LOG.info("{}", report);
        }
    }

    /** The outage that lasts now; null when there is none. Thread-safe. */
    @Nullable Outage current() {
        return reports.outage();
    }

    /** How long to wait before the next attempt; zero or less when it is time. */
    Duration pause() {
        Outage now = current();
        Instant next = now == null ? null : now.nextTry();
        return next == null ? Duration.ZERO : Duration.between(clock.instant(), next);
    }
}
