package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
import dev.penstock.runtime.spi.TooManyRowsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds documents that were not built in time, each alone. One that is not built in time then is rejected if others of its
 * index are; if none is, that is an outage. Thread-safe.
 */
final class SlowBuilds {

    private static final Logger LOG = LoggerFactory.getLogger(SlowBuilds.class);

    /** It was tried once before it comes here. */
    private static final int TRIES = 2;

    /** Among so many rows another document is looked for, so many times, until so many are not built in time either. */
    private static final int OTHERS = 20;

    private static final int LOOKS = 50;

    /** More may come before they are listed. */
    private static final int MOST_OTHERS = 100_000;

    private static final int MOST_SLOW = 3;

    private final DocumentBuilds builds;
    private final Duration maxBuildAge;

    SlowBuilds(DocumentBuilds builds, Duration maxBuildAge) {
        this.builds = builds;
        this.maxBuildAge = maxBuildAge;
    }

    /** Whether documents were too old when they were built. To wait for the log to be flushed is no fault of theirs. */
    boolean isSlow(Build build) {
        return System.nanoTime() - build.startedNanos() - build.durableAfterNanos() > maxBuildAge.toNanos();
    }

    /**
     * Builds a document alone; nothing if it is rejected.
     *
     * @param largest how many bytes it has at most to be given
     * @throws BuildTimeoutException when no other document is built in time either
     */
    Build build(Target target, DocumentKey key, long largest, DocumentSource documents) throws InterruptedException {
        List<DocumentKey> one = List.of(key);
        Map<DocumentKey, String> reasons = new HashMap<>();
        builds.rejections().suspect(target.index(), one);
        try {
            return build(target, key, largest, documents, reasons);
        } finally {
            builds.rejections().notBuilt(target.index(), target.version(), one, reasons);
        }
    }

    private Build build(
            Target target, DocumentKey key, long largest, DocumentSource documents, Map<DocumentKey, String> reasons)
            throws InterruptedException {
        TrackedIndex index = target.index();
        String reason = "";
        long started = System.nanoTime();
        for (int tries = index.slow().has(key) ? 1 : TRIES; tries > 0; tries--) {
            started = System.nanoTime();
            try {
                Build build = builds.build(target, List.of(key), largest, documents);
                if (!isSlow(build)) {
                    index.slow().remove(key);
                    return build;
                }
                reason = "that takes longer than a build may get old (" + maxBuildAge + ")";
            } catch (BuildTimeoutException e) {
                reason = String.valueOf(e.getMessage());
            }
            LOG.warn("the document {} of index {} is not built in time: {}", key.id(), index.name(), reason);
        }
        checkOthers(index, key, started, reason, documents);
        index.slow().add(key);
        reasons.put(key, reason + "; others are built in time");
        return new Build(List.of(), started, 0);
    }

    /**
     * Whether it helps to build fewer documents at a time.
     *
     * @param one of those that were not built in time
     * @param sinceNanos when their build began, as {@link System#nanoTime()} says
     * @throws BuildTimeoutException when no other document is built in time either
     */
    void checkOthers(TrackedIndex index, DocumentKey one, long sinceNanos, DocumentSource documents) {
        checkOthers(index, one, sinceNanos, "fewer at a time would help nothing", documents);
    }

    private void checkOthers(
            TrackedIndex index, DocumentKey one, long sinceNanos, String reason, DocumentSource documents) {
        if (!index.slow().wereSomeInTime(sinceNanos) && !isAnotherBuilt(index, one, documents)) {
            throw new BuildTimeoutException(
                    "no document of index " + index.name() + " is built in time: " + reason,
                    "If statements are slow, look for an index that is missing over a foreign key; else make the SQL or the"
                            + " transformer faster, or raise --statement-timeout or maxBuildAge of the BatchPolicy.",
                    null);
        }
    }

    /** Whether the database builds another document in time; also when there is none. */
    private boolean isAnotherBuilt(TrackedIndex index, DocumentKey slow, DocumentSource documents) {
        int late = 0;
        DocumentKey after = null;
        for (int look = 0; look < LOOKS; look++) {
            DocumentKey upTo = documents.rangeEnd(index.definition(), after, OTHERS);
            for (DocumentKey other : rows(index, new KeyRange(after, upTo, MOST_OTHERS), documents)) {
                Outcome outcome = other.equals(slow) || index.slow().has(other)
                        ? Outcome.TELLS_NOTHING
                        : outcome(index, other, documents);
                if (outcome == Outcome.IN_TIME) {
                    return true;
                }
                if (outcome == Outcome.LATE && ++late == MOST_SLOW) {
                    return false;
                }
            }
            if (upTo == null) {
                return late == 0;
            }
            after = upTo;
        }
        return false;
    }

    private static List<DocumentKey> rows(TrackedIndex index, KeyRange range, DocumentSource documents) {
        try {
            return documents.keys(index.definition(), range);
        } catch (TooManyRowsException e) {
            return List.of(); // it need not be these
        }
    }

    private Outcome outcome(TrackedIndex index, DocumentKey key, DocumentSource documents) {
        try {
            Build build = documents.build(
                    index.definition(), List.of(key), index.buildSize().largest(1));
            if (isSlow(build)) {
                return Outcome.LATE;
            }
            return tells(build) ? Outcome.IN_TIME : Outcome.TELLS_NOTHING;
        } catch (BuildFailedException e) {
            return Outcome.IN_TIME; // a fault of its own, which the database has found out in time
        } catch (BuildTimeoutException e) {
            return Outcome.LATE;
        }
    }

    private enum Outcome {
        IN_TIME,
        LATE,
        /** A row that is no document, or that is known to be slow. */
        TELLS_NOTHING
    }

    /** A document that is deleted takes no time. */
    static boolean tells(Build build) {
        return !build.tooLarge().isEmpty()
                || build.documents().stream().map(Document::source).anyMatch(source -> source != null);
    }
}
