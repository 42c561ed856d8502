package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents that differ, or may only have been on their way: they are looked at again. Thread-safe. */
final class Suspects {

    /** So many fit into any heap; where more differ, single documents are not what is wrong. */
    private static final int MOST = 100_000;

    private final String index;
    private final SortedMap<String, Suspect> byId = new TreeMap<>();

    Suspects(String index) {
        this.index = index;
    }

    /**
     * One of them.
     *
     * @param key its key; null when its id tells none
     * @param stray whether it was found in the index alone, so that its key may be no key of the table at all
     */
    record Suspect(@Nullable DocumentKey key, boolean stray) {}

    synchronized void add(String id, Suspect suspect) {
        byId.put(id, suspect);
        if (byId.size() > MOST) {
            throw new PenstockException(
                    "more than " + MOST + " documents of index " + index + " differ",
                    "Build it anew: start its engine once with --reseed.");
        }
    }

    synchronized SortedMap<String, Suspect> all() {
        return new TreeMap<>(byId);
    }
}
