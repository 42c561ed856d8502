package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import java.util.List;
import java.util.function.Supplier;

/** A database that documents are built from. */
public interface Source {

    /** Under which name its state is remembered; the same for as long as its history is. */
    String name();

    /**
     * Opens a session: makes sure that it is the history that is remembered, or begins a new one when nothing is.
     *
     * <p>When it returns, every transaction that committed before the session's first event is visible to each new
     * snapshot, so that reading and streaming together miss nothing.
     *
     * @param memory where the source's state is remembered
     * @param earlier definitions that were followed before, and are to be followed still beside those of now if that can be done:
     *     the session says which of them are. Asked when no other engine works with the source
     * @throws StandingByException when another engine works with the source; called again, it waits until that one has ended
     * @throws SourceUnavailableException when the database cannot be reached now
     * @throws PenstockException when something must be mended first
     * @throws InterruptedException when the thread is interrupted
     */
    SourceSession open(SourceMemory memory, Supplier<List<IndexDefinition>> earlier) throws InterruptedException;

    /**
     * Ends a session of this source and opens the next, as {@link #open} does. Where the source lets one engine at a time work, no
     * other gets in between; when the call throws, another may.
     *
     * @param over what it ends; nothing is built or read in it any more
     */
    default SourceSession renew(SourceSession over, SourceMemory memory, Supplier<List<IndexDefinition>> earlier)
            throws InterruptedException {
        over.close();
        return open(memory, earlier);
    }
}
