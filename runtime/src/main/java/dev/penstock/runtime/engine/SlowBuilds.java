package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.BuildTimeoutException;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyRange;
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

    /** Among so many rows another document is looked for, until so many are not built in time either. */
    private static final int OTHERS = 20;

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
        if (!index.slow().wereSomeInTime(started) && !isAnotherBuilt(index, key, documents)) {
            throw new BuildTimeoutException(
                    "no document of index " + index.name() + " is built in time: " + reason,
                    "If statements are slow, look for an index that is missing over a foreign key; else make the SQL or the"
                            + " transformer faster, or raise --statement-timeout or maxBuildAge of the BatchPolicy.",
                    null);
        }
        index.slow().add(key);
        reasons.put(key, reason + "; others are built in time");
        return new Build(List.of(), started, 0);
    }

    /** Whether the database builds another document in time; also when there is none. */
    private boolean isAnotherBuilt(TrackedIndex index, DocumentKey slow, DocumentSource documents) {
        DocumentKey upTo = documents.rangeEnd(index.definition(), null, OTHERS);
        int failed = 0;
        for (DocumentKey other : documents.keys(index.definition(), new KeyRange(null, upTo, MOST_OTHERS))) {
            if (failed < MOST_SLOW && !other.equals(slow) && !index.slow().has(other)) {
                try {
                    Build build = documents.build(
                            index.definition(),
                            List.of(other),
                            index.buildSize().largest(1));
                    if (isSlow(build)) {
                        failed++;
                    } else if (tells(build)) {
                        return true;
                    }
                } catch (BuildFailedException e) {
                    return true; // of its own, which the database has found out in time
                } catch (BuildTimeoutException e) {
                    failed++;
                }
            }
        }
        return failed == 0;
    }

    /** A document that is deleted takes no time. */
    static boolean tells(Build build) {
        return !build.tooLarge().isEmpty()
                || build.documents().stream().map(Document::source).anyMatch(source -> source != null);
    }
}
