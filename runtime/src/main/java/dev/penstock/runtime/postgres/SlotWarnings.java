package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.SourceStatus;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a slot's status warns of, once for each warning. Thread-safe. */
final class SlotWarnings implements Consumer<SourceStatus> {

    private static final Logger LOG = LoggerFactory.getLogger(SlotWarnings.class);

    private @Nullable String latest;

    @Override
    public synchronized void accept(SourceStatus status) {
        if (Objects.equals(status.warning(), latest)) {
            return;
        }
        latest = status.warning();
        if (latest == null) {
            LOG.info("what was warned of is over");
        } else {
            LOG.warn("{}", latest);
        }
    }
}
