package dev.penstock.benchmarks.client;

import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * What something costs.
 *
 * @param micros how long it takes
 * @param error half the width of the interval that this is in with a probability of 99.9 %
 * @param bytes what it allocates
 */
record Figure(double micros, double error, double bytes) {

    static Figure of(RunResult result) {
        return new Figure(
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError(),
                Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%9.2f us (± %.2f)  %9.1f KB", micros, error, bytes / 1024);
    }
}
