package dev.penstock.runtime.spi;

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

    @Override
    void close();
}
