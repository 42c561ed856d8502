package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds every document of the database once, in ranges of the root table's key, several at once. */
final class Walk {

    private final IndexDefinition index;
    private final DatabaseReading database;
    private final VerifyOptions options;
    private @Nullable DocumentKey cursor;
    private boolean ended;

    Walk(IndexDefinition index, DatabaseReading database, VerifyOptions options) {
        this.index = index;
        this.database = database;
        this.options = options;
    }

    /** What is done with the documents of a range; by several threads. */
    interface Visit {
        void range(List<Expected> built) throws InterruptedException;
    }

    /** Walks from the first row to the last. Once. */
    void run(Visit visit) throws InterruptedException {
        Workers.each(options.parallel(), number -> {
            try (DocumentSource documents = database.openDocuments()) {
                Builds builds = new Builds(index, documents);
                KeyRange range = next(documents);
                while (range != null) {
                    visit.range(builds.of(range, options.rangeRows()));
                    range = next(documents);
                }
            } finally {
                end(); // the others need not go on after a failure
            }
        });
    }

    private synchronized @Nullable KeyRange next(DocumentSource documents) {
        if (ended) {
            return null;
        }
        KeyRange range = new KeyRange(cursor, documents.rangeEnd(index, cursor, options.rangeRows()));
        cursor = range.upTo();
        ended = cursor == null;
        return range;
    }

    private synchronized void end() {
        ended = true;
    }
}
