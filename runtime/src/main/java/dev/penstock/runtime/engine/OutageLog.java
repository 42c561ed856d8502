package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.OutageReports;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells log and listener that one end cannot be reached. Thread-safe. */
final class OutageLog {

    private final EngineListener listener;
    private final OutageReports reports;
    private final Logger log;

    OutageLog(EngineListener listener, InstantSource clock) {
        this(listener, clock, LoggerFactory.getLogger(OutageLog.class));
    }

    OutageLog(EngineListener listener, InstantSource clock, Logger log) {
        this.listener = listener;
        this.reports = new OutageReports(clock);
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
    void failed(RuntimeException reason, @Nullable Duration pause) {
        String report = reports.failed(reason, pause);
        if (report != null) {
            log.warn("{}", report);
            listener.onWaiting(String.valueOf(reason.getMessage()));
        }
    }

    /** What failed last is being tried again. */
    void trying() {
        reports.trying();
    }

    /** Something could be done. */
    void worked() {
        String report = reports.worked();
        if (report != null) {
            log.info("{}", report);
        }
    }

    /** The outage that lasts now, or null when there is none. */
    @Nullable Outage outage() {
        return reports.outage();
    }
}
