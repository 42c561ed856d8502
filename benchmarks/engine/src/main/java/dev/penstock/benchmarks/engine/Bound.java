package dev.penstock.benchmarks.engine;

import java.util.Locale;

/**
 * What must hold.
 *
 * @param text what was measured, and its bound
 */
record Bound(String text, boolean kept) {

    static Bound atLeast(String what, double measured, double least) {
        return new Bound(
                String.format(Locale.ROOT, "%s: %.2f, at least %.2f", what, measured, least), measured >= least);
    }

    static Bound atMost(String what, double measured, double most) {
        return new Bound(String.format(Locale.ROOT, "%s: %.1f, at most %.1f", what, measured, most), measured <= most);
    }
}
