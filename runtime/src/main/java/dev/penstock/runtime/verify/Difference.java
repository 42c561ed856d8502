package dev.penstock.runtime.verify;

import java.util.List;

/**
 * A document that is not in the index as its rows are in the database.
 *
 * @param id the document's id
 * @param kind what is wrong with it
 * @param details of a stale document, the paths of the fields that differ, such as {@code orders[0].total}; of one that
 *     cannot be built, why; else empty
 */
public record Difference(String id, Kind kind, List<String> details) {

    /** Copies the list, so that the difference can never change. */
    public Difference {
        details = List.copyOf(details);
    }

    /** What is wrong with a document. */
    public enum Kind {
        /** Its row counts, and it is not in the index. */
        MISSING,
        /** It is in the index, and no row counts for it. */
        EXTRA,
        /** It is in the index with other fields than its rows make. */
        STALE,
        /** Its rows make its SQL, or its transformer, fail. It is left as it is. */
        UNBUILDABLE,
        /** Its rows changed each time it was looked at, so nobody can say. It is left as it is. */
        UNSETTLED
    }
}
