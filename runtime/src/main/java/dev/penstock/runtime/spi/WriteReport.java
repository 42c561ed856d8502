package dev.penstock.runtime.spi;

import java.util.List;

/**
 * What became of the documents of a write; those that are not named are durable, or were refused because a higher version
 * is there already, which is as good.
 *
 * @param retry those that the sink could not take now, because it is too busy
 * @param rejected those that it will never take
 */
public record WriteReport(List<VersionedDocument> retry, List<Rejection> rejected) {

    /** Everything was written. */
    public static final WriteReport WRITTEN = new WriteReport(List.of(), List.of());

    /** Copies the lists, so that the report can never change. */
    public WriteReport {
        retry = List.copyOf(retry);
        rejected = List.copyOf(rejected);
    }

    /**
     * A document that the sink will never take.
     *
     * @param id the document's id
     * @param reason why, in the sink's own words
     */
    public record Rejection(String id, String reason) {}
}
