package dev.penstock.benchmarks.capture;

import java.time.Duration;

/**
 * What a reader has read.
 *
 * @param changes how many changes of rows
 * @param elapsed from the first to the last of them
 */
record Reading(long changes, Duration elapsed) {

    double changesPerSecond() {
        return changes / (elapsed.toNanos() / 1e9);
    }

    /** The reverse of {@link #toString()}. */
    static Reading parse(String text) {
        String[] parts = text.split("/", -1);
        return new Reading(Long.parseLong(parts[0]), Duration.parse(parts[1]));
    }

    /** The form in which it goes from one process to another. */
    @Override
    public String toString() {
        return changes + "/" + elapsed;
    }
}
