package dev.penstock.benchmarks.client;

import java.util.List;
import java.util.Locale;

/**
 * What must hold.
 *
 * @param text what was measured, and its bound
 */
record Bound(String text, boolean kept) {

    private static final double OF_DATA_BINDING = 1;
    private static final double QUERY_MICROS = 5;
    private static final double QUERY_KILOBYTES = 4;

    /** Looks at each bound. What is compared are figures of one round. */
    static List<Bound> check(List<Round> rounds) {
        double ratio = Round.median(
                rounds,
                round -> round.of(Way.DATA_BINDING).micros()
                        / round.of(Way.GENERATED_BUILDER).micros());
        double micros = Round.median(
                rounds,
                round -> round.of(Way.GENERATED_QUERY).micros()
                        - round.of(Way.BARE_QUERY).micros());
        double kilobytes = Round.median(
                rounds,
                round -> round.of(Way.GENERATED_QUERY).kilobytes()
                        - round.of(Way.BARE_QUERY).kilobytes());
        return List.of(
                bound(
                        "decoding: %.2f times the rate of Jackson's data binding, at least %.2f",
                        ratio, OF_DATA_BINDING, ratio >= OF_DATA_BINDING),
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
