package dev.penstock.benchmarks.capture;

import java.time.Duration;

/** Counts changes, from the first to the last of a workload. Used by one thread. */
final class Stopwatch {

    private final long expected;
    private long started;
    private long changes;

    Stopwatch(long expected) {
        this.expected = expected;
    }

    /** One more. Whether it was the last. */
    boolean change() {
        if (changes++ == 0) {
            started = System.nanoTime();
        }
        return changes == expected;
    }

    Reading stop() {
        return new Reading(changes, Duration.ofNanos(System.nanoTime() - started));
    }
}
