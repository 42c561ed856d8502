package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.SourceStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes a warning of the source on when it is another than before. Used by one thread. */
final class SourceWarnings {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWarnings.class);

    private final EngineListener listener;
    private @Nullable String latest;

    SourceWarnings(EngineListener listener) {
        this.listener = listener;
    }

    /** Looks at a status; null when there is none yet. */
    void look(@Nullable SourceStatus status) {
        if (status == null || Objects.equals(status.warning(), latest)) {
            return;
        }
        latest = status.warning();
        if (latest == null) {
            LOG.info("what the source warned of is over");
        } else {
            LOG.warn("{}", latest);
            listener.onSourceWarning(latest);
        }
    }
}
