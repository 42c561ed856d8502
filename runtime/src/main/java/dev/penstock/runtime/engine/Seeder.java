package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.TooManyRowsException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds every document of the indexes that are not whole, in ranges of the root table's key, while changes flow. Short
 * ranges and not one long snapshot: a table that was emptied or rewritten meanwhile looks empty to an older snapshot. Several
 * threads {@link #run} it, each at a range of its own.
 */
final class Seeder {

    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);

    private final List<TrackedIndex> indexes;
    private final DocumentBuilds builds;
    private final DocumentUpdates updates;
    private final ReleasedPosition released;
    private final EngineOptions options;
    private final OutageLog outages;
    private final Pause pause;
    private final SeedingRate rate;
    private final OnDemand onDemand;

    Seeder(
            List<TrackedIndex> indexes,
            DocumentBuilds builds,
            DocumentUpdates updates,
            ReleasedPosition released,
            EngineOptions options,
            OutageLog outages) {
        this.indexes = indexes;
        this.builds = builds;
        this.updates = updates;
        this.released = released;
        this.options = options;
        this.outages = outages;
        this.pause = updates.pause();
        this.rate = new SeedingRate(options.batch().seedRate());
        this.onDemand = new OnDemand(() -> !indexes.stream().allMatch(TrackedIndex::isSeeded));
    }

    /** Seeds, and waits for more to seed, until stopped or interrupted. */
    void run(WorkerPool.Lender lender) throws InterruptedException {
        onDemand.run(lender, this::seed);
    }

    /** When it runs. */
    OnDemand onDemand() {
        return onDemand;
    }

    private void seed(DocumentSource documents) throws InterruptedException {
        for (TrackedIndex index : indexes) {
            seed(index, documents);
        }
    }

    private void seed(TrackedIndex index, DocumentSource documents) throws InterruptedException {
        Backoff backoff = Backoff.standard();
        boolean more = true;
        while (more && onDemand.pause(rate.nanosToWait())) {
            Pause.Turn turn = pause.awaitBegin();
            try {
                more = step(index, documents);
                backoff.reset();
            } catch (SinkUnavailableException e) {
                outages.failed(e);
                backoff.pause();
            } finally {
                pause.end(turn);
            }
        }
        if (onDemand.isStopping()) {
            rememberCursor(index);
        }
    }

    /** So that the next start goes on there. */
    private void rememberCursor(TrackedIndex index) throws InterruptedException {
        index.lock().readLock().lockInterruptibly();
        try {
            Seeding seeding = index.seeding;
            if (!index.isSeeded() && seeding != null && seeding.isCurrent()) {
                seeding.remember();
            }
        } catch (SinkUnavailableException e) {
            outages.failed(e);
        } finally {
            index.lock().readLock().unlock();
        }
    }

    /** Seeds a range; false when none is left that nobody is at. */
    private boolean step(TrackedIndex index, DocumentSource documents) throws InterruptedException {
        boolean finished;
        boolean whole;
        boolean more;
        index.lock().readLock().lockInterruptibly();
        try {
            if (index.isSeeded()) {
                return false;
            }
            Seeding seeding = seeding(index, documents);
            Seeding.Range range =
                    seeding.next(documents, rate.atMost(index.buildSize().documents()));
            more = range != null;
            if (range != null) {
                seedRange(index, seeding, range, documents);
            }
            finished = seeding.finish();
            whole = index.isSeeded();
        } finally {
            index.lock().readLock().unlock();
        }
        if (finished && whole) {
            LOG.info("seeded {}", index.name());
            options.listener().onSeeded(index.name());
        } else if (finished) {
            LOG.info("every document of {} is built once more, because of what has happened meanwhile", index.name());
            onDemand.wake();
        }
        return more;
    }

    private void seedRange(TrackedIndex index, Seeding seeding, Seeding.Range range, DocumentSource documents)
            throws InterruptedException {
        int count;
        try {
            count = seed(index, range.keys(), documents);
        } catch (TooManyRowsException e) {
            seeding.again(range);
            onDemand.wake(); // there is much to do now, for all threads
            return;
        } catch (SinkUnavailableException e) {
            seeding.again(range);
            throw e;
        }
        seeding.done(range, count);
    }

    private synchronized Seeding seeding(TrackedIndex index, DocumentSource documents) {
        @Nullable Seeding current = index.seeding;
        if (current == null || !current.isCurrent()) {
            index.estimatedRows = documents.estimateRows(index.definition());
            LOG.info("seeding {} (about {} rows)", index.name(), index.estimatedRows);
            current = new Seeding(index, options.batch().confirmInterval());
            index.seeding = current;
        }
        return current;
    }

    /** Returns how many documents there were. */
    private int seed(TrackedIndex index, KeyRange range, DocumentSource documents) throws InterruptedException {
        // Before the snapshot of the build. In a new session the gate may still be behind what asks for it.
        WalPosition version = WalPosition.max(released.get(), index.floor());
        Target target = new Target(index, index.generation(), version, Target.Work.BACKGROUND);
        Build build = built(index, range, documents);
        int count = build == null
                ? updates.update(target, documents.keys(index.definition(), range), documents)
                : updates.finish(target, build, documents);
        index.seededDocuments.add(count);
        rate.spend(count);
        return count;
    }

    /** Null when it is to be found out which document is to blame. */
    private @Nullable Build built(TrackedIndex index, KeyRange range, DocumentSource documents) {
        BuildSize size = index.buildSize();
        try {
            return builds.build(index, range, size.largest(size.documents()), documents);
        } catch (BuildFailedException | BuildTimeoutException e) {
            return null;
        }
    }
}
