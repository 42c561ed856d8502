package dev.penstock.runtime.spi;

import java.util.List;

/**
 * Documents that were built by one statement, so from one snapshot; or by several, one after the other.
 *
 * @param documents the documents
 * @param startedNanos when the first statement was sent, as {@link System#nanoTime()} says
 * @param durableAfterNanos how long it took altogether, after documents were there, until what they show was durable
 */
public record Build(List<Document> documents, long startedNanos, long durableAfterNanos) {

    /** Copies the list, so that the build can never change. */
    public Build {
        documents = List.copyOf(documents);
    }
}
