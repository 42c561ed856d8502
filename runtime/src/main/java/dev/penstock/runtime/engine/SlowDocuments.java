package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which documents of an index have taken too long to build, and whether others were built in time. Thread-safe. */
final class SlowDocuments {

    private static final int MOST = 1_000;

    private final Set<DocumentKey> known = ConcurrentHashMap.newKeySet();
    private volatile long inTimeNanos = System.nanoTime();

    boolean has(DocumentKey key) {
        return known.contains(key);
    }

    /** It was not built even alone. What is not remembered only costs more tries. */
    void add(DocumentKey key) {
        if (known.size() < MOST) {
            known.add(key);
        }
    }

    void remove(DocumentKey key) {
        known.remove(key);
    }

    /** Some documents were built in time, just now. */
    void someAreInTime() {
        inTimeNanos = System.nanoTime();
    }

    /** Whether some were since then, as {@link System#nanoTime()} says. */
    boolean wereSomeInTime(long sinceNanos) {
        return inTimeNanos - sinceNanos > 0;
    }
}
