package dev.penstock.benchmarks.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each way once, one after the other, in a JVM of its own. */
record Round(Map<String, Figure> figures) {

    private static final int ITERATIONS = 4;

    static Round measure() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (Way way : Way.values()) {
            options.include(way.fullName() + "$");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return new Round(results.stream()
                .collect(Collectors.toMap(result -> result.getParams().getBenchmark(), Figure::of)));
    }

    Figure of(Way way) {
        return Objects.requireNonNull(figures.get(way.fullName()), way.fullName());
    }

    /** What each round has of something, from the least to the greatest. */
    static double[] sorted(List<Round> rounds, ToDoubleFunction<Round> measured) {
        return rounds.stream().mapToDouble(measured).sorted().toArray();
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> measured) {
        double[] sorted = sorted(rounds, measured);
        return sorted[(sorted.length - 1) / 2];
    }
}
