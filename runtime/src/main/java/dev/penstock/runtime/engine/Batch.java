package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DocumentKey;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of the stream has touched, without duplicates: for each index the keys that rows held, and the starts of
 * lookups that are still to be made. Filled by one thread, then read by another.
 */
final class Batch {

    /** Objects, references and a place in a set. */
    private static final int BYTES_OF_A_VALUE = 100;

    private final Map<TrackedIndex, Touched> touched = new LinkedHashMap<>();
    private WalPosition version;
    private @Nullable WalPosition end;
    private long begunNanos = System.nanoTime();
    private int changes;
    private int rows;
    private long bytes;

    /** A batch whose documents have at least a version. */
    Batch(WalPosition version) {
        this.version = version;
    }

    void begin(WalPosition commitPosition) {
        version = WalPosition.max(version, commitPosition);
    }

    void end(WalPosition position) {
        end = position;
    }

    void countChange() {
        if (changes++ == 0) {
            begunNanos = System.nanoTime(); // it may have been empty for long
        }
    }

    void add(TrackedIndex index, Lookup lookup, DocumentKey start) {
        if (touched(index).add(lookup, start)) {
            rows++;
            start.values().forEach(value -> bytes += BYTES_OF_A_VALUE + value.length());
        }
    }

    /** A document that is to be built though no row of it has changed. */
    void add(TrackedIndex index, DocumentKey key) {
        if (touched(index).keys.add(key)) {
            rows++;
        }
    }

    private Touched touched(TrackedIndex index) {
        return touched.computeIfAbsent(index, none -> new Touched(version));
    }

    /** The commit position of the newest transaction in it: what every document built for it has seen. */
    WalPosition version() {
        return version;
    }

    /** The end of the last transaction that is complete with it, or null. */
    @Nullable WalPosition end() {
        return end;
    }

    int changes() {
        return changes;
    }

    int rows() {
        return rows;
    }

    /** How many bytes the keys of its rows have in memory, about. */
    long bytes() {
        return bytes;
    }

    /** When its first change came, as {@link System#nanoTime()} says. */
    long begunNanos() {
        return begunNanos;
    }

    /** Whether it neither touches a document nor moves the position. */
    boolean isEmpty() {
        return touched.isEmpty() && end == null;
    }

    /** Whether there are documents to build. */
    boolean touchesDocuments() {
        return !touched.isEmpty();
    }

    Map<TrackedIndex, Touched> touched() {
        return touched;
    }

    /** What was touched of one index. */
    static final class Touched {

        private final Set<DocumentKey> keys = new LinkedHashSet<>();
        private final Map<Lookup, Set<DocumentKey>> starts = new LinkedHashMap<>();
        private final WalPosition since;

        private Touched(WalPosition since) {
            this.since = since;
        }

        private boolean add(Lookup lookup, DocumentKey start) {
            return lookup.sql() == null
                    ? keys.add(start)
                    : starts.computeIfAbsent(lookup, key -> new LinkedHashSet<>())
                            .add(start);
        }

        /** The commit position of the oldest transaction that has touched it. */
        WalPosition since() {
            return since;
        }

        /** Keys of documents, which rows held. */
        Set<DocumentKey> keys() {
            return keys;
        }

        /** Where lookups start. */
        Map<Lookup, Set<DocumentKey>> starts() {
            return starts;
        }
    }
}
