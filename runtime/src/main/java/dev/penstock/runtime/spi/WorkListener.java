package dev.penstock.runtime.spi;

import dev.penstock.definition.WalPosition;
import org.jspecify.annotations.Nullable;

/**
 * Is told of an engine's work as it is done, on the thread that does it: what begins on a thread before other work there has
 * ended is a part of that. Must be quick and thread-safe, and throws nothing.
 */
public interface WorkListener {

    /** Listens to nothing. */
    WorkListener NONE = work -> outcome -> {};

    /** Work begins on the calling thread; what is returned is told when it has ended, on the same thread. */
    End begun(Work work);

    /** What work is at. */
    enum Kind {
        /** The changes of some transactions, from lookups to writes. */
        BATCH,
        /** A statement that builds documents, with the wait until the log is flushed. */
        BUILD,
        /** A request that writes documents. */
        WRITE
    }

    /**
     * Some work.
     *
     * @param kind what it is at
     * @param index of a build or a write, the index; empty for a batch, which may be of several
     * @param size how many row changes a batch has, how many documents are asked for or sent; 0 when that is not known yet
     * @param position of a batch, the commit position of its newest transaction; null for the others
     */
    record Work(Kind kind, String index, int size, @Nullable WalPosition position) {}

    /**
     * How work has ended.
     *
     * @param documents how many documents were built or written; of a batch, 0
     * @param rejected how many the sink will never take
     * @param again how many the sink could not take now
     * @param failure what ended it; null when nothing did
     */
    record Outcome(
            int documents,
            int rejected,
            int again,
            @Nullable Throwable failure) {}

    /** Is told of the end. */
    @FunctionalInterface
    interface End {

        /** The work has ended. */
        void ended(Outcome outcome);
    }
}
