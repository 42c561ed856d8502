package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.WalPosition;
import java.util.ArrayDeque;
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
        Entry entry = new Entry(end);
        open.add(entry);
        return entry;
    }

    /** Notes that everything in a batch is durable. */
    synchronized void done(Entry entry) {
        entry.done = true;
        while (!open.isEmpty() && open.element().done) {
            WalPosition end = open.remove().end;
            if (end != null) {
                durable = WalPosition.max(durable, end);
            }
        }
    }

    /** Everything before this position is durable. */
    synchronized WalPosition durable() {
        return durable;
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    /** A batch on its way. */
    static final class Entry {

        private final @Nullable WalPosition end;
        private boolean done;

        private Entry(@Nullable WalPosition end) {
            this.end = end;
        }
    }
}
