package dev.penstock.document;

import org.jspecify.annotations.Nullable;

/**
 * Works on each document of an index, as a typed record, before it is written. Named in the {@code transformer} of an
 * index. Used by many threads at once.
 *
 * <p>The same record must always become the same document: it is built again whenever one of its rows changes, and after
 * every crash. What it looks up elsewhere cannot be followed.
 */
@FunctionalInterface
public interface DocumentTransformer<T> {

    /**
     * Transforms a document.
     *
     * @param document the document as PostgreSQL has built it
     * @return the document to write, the same or another one with the same key; null when there is to be none
     * @throws RuntimeException when it cannot; the document then counts as rejected
     */
    @Nullable T transform(T document);
}
