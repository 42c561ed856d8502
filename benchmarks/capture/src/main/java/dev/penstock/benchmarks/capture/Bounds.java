package dev.penstock.benchmarks.capture;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How fast capture must be, beside the others. */
final class Bounds {

    private static final double OF_BARE = 0.8;
    private static final double OF_DEBEZIUM = 2.5;

    private Bounds() {}

    /**
     * Looks at each bound.
     *
     * @param medians changes per second
     */
    static List<Bound> check(Map<Kind, Double> medians) {
        return List.of(
                ratio(medians, Kind.EVENTS, Kind.BARE, OF_BARE), ratio(medians, Kind.JSON, Kind.DEBEZIUM, OF_DEBEZIUM));
    }

    private static Bound ratio(Map<Kind, Double> medians, Kind ours, Kind other, double least) {
        double ratio = Objects.requireNonNull(medians.get(ours)) / Objects.requireNonNull(medians.get(other));
        String format = "%s: %.2f times the rate of \"%s\", at least %.2f";
        return new Bound(String.format(Locale.ROOT, format, ours.title(), ratio, other.title(), least), ratio >= least);
    }

    /**
     * What must hold.
     *
     * @param text what was measured, and its bound
     */
    record Bound(String text, boolean kept) {}
}
