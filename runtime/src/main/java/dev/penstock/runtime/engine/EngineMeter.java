package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what builds cost. Thread-safe. */
final class EngineMeter {

    private final LongAdder builds = new LongAdder();
    private final LongAdder flushNanos = new LongAdder();

    void built(Build build) {
        builds.increment();
        flushNanos.add(build.durableAfterNanos());
    }

    long builds() {
        return builds.sum();
    }

    /** How long builds have waited until what they showed was durable. */
    Duration flushWait() {
        return Duration.ofNanos(flushNanos.sum());
    }
}
