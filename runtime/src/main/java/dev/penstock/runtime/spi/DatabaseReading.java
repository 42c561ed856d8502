package dev.penstock.runtime.spi;

import dev.penstock.definition.WalPosition;

/**
 * A database that documents are built from, read beside the engine that follows it: no slot, no stream, nothing remembered.
 * Thread-safe.
 *
 * <p>Every method throws {@link SourceUnavailableException} when the database cannot be reached now.
 */
public interface DatabaseReading extends AutoCloseable {

    /** Under which name the engine remembers the state of this source: {@link Source#name()}. */
    String source();

    /** Which database of which cluster it is: the cluster's system identifier, a slash, and the database's name. */
    String place();

    /** A new document source with a connection of its own. */
    DocumentSource openDocuments();

    /** Where the log ends now: whatever a build has shown that ended before the call was committed before this position. */
    WalPosition position();

    /**
     * Lets the log grow by something that changes nothing, where that is allowed, and says where it ends then: behind every
     * version that documents were written with so far.
     */
    WalPosition advance();

    /**
     * Finds out which documents a row leads to when it changes, and how. Reads only.
     *
     * @param table a table that one of the indexes reads: {@code orders}, or {@code public.orders}
     * @param key which row, as {@link KeyText} reads it; by names, any columns will do that only one row has
     * @param most how many documents of a position are named at most
     * @param analyze whether plans have what it took to run them
     * @throws PenstockException when there is no such table or row, or the source cannot tell
     */
    default RowExplanation explain(String table, String key, int most, boolean analyze) {
        throw new PenstockException(source() + " cannot tell where a row leads", "Ask a PostgreSQL database.");
    }

    @Override
    void close();
}
