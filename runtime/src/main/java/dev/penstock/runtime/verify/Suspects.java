package dev.penstock.runtime.verify;

import dev.penstock.runtime.spi.DocumentKey;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents that differ, or may only have been on their way: they are looked at again, in parts. Thread-safe. */
final class Suspects {

    /** How many are kept at most before they are looked at again. */
    private static final int PART = 10_000;

    private SortedMap<String, Suspect> byId = new TreeMap<>();

    /**
     * One of them.
     *
     * @param key its key; null when its id tells none
     * @param stray whether it was found in the index alone, so that its key may be no key of the table at all
     */
    record Suspect(@Nullable DocumentKey key, boolean stray) {}

    /** Keeps one more; returns all that there are, for the caller to look at, when they are many. */
    synchronized SortedMap<String, Suspect> add(String id, Suspect suspect) {
        byId.put(id, suspect);
        return byId.size() < PART ? new TreeMap<>() : takeAll();
    }

    /** Gives away what is left. */
    synchronized SortedMap<String, Suspect> takeAll() {
        SortedMap<String, Suspect> all = byId;
        byId = new TreeMap<>();
        return all;
    }
}
