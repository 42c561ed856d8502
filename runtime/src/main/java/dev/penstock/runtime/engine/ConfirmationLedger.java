package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Knows which position is durable while batches end in any order: one counts only when every batch before it is durable
 * too, and only at the end of a transaction. Thread-safe.
 */
final class ConfirmationLedger {

    private final ArrayDeque<Entry> open = new ArrayDeque<>();
    private WalPosition durable;

    ConfirmationLedger(WalPosition start) {
        this.durable = start;
    }

    /**
     * Notes a batch, in the order of the stream.
     *
     * @param end the end of the last transaction that is complete with this batch; null when none is
     */
    synchronized Entry add(@Nullable WalPosition end) {
        Entry entry = new Entry(end == null ? WalPosition.START : end);
        open.add(entry);
        return entry;
    }

    /** Notes that everything in a batch is durable. */
    synchronized void done(Entry entry) {
        entry.done = true;
        while (!open.isEmpty() && open.element().done) {
            Entry first = open.remove();
            durable = WalPosition.max(durable, first.end);
        }
        merge();
    }

    /** While one batch is held up, any number behind it are done: of each run of them one entry stays. */
    private void merge() {
        Entry before = null;
        for (Iterator<Entry> entries = open.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (before != null && before.done && entry.done) {
                before.end = WalPosition.max(before.end, entry.end);
                entries.remove();
            } else {
                before = entry;
            }
        }
    }

    /** Everything before this position is durable. */
    synchronized WalPosition durable() {
        return durable;
    }

    /** How many entries wait for an earlier one. */
    synchronized int size() {
        return open.size();
    }

    /** A batch on its way. */
    static final class Entry {
        private WalPosition end;
        private boolean done;

        private Entry(WalPosition end) {
            this.end = end;
        }
    }
}
