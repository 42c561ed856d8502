package dev.penstock.benchmarks.client;

import java.util.Objects;
import org.openjdk.jmh.results.RunResult;

/**
 * What something costs.
 *
 * @param micros how long it takes
 * @param kilobytes what it allocates
 */
record Figure(double micros, double kilobytes) {

    static Figure of(RunResult result) {
        double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
        return new Figure(result.getPrimaryResult().getScore(), bytes / 1024);
    }
}
