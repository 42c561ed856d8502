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

    /** How many there were, and the percentiles 50, 90, 95, 99 and 99.9 in milliseconds; and begins anew. */
    synchronized String take() {
        Arrays.sort(micros, 0, count);
        StringBuilder text = new StringBuilder().append(count);
        for (int perMille : new int[] {500, 900, 950, 990, 999}) {
            double millis = count == 0 ? 0 : micros[(int) ((long) count * perMille / 1_000)] / 1e3;
            text.append(String.format(Locale.ROOT, " %.1f", millis));
        }
        count = 0;
        return text.toString();
    }
}
