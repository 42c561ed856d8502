package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The times of compilations under like conditions. */
final class Measurements {

    private final Map<Compilation, List<Time>> times = new HashMap<>();

    void add(Compilation compilation, Time time) {
        times.computeIfAbsent(compilation, key -> new ArrayList<>()).add(time);
    }

    /** The median by one of the clocks, in seconds. */
    double median(int records, Way way, Function<Time, Duration> clock) {
        Compilation compilation = new Compilation(records, way);
        List<Duration> measured = Objects.requireNonNull(times.get(compilation), compilation::toString).stream()
                .map(clock)
                .sorted()
                .toList();
        return measured.get((measured.size() - 1) / 2).toNanos() / 1e9;
    }

    /** What the processor adds, or what the classes that it generates add by themselves: one median less the other. */
    double added(int records, Way way, Function<Time, Duration> clock) {
        return median(records, way, clock) - median(records, Way.PLAIN, clock);
    }
}
