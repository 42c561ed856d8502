package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.spi.StoredDocuments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The generation of an index that readers see, as long as it is the one that an engine keeps. Thread-safe. */
final class IndexReading {

    /** Of documents, in one answer. */
    private static final int MOST_BYTES = 5 << 20;

    private final String index;
    private final StoredDocuments stored;
    private final IndexProgress progress;
    private final Generation generation;

    private IndexReading(StoredDocuments stored, IndexProgress progress, Generation generation) {
        this.index = generation.index();
        this.stored = stored;
        this.progress = progress;
        this.generation = generation;
    }

    /** Begins to read an index, which must be there, whole, of this definition, and made of this database. */
    static IndexReading open(IndexDefinition definition, DocumentSink sink, DatabaseReading database) {
        String index = definition.name();
        StoredDocuments stored = sink.stored();
        if (stored == null) {
            throw new PenstockException(
                    "documents cannot be read back from this sink", "Verify an index in OpenSearch.");
        }
        Generation generation = stored.visible(index);
        if (generation == null) {
            throw new PenstockException(
                    "there is no index " + index + " for readers",
                    "Wait until it is seeded, or correct --index-prefix.");
        }
        IndexReading reading = new IndexReading(stored, new IndexProgress(sink, database.source()), generation);
        IndexProgress.Point point = reading.current();
        if (!point.hash().equals(definition.hash())) {
            throw new PenstockException(
                    "readers see " + generation.physicalName() + ", but " + index + " is defined as "
                            + definition.hash() + " here",
                    "Use the classes that its engine runs with, or wait until that has seeded the new one.");
        }
        checkPlace(point.place(), database.place(), index);
        stored.refresh(index); // what was done to it before must be seen
        return reading;
    }

    /** A copy of the database, or another one, may have a slot of the same name. */
    private static void checkPlace(String kept, String asked, String index) {
        if (!kept.equals(asked)) {
            throw new PenstockException(
                    "the index " + index + " is of another database: of " + kept + ", and this is " + asked
                            + " (system identifier and name)",
                    "Correct --database-url.");
        }
    }

    Generation generation() {
        return generation;
    }

    /** How far the engine is with it. */
    IndexProgress.Point current() {
        IndexProgress.Point point = progress.read(index);
        if (point == null) {
            throw new PenstockException(
                    "no engine with this slot keeps the index " + index, "Correct --slot, or start the engine.");
        }
        check(point);
        return point;
    }

    /** Waits until readers find everything that was committed before a position. */
    void awaitReadable(WalPosition position, Duration patience) throws InterruptedException {
        awaitDurable(position, patience);
        stored.refresh(index);
    }

    /** Waits until everything that was committed before a position is written, and the engine has remembered that. */
    void awaitDurable(WalPosition position, Duration patience) throws InterruptedException {
        IndexProgress.Point point = progress.await(index, position, patience);
        if (point == null) {
            throw new PenstockException(
                    "the index " + index + " has not caught up with " + position + " within " + patience.toSeconds()
                            + " s",
                    "Start its engine, look for what holds it up, or give it longer with --patience.");
        }
        check(point);
    }

    private void check(IndexProgress.Point point) {
        if (!point.generation().equals(generation) || !generation.equals(stored.visible(index))) {
            throw new PenstockException(
                    "the index " + index + " is being built anew, or was just now", "Verify it when that is done.");
        }
    }

    void scan(int slice, int slices, int most, StoredDocuments.IdPages pages) throws InterruptedException {
        stored.scan(index, slice, slices, most, pages);
    }

    /** Those that readers find, by id; what is asked for in one request is about as large as what is expected. */
    Map<String, StoredDocument> read(Map<String, Expected> expected) {
        Map<String, StoredDocument> found = new HashMap<>();
        List<String> ids = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, Expected> one : expected.entrySet()) {
            if (!ids.isEmpty() && bytes + one.getValue().bytes() > MOST_BYTES) {
                read(ids, found);
                ids.clear();
                bytes = 0;
            }
            ids.add(one.getKey());
            bytes += one.getValue().bytes();
        }
        read(ids, found);
        return found;
    }

    private void read(List<String> ids, Map<String, StoredDocument> found) {
        if (!ids.isEmpty()) {
            stored.read(index, ids).forEach(document -> found.put(document.id(), document));
        }
    }
}
