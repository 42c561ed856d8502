package dev.penstock.runtime.spi;

import java.util.List;

/**
 * Documents that were built by one statement, so from one snapshot; or by several, one after the other.
 *
 * @param documents the documents
 * @param tooLarge those that were not given, because they are larger than was asked for
 * @param startedNanos when the first statement was sent, as {@link System#nanoTime()} says
 * @param durableAfterNanos how long it took altogether, after documents were there, until what they show was durable
 */
public record Build(List<Document> documents, List<LargeDocument> tooLarge, long startedNanos, long durableAfterNanos) {

    /** Copies the lists, so that the build can never change. */
    public Build {
        documents = List.copyOf(documents);
        tooLarge = List.copyOf(tooLarge);
    }

    /** A build of which nothing is too large. */
    public Build(List<Document> documents, long startedNanos, long durableAfterNanos) {
        this(documents, List.of(), startedNanos, durableAfterNanos);
    }

    /**
     * A document that the database has kept to itself.
     *
     * @param key its key
     * @param bytes how large it was
     */
    public record LargeDocument(DocumentKey key, long bytes) {}
}
