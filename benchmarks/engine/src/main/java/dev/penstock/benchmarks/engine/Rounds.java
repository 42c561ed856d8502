package dev.penstock.benchmarks.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was measured in turns: figures of one round have met the machine in the same state, so they are what is compared. */
final class Rounds {

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    void add(String name, double figure) {
        figures.computeIfAbsent(name, none -> new ArrayList<>()).add(figure);
    }

    boolean has(String name) {
        return figures.containsKey(name);
    }

    double median(String name) {
        return median(of(name));
    }

    /** The median of how many times one was the other, round by round. */
    double medianOfRatios(String one, String other) {
        List<Double> ones = of(one);
        List<Double> others = of(other);
        return median(IntStream.range(0, Math.min(ones.size(), others.size()))
                .mapToObj(i -> ones.get(i) / others.get(i))
                .toList());
    }

    /** Every name, in the order in which they came. */
    List<String> names() {
        return List.copyOf(figures.keySet());
    }

    /** Figures in ascending order. */
    List<Double> sorted(String name) {
        return of(name).stream().sorted().toList();
    }

    private List<Double> of(String name) {
        return figures.getOrDefault(name, List.of());
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
