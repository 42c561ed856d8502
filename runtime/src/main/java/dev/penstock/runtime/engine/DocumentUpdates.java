package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Build.LargeDocument;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds and writes documents until every one is durable, refused by a higher version, or rejected; in pieces that fit the
 * memory, whatever the size of a document. Thread-safe.
 */
final class DocumentUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentUpdates.class);

    private final DocumentBuilds builds;
    private final DocumentWriter writer;
    private final Duration maxBuildAge;

    /** Of documents that are larger than a piece should be, one is in memory at a time. */
    private final Semaphore oversized = new Semaphore(1);

    DocumentUpdates(DocumentBuilds builds, DocumentWriter writer, BatchPolicy policy) {
        this.builds = builds;
        this.writer = writer;
        this.maxBuildAge = policy.maxBuildAge();
    }

    /** Brings the documents of some keys up to date; returns how many were written. */
    int update(Target target, Collection<DocumentKey> keys, DocumentSource documents) throws InterruptedException {
        BuildSize size = target.index().buildSize();
        int written = 0;
        List<LargeDocument> large = new ArrayList<>();
        Deque<DocumentKey> waiting = new ArrayDeque<>(keys);
        while (!waiting.isEmpty()) {
            int most = size.documents();
            List<DocumentKey> piece = new ArrayList<>(Math.min(most, waiting.size()));
            while (piece.size() < most && !waiting.isEmpty()) {
                piece.add(waiting.remove());
            }
            written += updatePiece(target, piece, size.largest(piece.size()), documents, large);
        }
        return written + updateLarge(target, large, documents);
    }

    /** Writes what was built, and builds again what must be; returns how many documents were written. */
    int finish(Target target, Build build, DocumentSource documents) throws InterruptedException {
        List<DocumentKey> again = write(target, build);
        return build.documents().size()
                - again.size()
                + update(target, again, documents)
                + updateLarge(target, build.tooLarge(), documents);
    }

    private List<DocumentKey> write(Target target, Build build) throws InterruptedException {
        target.index().buildSize().learn(build);
        return writer.write(target, build);
    }

    /**
     * Builds and writes documents that fit the memory together; returns how many were written.
     *
     * @param large is given those that are larger than asked for
     */
    private int updatePiece(
            Target target, List<DocumentKey> piece, long largest, DocumentSource documents, List<LargeDocument> large)
            throws InterruptedException {
        int written = 0;
        List<DocumentKey> pending = piece;
        int most = piece.size();
        Backoff backoff = Backoff.standard();
        while (!pending.isEmpty()) {
            List<DocumentKey> some = pending.subList(0, Math.min(most, pending.size()));
            List<DocumentKey> rest = pending.subList(some.size(), pending.size());
            Build build = builds.build(target, some, largest, documents);
            large.addAll(build.tooLarge());
            boolean slow = writer.isTooOld(build);
            List<DocumentKey> again = write(target, build);
            written += build.documents().size() - again.size();
            if (slow && some.size() > 1) {
                most = some.size() / 2;
            } else if (!again.isEmpty()) {
                if (slow) {
                    warnOfSlow(target.index(), some.get(0));
                }
                backoff.pause();
            }
            List<DocumentKey> next = new ArrayList<>(again);
            next.addAll(rest);
            pending = next;
        }
        return written;
    }

    /** The documents that were too large to be built among others, several at once where that is possible. */
    private int updateLarge(Target target, List<LargeDocument> documents, DocumentSource source)
            throws InterruptedException {
        int written = 0;
        long bytes = target.index().buildSize().bytes();
        List<LargeDocument> waiting = new ArrayList<>(documents);
        while (!waiting.isEmpty()) {
            waiting.sort(Comparator.comparingLong(LargeDocument::bytes));
            List<DocumentKey> piece = new ArrayList<>();
            long sum = 0;
            while (!waiting.isEmpty()
                    && (piece.isEmpty() || sum + waiting.get(0).bytes() <= bytes)) {
                LargeDocument document = waiting.remove(0);
                sum += document.bytes();
                piece.add(document.key());
            }
            if (sum <= bytes) {
                written += updatePiece(target, piece, sum, source, waiting);
            } else {
                written += updateOversized(target, piece, sum, source, waiting);
            }
        }
        return written;
    }

    private int updateOversized(
            Target target, List<DocumentKey> one, long bytes, DocumentSource source, List<LargeDocument> larger)
            throws InterruptedException {
        oversized.acquire();
        try {
            return updatePiece(target, one, 2 * bytes, source, larger); // it may have grown meanwhile
        } finally {
            oversized.release();
        }
    }

    private void warnOfSlow(TrackedIndex index, DocumentKey key) {
        LOG.warn(
                "building the document {} of index {} takes longer than a build may get old ({}), so it is not written;"
                        + " make its SQL or its transformer faster, or raise maxBuildAge of the BatchPolicy",
                key.id(),
                index.name(),
                maxBuildAge);
    }
}
