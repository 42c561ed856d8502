package dev.penstock.benchmarks.client;

import java.util.List;
import java.util.Locale;

/**
 * What must hold.
 *
 * @param text what was measured, and its bound
 */
record Bound(String text, boolean kept) {

    private static final double OF_JACKSON = 1;
    private static final double QUERY_MICROS = 5;
    private static final double QUERY_KILOBYTES = 4;

    /**
     * Looks at each bound.
     *
     * @param penstock decoding by a generated builder
     * @param jackson the same by data binding
     * @param typed building a query by a generated class
     * @param bare the same by opensearch-java's builders
     */
    static List<Bound> all(Figure penstock, Figure jackson, Figure typed, Figure bare) {
        double ratio = jackson.micros() / penstock.micros();
        double micros = typed.micros() - bare.micros();
        double kilobytes = (typed.bytes() - bare.bytes()) / 1024;
        return List.of(
                bound(
                        "decoding: %.2f times the rate of Jackson's data binding, at least %.2f",
                        ratio, OF_JACKSON, ratio >= OF_JACKSON),
                bound(
                        "a query: %.2f us more than by opensearch-java's builders, less than %.2f",
                        micros, QUERY_MICROS, micros < QUERY_MICROS),
                bound(
                        "a query: %.2f KB of garbage more, less than %.2f",
                        kilobytes, QUERY_KILOBYTES, kilobytes < QUERY_KILOBYTES));
    }

    private static Bound bound(String format, double measured, double bound, boolean kept) {
        return new Bound(String.format(Locale.ROOT, format, measured, bound), kept);
    }
}
