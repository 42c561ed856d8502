package dev.penstock.runtime.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One end cannot be reached; it is tried again by itself, at pauses that grow to five seconds, for as long as it takes. It is
 * over when something has got through, or the connection has lasted for a while.
 *
 * @param attempts how many attempts have failed
 * @param since when the first has
 * @param failure why the last has
 * @param nextTry when the source is tried again; null when that is being done, or it is the sink that is away
 */
public record Outage(
        int attempts,
        Instant since,
        String failure,
        @Nullable Instant nextTry) {}
