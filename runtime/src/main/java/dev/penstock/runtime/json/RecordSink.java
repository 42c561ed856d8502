package dev.penstock.runtime.json;

import dev.penstock.runtime.spi.Generation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the documents of one index as typed records. Used by many threads at once.
 *
 * <p>Records come at least once, and in any order: of two of the same id in one generation, the one with the higher version
 * counts, and of two with the same version the later one. A new generation begins with nothing in it.
 */
@FunctionalInterface
public interface RecordSink<T> {

    /**
     * Takes records; they are durable when the call returns.
     *
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when it cannot now; they come again
     * @throws dev.penstock.runtime.spi.PenstockException when trying again cannot help
     */
    void write(Generation generation, List<VersionedRecord<T>> records);

    /**
     * A document as a record.
     *
     * @param id the document's id
     * @param version what orders writes of the same id
     * @param document the record, or null when the document is deleted
     */
    record VersionedRecord<T>(
            String id, long version, @Nullable T document) {}
}
