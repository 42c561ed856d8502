package dev.penstock.runtime.engine;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells that one end cannot be reached: when it begins, twice a minute while it lasts, and when it is over; however many
 * threads try again meanwhile. Thread-safe.
 */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final long REPEAT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final EngineListener listener;
    private volatile @Nullable Long since;
    private long saidAt;

    OutageLog(EngineListener listener) {
        this.listener = listener;
    }

    /** Something could not be done, and is tried again. */
    synchronized void failed(RuntimeException reason) {
        long now = System.nanoTime();
        if (since == null) {
            since = now;
        } else if (now - saidAt < REPEAT_NANOS) {
            return;
        }
        saidAt = now;
        LOG.warn("{}; trying again until it works, nothing is lost", reason.getMessage());
        listener.onWaiting(String.valueOf(reason.getMessage()));
    }

    /** Something could be done. */
    void worked() {
        if (since != null) {
            over();
        }
    }

    private synchronized void over() {
        Long began = since;
        if (began != null) {
            LOG.info("back after {} s", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            since = null;
        }
    }
}
