package dev.penstock.runtime.engine;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds the documents of very large fan-outs, a page of keys at a time, while changes flow. What is left to do is remembered
 * beside the index, so that the position can be confirmed before it is done. One thread runs it.
 */
final class FanOuts {

    private static final Logger LOG = LoggerFactory.getLogger(FanOuts.class);

    private final List<TrackedIndex> indexes;
    private final DocumentUpdates updates;
    private final ReleasedPosition released;
    private final Duration rememberEvery;
    private final OutageLog outages;
    private final Pause pause;
    private final OnDemand seeding;
    private final OnDemand onDemand;

    /** Works off those of some indexes; too many of them are left to seeding. */
    FanOuts(
            List<TrackedIndex> indexes,
            DocumentUpdates updates,
            OnDemand seeding,
            ReleasedPosition released,
            BatchPolicy policy,
            OutageLog outages) {
        this.indexes = indexes;
        this.updates = updates;
        this.released = released;
        this.rememberEvery = policy.confirmInterval();
        this.outages = outages;
        this.pause = updates.pause();
        this.seeding = seeding;
        this.onDemand = new OnDemand(
                () -> indexes.stream().anyMatch(index -> !index.fanOuts().isEmpty()));
    }

    /** Works off what there is, and waits for more, until stopped or interrupted. */
    void run(WorkerPool.Lender lender) throws InterruptedException {
        onDemand.run(lender, this::work);
    }

    /** When it runs. */
    OnDemand onDemand() {
        return onDemand;
    }

    /** Remembers that some rows lead to more documents than a batch should wait for. */
    void add(TrackedIndex index, FanOut fanOut) throws InterruptedException {
        LOG.info(
                "{} changed rows lead to very many documents of {} by {}; they are built in the background",
                fanOut.starts().size(),
                index.name(),
                lookup(index, fanOut).path());
        index.addFanOut(fanOut);
        onDemand.wake();
        seeding.wake();
    }

    private void work(DocumentSource documents) throws InterruptedException {
        Backoff backoff = Backoff.standard();
        for (TrackedIndex index : indexes) {
            List<FanOut> left = index.fanOuts();
            while (!onDemand.isStopping() && !left.isEmpty()) {
                Pause.Turn turn = pause.awaitBegin();
                try {
                    workOff(index, left.get(0), documents);
                    backoff.reset();
                } catch (SinkUnavailableException e) {
                    outages.failed(e);
                    backoff.pause();
                } finally {
                    pause.end(turn);
                }
                left = index.fanOuts();
            }
        }
    }

    private void workOff(TrackedIndex index, FanOut fanOut, DocumentSource documents) throws InterruptedException {
        List<DocumentKey> starts =
                fanOut.starts().stream().map(DocumentKey::new).toList();
        List<String> cursor = fanOut.cursor();
        DocumentKey after = cursor == null ? null : new DocumentKey(cursor);
        long remembered = System.nanoTime();
        try (KeyCursor keys = documents.findAll(
                lookup(index, fanOut), starts, index.definition().key().size(), after)) {
            DocumentKey last;
            do {
                last = step(index, fanOut, keys, documents);
                if (last != null && (pause.isAsked() || System.nanoTime() - remembered >= rememberEvery.toNanos())) {
                    index.fanOutBuiltUpTo(fanOut, last);
                    remembered = System.nanoTime();
                }
            } while (last != null && !onDemand.isStopping() && !pause.isAsked()); // a cursor holds a snapshot
        }
    }

    /** Builds a page; returns its last key, or null when nothing is left to do. */
    private @Nullable DocumentKey step(TrackedIndex index, FanOut fanOut, KeyCursor keys, DocumentSource documents)
            throws InterruptedException {
        index.lock().readLock().lockInterruptibly();
        try {
            if (index.fanOuts().stream().noneMatch(fanOut::is)) {
                return null; // every document is built again, or these once more
            }
            List<DocumentKey> page = keys.next(index.buildSize().documents());
            if (page.isEmpty()) {
                index.fanOutDone(fanOut);
                LOG.info(
                        "built the documents of {} that lookup {} leads to",
                        index.name(),
                        lookup(index, fanOut).path());
                return null;
            }
            WalPosition version = WalPosition.max(released.get(), fanOut.version()); // before the snapshot of the build
            Target target = new Target(index, index.generation(), version, Target.Work.BACKGROUND);
            index.written.add(updates.update(target, page, documents));
            return page.get(page.size() - 1);
        } finally {
            index.lock().readLock().unlock();
        }
    }

    private static Lookup lookup(TrackedIndex index, FanOut fanOut) {
        return index.definition().lookups().get(fanOut.lookup());
    }
}
