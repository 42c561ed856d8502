package dev.penstock.runtime.verify;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.TooManyRowsException;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds every document of the database once, in ranges of the root table's key, several at once. */
final class Walk {

    /** A range may have so many times as many rows as when it was dealt out. */
    private static final int ROOM = 2;

    private final IndexDefinition index;
    private final DatabaseReading database;
    private final VerifyOptions options;
    private final ArrayDeque<Range> open = new ArrayDeque<>();
    private @Nullable DocumentKey cursor;
    private boolean ended;
    private boolean stopped;

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
            boolean through = false;
            try (DocumentSource documents = database.openDocuments()) {
                walk(documents, visit);
                through = true;
            } finally {
                if (!through) {
                    stop(); // the others need not go on after a failure
                }
            }
        });
    }

    private void walk(DocumentSource documents, Visit visit) throws InterruptedException {
        Builds builds = new Builds(index, documents);
        Range range = next(documents);
        while (range != null) {
            try {
                visit.range(builds.of(range.keys, options.rangeRows()));
                done(range);
            } catch (TooManyRowsException e) {
                again(range);
            }
            range = next(documents);
        }
    }

    private synchronized @Nullable Range next(DocumentSource documents) {
        if (ended || stopped) {
            return null;
        }
        int rows = options.rangeRows();
        KeyRange keys = new KeyRange(cursor, documents.rangeEnd(index, cursor, rows), ROOM * rows);
        Range range = new Range(keys);
        open.add(range);
        cursor = keys.upTo();
        ended = cursor == null;
        return range;
    }

    private synchronized void done(Range range) {
        range.done = true;
        while (!open.isEmpty() && open.element().done) {
            open.remove();
        }
    }

    /**
     * A range has many more rows than when it was dealt out: the walk goes on where it begins, and what was dealt out behind it is
     * walked again.
     */
    private synchronized void again(Range range) {
        if (open.contains(range)) {
            while (!open.removeLast().equals(range)) {
                // Until it is gone itself.
            }
            cursor = range.keys.after();
            ended = false;
        }
    }

    private synchronized void stop() {
        stopped = true;
    }

    private static final class Range {

        private final KeyRange keys;
        private boolean done;

        private Range(KeyRange keys) {
            this.keys = keys;
        }
    }
}
