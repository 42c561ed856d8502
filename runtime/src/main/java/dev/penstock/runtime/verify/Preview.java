package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.spi.StoredDocuments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as it would be built now, beside what readers of its index find. No engine is needed; if one runs, a difference may be
 * a change that is on its way.
 *
 * @param index the index
 * @param id the document's id
 * @param built its JSON in UTF-8 as it would be written now; null when no row counts, and when it cannot be built. Not copied
 * @param failure why it cannot be built; null when it can
 * @param generation what readers see; null when they see nothing of that name
 * @param stored what they find there, with its version; null when they do not find it
 * @param difference what is wrong with that; null when nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record Preview(
        String index,
        String id,
        byte @Nullable [] built,
        @Nullable String failure,
        @Nullable Generation generation,
        @Nullable StoredDocument stored,
        @Nullable Difference difference) {

    /** A line of the two documents, laid out for people. */
    public record Line(Side side, String text) {

        /** Which of the documents has it. */
        public enum Side {
            /** What is stored, and what would be built. */
            BOTH,
            /** Only what is stored. */
            STORED,
            /** Only what would be built. */
            BUILT
        }
    }

    /**
     * Builds a document and looks for it in its index.
     *
     * @param database of the index; its documents pass transformers if they are to
     * @param sink where the index is
     * @throws PenstockException when no row can have such a key, or nothing can be read back from the sink
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public static Preview of(IndexDefinition index, DatabaseReading database, DocumentSink sink, DocumentKey key) {
        StoredDocuments stored = sink.stored();
        if (stored == null) {
            throw new PenstockException(
                    "documents cannot be read back from this sink", "Look at an index in OpenSearch.");
        }
        Expected expected = expected(index, database, key);
        String id = (expected.key() == null ? key : expected.key()).id();
        Generation seen = stored.visible(index.name());
        StoredDocument found = null;
        if (seen != null) {
            stored.refresh(index.name());
            found = stored.read(index.name(), List.of(id)).stream().findFirst().orElse(null);
        }
        return new Preview(
                index.name(), id, expected.source(), expected.failure(), seen, found, expected.from(id, found));
    }

    private static Expected expected(IndexDefinition index, DatabaseReading database, DocumentKey key) {
        try (DocumentSource documents = database.openDocuments()) {
            Builds builds = new Builds(index, documents);
            Expected built = builds.of(List.of(key)).get(0);
            if (built.failure() != null && !builds.isKey(key)) {
                throw new PenstockException(
                        "no row of " + index.root() + " can have the key " + key.id() + ": " + built.failure(),
                        "Write its values as PostgreSQL does.");
            }
            return built;
        }
    }

    /** Both documents as one text, with the fields in the order of what would be built. */
    public List<Line> lines() {
        return DocumentLines.of(stored == null ? null : stored.source(), built);
    }
}
