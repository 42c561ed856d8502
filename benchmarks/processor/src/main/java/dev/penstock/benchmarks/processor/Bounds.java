package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the processor may cost. */
final class Bounds {

    private static final int RECORDS = 200;

    /** Seconds, by the clock. */
    private static final double ADDED = 2;

    /** Times what it takes to copy the same files, by the clock: what is above 1 is the processor's own work. */
    private static final double ABOVE_COPYING = 1.5;

    /** Twice the records may add so many times as much: 2 is linear, 4 would be quadratic, the rest is for noise. */
    private static final double GROWTH = 2.5;

    private Bounds() {}

    /** Looks at each bound. */
    static List<Bound> check(Measurements cold, Measurements warm) {
        List<Bound> bounds = new ArrayList<>();
        bounds.add(added("cold", cold));
        bounds.add(added("warm", warm));
        bounds.add(aboveCopying("cold", cold));
        bounds.add(aboveCopying("warm", warm));
        for (int records : List.of(RECORDS, 2 * RECORDS)) {
            bounds.add(growth(records, "cold", cold));
            bounds.add(growth(records, "warm", warm));
        }
        return bounds;
    }

    private static Bound added(String state, Measurements measurements) {
        double added = measurements.added(RECORDS, Way.PROCESSED, Time::elapsed);
        String text = text("%d records, %s: adds %.2f s, at most %.2f s", RECORDS, state, added, ADDED);
        return new Bound(text, added <= ADDED);
    }

    private static Bound aboveCopying(String state, Measurements measurements) {
        double ratio = measurements.added(RECORDS, Way.PROCESSED, Time::elapsed)
                / measurements.added(RECORDS, Way.COPIED, Time::elapsed);
        String format = "%d records, %s: add %.2f times what copying the same files adds, at most %.2f";
        return new Bound(text(format, RECORDS, state, ratio, ABOVE_COPYING), ratio > 0 && ratio <= ABOVE_COPYING);
    }

    /** By CPU time: how much else the machine does changes from one size to the next. */
    private static Bound growth(int records, String state, Measurements measurements) {
        int half = records / 2;
        double growth = measurements.added(records, Way.PROCESSED, Time::cpu)
                / measurements.added(half, Way.PROCESSED, Time::cpu);
        String format = "%d records, %s: add %.2f times the CPU time that %d add, at most %.2f";
        // A difference that is lost in the noise may be negative, and its ratio says nothing.
        return new Bound(text(format, records, state, growth, half, GROWTH), growth > 0 && growth <= GROWTH);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * What must hold.
     *
     * @param text what was measured, and its bound
     */
    record Bound(String text, boolean kept) {}
}
