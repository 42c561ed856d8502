package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.WalPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds every document of the indexes that are not whole, in ranges of the root table's key, while changes flow. Short
 * ranges and not one long snapshot: a table that was emptied or rewritten meanwhile looks empty to an older snapshot.
 */
final class Seeder {

    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);

    private final List<TrackedIndex> indexes;
    private final DocumentBuilds builds;
    private final DocumentWriter writer;
    private final ReleasedPosition released;
    private final EngineOptions options;
    private final OutageLog outages;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;

    Seeder(
            List<TrackedIndex> indexes,
            DocumentBuilds builds,
            DocumentWriter writer,
            ReleasedPosition released,
            EngineOptions options,
            OutageLog outages) {
        this.indexes = indexes;
        this.builds = builds;
        this.writer = writer;
        this.released = released;
        this.options = options;
        this.outages = outages;
    }

    /** Seeds, and waits for more to seed, until stopped or interrupted. */
    void run(DocumentSource documents) throws InterruptedException {
        try {
            while (!stopping) {
                for (TrackedIndex index : indexes) {
                    seed(index, documents);
                }
                wake.acquire();
                wake.drainPermits();
            }
        } finally {
            stopped.countDown();
        }
    }

    /** Lets it end after the range it is at, and waits for that, at most so long; false when it has not. Thread-safe. */
    boolean awaitStopped(Duration wait) throws InterruptedException {
        stopping = true;
        wake();
        return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets it look again for indexes that are not whole. Thread-safe. */
    void wake() {
        wake.release();
    }

    private void seed(TrackedIndex index, DocumentSource documents) throws InterruptedException {
        if (stopping || index.isSeeded()) {
            return;
        }
        index.estimatedRows = documents.estimateRows(index.definition());
        LOG.info("seeding {} (about {} rows)", index.definition().name(), index.estimatedRows);
        Backoff backoff = Backoff.standard();
        while (!stopping && !index.isSeeded()) {
            try {
                seedRange(index, documents);
                backoff.reset();
            } catch (SinkUnavailableException e) {
                outages.failed(e);
                backoff.pause();
            }
        }
        if (index.isSeeded()) {
            LOG.info("seeded {}", index.definition().name());
            options.listener().onSeeded(index.definition().name());
        }
    }

    private void seedRange(TrackedIndex index, DocumentSource documents) throws InterruptedException {
        index.lock().lockInterruptibly();
        try {
            if (index.isSeeded()) {
                return; // emptied meanwhile
            }
            Generation generation = index.generation();
            DocumentKey after = index.cursor();
            DocumentKey upTo = documents.rangeEnd(
                    index.definition(), after, options.batch().seedRows());
            // Before the snapshot of the build. In a new session the gate may still be behind the TRUNCATE that asks
            // for it.
            WalPosition version = WalPosition.max(released.get(), index.truncatedAt());
            Build build;
            try {
                build = builds.build(index, new KeyRange(after, upTo), documents);
            } catch (BuildFailedException e) {
                List<DocumentKey> keys = keys(index, after, documents);
                build = builds.build(index, keys, documents);
                upTo = keys.size() < options.batch().seedRows() ? null : keys.get(keys.size() - 1);
            }
            writer.write(index, generation, version, build, documents);
            index.seededDocuments.add(build.documents().size());
            if (upTo == null) {
                index.seeded();
            } else {
                index.seededUpTo(upTo);
            }
        } finally {
            index.lock().unlock();
        }
    }

    /**
     * The keys of the next rows, as many as a range has, to be built one by one if need be. The range then ends with the last
     * of these: the row it was to end with may be gone meanwhile.
     */
    private List<DocumentKey> keys(TrackedIndex index, @Nullable DocumentKey after, DocumentSource documents) {
        List<DocumentKey> keys = new ArrayList<>();
        DocumentKey next = documents.rangeEnd(index.definition(), after, 1);
        while (next != null) {
            keys.add(next);
            next = keys.size() < options.batch().seedRows() ? documents.rangeEnd(index.definition(), next, 1) : null;
        }
        return keys;
    }
}
