package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk over the rows of an index's root table: ranges are dealt out one behind the other, whatever the keys are, done in any
 * order, and remembered as far as all are done. Its methods are called with the index's read lock held. Thread-safe.
 */
final class Seeding {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration TELL_EVERY = Duration.ofSeconds(10);

    /** A range may have so many times as many rows as when it was dealt out. */
    private static final int ROOM = 2;

    private final TrackedIndex index;
    private final int epoch;
    private final long rememberEveryNanos;
    private final long startNanos = System.nanoTime();
    private final long doneBefore;
    private final ArrayDeque<Range> open = new ArrayDeque<>();
    private @Nullable DocumentKey dealt;
    private boolean allDealt;
    private boolean finished;
    private long rememberedNanos = System.nanoTime();
    private long toldNanos = System.nanoTime();
    private @Nullable DocumentKey cursor;
    private long doneUpToCursor;
    private volatile long done;

    Seeding(TrackedIndex index, Duration rememberEvery) {
        this.index = index;
        this.epoch = index.epoch();
        this.rememberEveryNanos = rememberEvery.toNanos();
        this.dealt = index.cursor();
        this.cursor = dealt;
        this.doneBefore = index.seededRows();
        this.doneUpToCursor = doneBefore;
    }

    /** Whether what it walks over is still to be seeded. */
    boolean isCurrent() {
        return epoch == index.epoch();
    }

    /** The next range, or null when all were dealt out. */
    synchronized @Nullable Range next(DocumentSource documents, int rows) {
        if (allDealt) {
            return null;
        }
        DocumentKey end = documents.rangeEnd(index.definition(), dealt, rows);
        int most = (int) Math.min(Integer.MAX_VALUE, (long) ROOM * rows);
        Range range = new Range(new KeyRange(dealt, end, most));
        open.add(range);
        dealt = end;
        allDealt = end == null;
        return range;
    }

    /** A range could not be done as it is: it is dealt out again, and with it those behind it, which does no harm. */
    synchronized void again(Range range) {
        if (open.contains(range)) {
            Range last;
            do {
                last = open.removeLast();
                done = done - last.documents; // under the lock
            } while (!last.equals(range));
            dealt = range.keys.after();
            allDealt = false;
        }
    }

    /** Every document of a range is durable. */
    synchronized void done(Range range, int documents) {
        if (!open.contains(range)) {
            return; // it was dealt out again meanwhile
        }
        range.done = true;
        done = done + documents; // under the lock
        range.documents = documents;
        long now = System.nanoTime();
        if (now - toldNanos > TELL_EVERY.toNanos()) {
            toldNanos = now;
            LOG.info("seeding {}: {}", index.name(), progress());
        }
        if (now - rememberedNanos >= rememberEveryNanos) {
            rememberedNanos = now;
            remember();
        }
    }

    /** Remembers how far it is. */
    synchronized void remember() {
        if (finished) {
            return; // there may be another walk
        }
        while (!open.isEmpty() && open.element().done && open.element().keys().upTo() != null) {
            Range first = open.remove();
            cursor = first.keys().upTo();
            doneUpToCursor += first.documents;
        }
        DocumentKey reached = cursor;
        if (reached != null && !reached.equals(index.cursor())) {
            index.seededUpTo(reached, doneUpToCursor);
        }
    }

    /** When every range is done: every row has been built. True for the one call that makes it so. */
    synchronized boolean finish() {
        if (finished || !allDealt || !open.stream().allMatch(range -> range.done)) {
            return false;
        }
        index.seeded();
        finished = true;
        return true;
    }

    /** How far it is. */
    EngineStatus.SeedingProgress progress() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new EngineStatus.SeedingProgress(
                doneBefore + done, index.estimatedRows, seconds > 0 ? done / seconds : 0);
    }

    /** Some rows that are seeded at once. */
    static final class Range {

        private final KeyRange keys;
        private boolean done;
        private int documents;

        private Range(KeyRange keys) {
            this.keys = keys;
        }

        KeyRange keys() {
            return keys;
        }
    }
}
