package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connected source. A session ends with the first loss of a connection; everything that it handed out and was not
 * confirmed comes again in the next.
 */
public interface SourceSession extends AutoCloseable {

    /** The state of the source now: what must be remembered before the next position is confirmed. Thread-safe. */
    SourceState state();

    /** Which of the earlier definitions are followed: the rows of the others cannot be read any more. */
    List<IndexDefinition> followed();

    /** The stream of changes; the same at each call. */
    ChangeSource changes();

    /** A new document source with a connection of its own. Thread-safe. */
    DocumentSource openDocuments();

    /**
     * How the database keeps changes for this session, as it was seen last; null when nobody has looked yet. Thread-safe, and
     * waits for nothing.
     */
    default @Nullable SourceStatus status() {
        return null;
    }

    /**
     * Lets the log grow by something that changes nothing, where that is allowed, and says where it ends then: behind every version
     * that documents were written with so far. The stream of changes gets there within seconds. Thread-safe.
     *
     * @throws SourceUnavailableException when the database cannot be reached now
     */
    WalPosition advance();

    /** Ends the session, telling the database what was confirmed if it can still be told. */
    @Override
    void close();
}
