package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The times of compilations under like conditions. */
final class Measurements {

    private final Map<Compilation, List<Duration>> times = new HashMap<>();

    void add(Compilation compilation, Duration time) {
        times.computeIfAbsent(compilation, key -> new ArrayList<>()).add(time);
    }

    /** The median: half of the times are at most this. */
    Duration time(Compilation compilation) {
        List<Duration> measured = Objects.requireNonNull(times.get(compilation), compilation::toString);
        return measured.stream().sorted().toList().get((measured.size() - 1) / 2);
    }

    /** What the processor adds to the compilation of so many records: one median less the other. */
    Duration added(int records) {
        return added(records, Way.PROCESSED);
    }

    /** What the classes that it generates would add if they were written by hand. */
    Duration addedByGenerated(int records) {
        return added(records, Way.GENERATED);
    }

    private Duration added(int records, Way way) {
        return time(new Compilation(records, way)).minus(time(new Compilation(records, Way.PLAIN)));
    }
}
