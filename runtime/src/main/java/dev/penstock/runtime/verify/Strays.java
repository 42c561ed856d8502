package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.PenstockException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ids that were found in the index alone. While the index is scanned they are only collected: to look at them takes longer
 * than a scan is kept open. Thread-safe.
 */
final class Strays {

    private final String index;
    private final List<String> ids = new ArrayList<>();

    Strays(String index) {
        this.index = index;
    }

    synchronized void add(List<String> some) {
        ids.addAll(some);
        if (ids.size() > Findings.MOST) {
            throw new PenstockException(
                    "more than " + Findings.MOST + " documents are in index " + index
                            + ", but were not in the database when it was walked",
                    "Verify it while fewer rows are added, or build it anew: start its engine once with --reseed.");
        }
    }

    /** All of them, in no order. */
    synchronized List<String> ids() {
        return List.copyOf(ids);
    }
}
