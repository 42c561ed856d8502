package dev.penstock.benchmarks.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the processor may cost. */
final class Bounds {

    private static final int RECORDS = 200;
    private static final Duration ADDED = Duration.ofSeconds(2);

    /** Twice the records may add so many times as much: 2 is linear, 4 would be quadratic, the rest is for noise. */
    private static final double GROWTH = 2.5;

    private Bounds() {}

    /** Looks at each bound. */
    static List<Bound> check(Measurements cold, Measurements warm) {
        List<Bound> bounds = new ArrayList<>();
        bounds.add(new Bound(
                text(
                        "%d records, cold: adds %.2f s, at most %.2f s",
                        RECORDS, seconds(cold.added(RECORDS)), seconds(ADDED)),
                cold.added(RECORDS).compareTo(ADDED) <= 0));
        Stream.of(RECORDS, 2 * RECORDS).forEach(records -> {
            bounds.add(growth(records, "cold", cold));
            bounds.add(growth(records, "warm", warm));
        });
        return bounds;
    }

    private static Bound growth(int records, String state, Measurements measurements) {
        double growth = seconds(measurements.added(records)) / seconds(measurements.added(records / 2));
        String text = text(
                "%d records, %s: adds %.2f times what %d add, at most %.2f",
                records, state, growth, records / 2, GROWTH);
        // A difference that is lost in the noise may be negative, and its ratio says nothing.
        return new Bound(text, growth > 0 && growth <= GROWTH);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /**
     * What must hold.
     *
     * @param text what was measured, and its bound
     */
    record Bound(String text, boolean kept) {}
}
