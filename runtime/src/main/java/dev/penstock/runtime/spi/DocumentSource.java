package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and builds documents from the current rows. It holds a connection, so each thread has its own.
 *
 * <p>Its promise: what a build shows is durable when the call returns. A crash of the database cannot take back a row
 * that a returned build has shown; when that cannot be known, the call fails and there is no build.
 *
 * <p>Every method throws {@link SourceUnavailableException} when the connection is lost or the server is short of
 * something, and {@link PenstockException} when trying again cannot help.
 */
public interface DocumentSource extends AutoCloseable {

    /**
     * The documents that changed rows may belong to. What they are found by is durable when the call returns, as with a
     * build.
     *
     * @param lookup a lookup that has SQL
     * @param starts the values of its start columns, without duplicates
     * @param most how many keys to return at most
     */
    FoundKeys find(Lookup lookup, Collection<DocumentKey> starts, int most);

    /**
     * The same, however many documents there are. One cursor is open at a time.
     *
     * @param keyColumns how many columns a document's key has
     * @param after the key to begin behind, or null to begin with the first
     */
    KeyCursor findAll(Lookup lookup, Collection<DocumentKey> starts, int keyColumns, @Nullable DocumentKey after);

    /**
     * Builds the documents of a set of keys: one for each key, without source where no row counts.
     *
     * @param largest how many bytes a document has at most; of one that has more only the size comes
     * @throws BuildFailedException when the rows of some document make its SQL fail
     * @throws BuildTimeoutException when it takes too long; fewer documents may take less
     */
    Build build(IndexDefinition index, List<DocumentKey> keys, long largest);

    /**
     * Builds the documents of all rows in a range; keys of rows that do not count are left out.
     *
     * @param largest how many bytes a document has at most; of one that has more only the size comes
     * @throws BuildFailedException when the rows of some document make its SQL fail
     * @throws BuildTimeoutException when it takes too long; fewer documents may take less
     * @throws TooManyRowsException when there are more documents than the range may have rows
     */
    Build build(IndexDefinition index, KeyRange range, long largest);

    /**
     * The key of the row that is {@code rows} rows after a key, or null when there are fewer.
     *
     * @param after the key to begin behind, or null to begin with the first row
     * @param rows how many rows, at least one
     */
    @Nullable DocumentKey rangeEnd(IndexDefinition index, @Nullable DocumentKey after, int rows);

    /**
     * The keys of the rows in a range, in any order.
     *
     * @param range a range whose documents cannot be built by one statement
     * @throws TooManyRowsException when there are more than the range may have
     */
    List<DocumentKey> keys(IndexDefinition index, KeyRange range);

    /** About how many rows the root table has, for progress. */
    long estimateRows(IndexDefinition index);

    @Override
    void close();
}
