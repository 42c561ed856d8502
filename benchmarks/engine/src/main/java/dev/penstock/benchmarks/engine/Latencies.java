package dev.penstock.benchmarks.engine;

import java.util.Arrays;
import java.util.Locale;

/** How long documents have taken from the statement that changed them to the answer of OpenSearch. Thread-safe. */
final class Latencies {

    private static final int MOST = 1_000_000;

    private final long[] micros = new long[MOST];
    private int count;

    synchronized void add(long latency) {
        if (count < MOST) {
            micros[count++] = latency;
        }
    }

    /** How many there were, the median and the 99th percentile in milliseconds; and begins anew. */
    synchronized String take() {
        Arrays.sort(micros, 0, count);
        String text = count == 0
                ? "0 0 0"
                : String.format(
                        Locale.ROOT, "%d %.1f %.1f", count, micros[count / 2] / 1e3, micros[count * 99 / 100] / 1e3);
        count = 0;
        return text;
    }
}
