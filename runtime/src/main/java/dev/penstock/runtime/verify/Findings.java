package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Suspects.Suspect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What differs still at the second look. Thread-safe. */
final class Findings {

    /** So many fit into any heap; where more differ, single documents are not what is wrong. */
    static final int MOST = 100_000;

    private final String index;
    private final SortedMap<String, Difference> byId = new TreeMap<>();
    private final SortedMap<String, Suspect> suspects = new TreeMap<>();

    Findings(String index) {
        this.index = index;
    }

    synchronized void add(Collection<Difference> differences, SortedMap<String, Suspect> of) {
        for (Difference one : differences) {
            byId.put(one.id(), one);
            suspects.put(one.id(), Objects.requireNonNull(of.get(one.id())));
        }
        if (byId.size() > MOST) {
            throw new PenstockException(
                    "more than " + MOST + " documents of index " + index + " differ",
                    "Build it anew: start its engine once with --reseed.");
        }
    }

    /** By id. */
    synchronized List<Difference> differences() {
        return new ArrayList<>(byId.values());
    }

    /** By id, as they were found. */
    synchronized SortedMap<String, Suspect> suspects() {
        return new TreeMap<>(suspects);
    }
}
