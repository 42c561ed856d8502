package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Build.LargeDocument;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
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

    /** What is not built in time is built again in so many pieces. */
    private static final int FINER = 8;

    private final DocumentBuilds builds;
    private final SlowBuilds slowBuilds;
    private final OversizedBuilds oversizedBuilds;
    private final DocumentWriter writer;
    private final Pause pause;

    /** Of documents that are larger than a piece should be, one is in memory at a time. */
    private final Semaphore oversized = new Semaphore(1);

    DocumentUpdates(DocumentBuilds builds, DocumentWriter writer, BatchPolicy policy, Pause pause) {
        this.builds = builds;
        this.slowBuilds = new SlowBuilds(builds, policy.maxBuildAge());
        this.oversizedBuilds = new OversizedBuilds(builds);
        this.writer = writer;
        this.pause = pause;
    }

    /** The pause that is heeded before anything is tried again. */
    Pause pause() {
        return pause;
    }

    /** Brings the documents of some keys up to date; returns how many were written. */
    int update(Target target, Collection<DocumentKey> keys, DocumentSource documents) throws InterruptedException {
        return update(target, keys, new Later(), documents);
    }

    private int update(Target target, Collection<DocumentKey> keys, Later later, DocumentSource documents)
            throws InterruptedException {
        BuildSize size = target.index().buildSize();
        int written = 0;
        Deque<DocumentKey> waiting = new ArrayDeque<>();
        for (DocumentKey key : keys) {
            if (target.index().slow().has(key)) {
                later.slow.add(new Piece(List.of(key), size.largest(1)));
            } else {
                waiting.add(key);
            }
        }
        while (!waiting.isEmpty()) {
            int most = size.documents();
            List<DocumentKey> piece = new ArrayList<>(Math.min(most, waiting.size()));
            while (piece.size() < most && !waiting.isEmpty()) {
                piece.add(waiting.remove());
            }
            written += updatePiece(target, new Piece(piece, size.largest(piece.size())), documents, later);
        }
        return written + updateLater(target, later, documents);
    }

    /** Writes what was built, and builds again what must be; returns how many documents were written. */
    int finish(Target target, Build build, DocumentSource documents) throws InterruptedException {
        Later later = new Later();
        later.large.addAll(build.tooLarge());
        List<DocumentKey> again = write(target, build);
        return build.documents().size() - again.size() + update(target, again, later, documents);
    }

    private List<DocumentKey> write(Target target, Build build) throws InterruptedException {
        target.index().buildSize().learn(build);
        if (SlowBuilds.tells(build) && !slowBuilds.isSlow(build)) {
            target.index().slow().someAreInTime();
        }
        return writer.write(target, build);
    }

    /**
     * Builds and writes documents that fit the memory together; returns how many were written.
     *
     * @param later is given those that are larger than asked for, and those that were not built in time
     */
    private int updatePiece(Target target, Piece piece, DocumentSource documents, Later later)
            throws InterruptedException {
        int written = 0;
        List<DocumentKey> pending = piece.keys();
        Backoff backoff = Backoff.standard();
        while (!pending.isEmpty()) {
            Build build;
            long started = System.nanoTime();
            try {
                build = builds.build(target, pending, piece.largest(), documents);
            } catch (BuildTimeoutException e) {
                LOG.warn(
                        "{} documents of index {} are built again, fewer at a time: {}",
                        pending.size(),
                        target.index().name(),
                        e.getMessage());
                later.slow.add(new Piece(pending, piece.largest(), started));
                return written;
            }
            later.large.addAll(build.tooLarge());
            boolean slow = slowBuilds.isSlow(build);
            List<DocumentKey> again = write(target, build);
            written += build.documents().size() - again.size();
            if (slow && !again.isEmpty()) {
                later.slow.add(new Piece(again, piece.largest(), started));
                return written;
            }
            if (!again.isEmpty()) {
                backoff.pause();
                pause.giveWay();
            }
            pending = again;
        }
        return written;
    }

    /** What holds others up comes when they are done: what is too large first, then what takes too long. */
    private int updateLater(Target target, Later later, DocumentSource documents) throws InterruptedException {
        int written = 0;
        while (!later.large.isEmpty() || !later.slow.isEmpty()) {
            if (!later.large.isEmpty()) {
                written += updateLarge(target, later, documents);
            } else {
                written += updateSlow(target, later.slow.remove(), documents, later);
            }
        }
        return written;
    }

    /** The smallest of the documents that were too large to be built among others, several at once where that is possible. */
    private int updateLarge(Target target, Later later, DocumentSource documents) throws InterruptedException {
        long bytes = target.index().buildSize().bytes();
        List<LargeDocument> waiting = later.large;
        waiting.sort(Comparator.comparingLong(LargeDocument::bytes));
        List<DocumentKey> keys = new ArrayList<>();
        long sum = 0;
        while (!waiting.isEmpty() && (keys.isEmpty() || sum + waiting.get(0).bytes() <= bytes)) {
            LargeDocument document = waiting.remove(0);
            sum += document.bytes();
            keys.add(document.key());
        }
        if (sum <= bytes) {
            return updatePiece(target, new Piece(keys, sum), documents, later);
        }
        oversized.acquire();
        try {
            long most = oversizedBuilds.most();
            Piece one = new Piece(keys, Math.min(2 * sum, most)); // it may have grown meanwhile
            return sum > most
                    ? updateOversized(target, one, documents, later)
                    : updatePiece(target, one, documents, later);
        } finally {
            oversized.release();
        }
    }

    private int updateOversized(Target target, Piece one, DocumentSource documents, Later later)
            throws InterruptedException {
        Build build;
        try {
            build = oversizedBuilds.build(target, one.keys().get(0), documents);
        } catch (BuildTimeoutException e) {
            later.slow.add(one);
            return 0;
        }
        return write(target, build, one, documents, later);
    }

    private int updateSlow(Target target, Piece piece, DocumentSource documents, Later later)
            throws InterruptedException {
        List<DocumentKey> keys = piece.keys();
        if (keys.size() == 1) {
            return updateAlone(target, piece, documents, later);
        }
        slowBuilds.checkOthers(target.index(), keys.get(0), piece.triedNanos(), documents);
        int written = 0;
        int most = (keys.size() + FINER - 1) / FINER;
        for (int from = 0; from < keys.size(); from += most) {
            List<DocumentKey> part = keys.subList(from, Math.min(keys.size(), from + most));
            written += updatePiece(target, new Piece(part, piece.largest()), documents, later);
        }
        return written;
    }

    private int updateAlone(Target target, Piece one, DocumentSource documents, Later later)
            throws InterruptedException {
        boolean isOversized = one.largest() > target.index().buildSize().largest(1);
        if (isOversized) {
            oversized.acquire();
        }
        try {
            Build build = slowBuilds.build(target, one.keys().get(0), one.largest(), documents);
            return write(target, build, one, documents, later);
        } finally {
            if (isOversized) {
                oversized.release();
            }
        }
    }

    /** Writes the build of a single document, which is built again as others are when it must. */
    private int write(Target target, Build build, Piece one, DocumentSource documents, Later later)
            throws InterruptedException {
        later.large.addAll(build.tooLarge());
        List<DocumentKey> again = write(target, build);
        int written = build.documents().size() - again.size();
        return written + updatePiece(target, new Piece(again, one.largest()), documents, later);
    }

    /**
     * Documents to be built by one statement.
     *
     * @param largest how many bytes each of them has at most to be given
     * @param triedNanos when they were tried last, as {@link System#nanoTime()} says
     */
    private record Piece(List<DocumentKey> keys, long largest, long triedNanos) {

        Piece(List<DocumentKey> keys, long largest) {
            this(keys, largest, System.nanoTime());
        }
    }

    /** What others do not wait for. */
    private static final class Later {
        private final List<LargeDocument> large = new ArrayList<>();
        private final Deque<Piece> slow = new ArrayDeque<>();
    }
}
