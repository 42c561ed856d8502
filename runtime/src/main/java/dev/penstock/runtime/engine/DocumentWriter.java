package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WalPosition;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes builds until every document is durable, refused by a higher version, or rejected. A build that has become too old,
 * or that has met an outage, is made again instead of being sent: a late write must not outlive the memory of a delete.
 * Thread-safe.
 */
final class DocumentWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

    private final DocumentSink sink;
    private final DocumentBuilds builds;
    private final Rejections rejections;
    private final Duration maxBuildAge;
    private final OutageLog outages;

    DocumentWriter(
            DocumentSink sink, DocumentBuilds builds, Rejections rejections, Duration maxBuildAge, OutageLog outages) {
        this.sink = sink;
        this.builds = builds;
        this.rejections = rejections;
        this.maxBuildAge = maxBuildAge;
        this.outages = outages;
    }

    /**
     * Writes a build.
     *
     * @param generation where to, as it was when the build was begun
     * @param version what the build has seen at least
     * @param documents to make the build again
     */
    void write(TrackedIndex index, Generation generation, WalPosition version, Build first, DocumentSource documents)
            throws InterruptedException {
        Build build = first;
        Map<String, DocumentKey> keys = keys(build);
        List<VersionedDocument> pending = versioned(build, version);
        Backoff backoff = Backoff.standard();
        boolean reached = true;
        while (!pending.isEmpty()) {
            if (!reached || isTooOld(build)) {
                List<DocumentKey> again = pending.stream()
                        .map(document -> Objects.requireNonNull(keys.get(document.id())))
                        .toList();
                build = builds.build(index, again, documents);
                keys.putAll(keys(build));
                pending = versioned(build, version);
                if (isTooOld(build) && pending.size() > 1) {
                    writeHalves(index, generation, version, build, documents);
                    return;
                }
                if (isTooOld(build)) {
                    pending.forEach(document -> warnOfSlow(index, document));
                    backoff.pause();
                    continue;
                }
            }
            try {
                pending = send(index, generation, pending);
                reached = true;
            } catch (SinkUnavailableException e) {
                outages.failed(e);
                reached = false; // when it is back, it may have forgotten which documents were deleted meanwhile
            }
            if (!pending.isEmpty()) {
                backoff.pause();
            }
        }
    }

    /** What is too old as soon as it is built is built in smaller sets. */
    private void writeHalves(
            TrackedIndex index, Generation generation, WalPosition version, Build build, DocumentSource documents)
            throws InterruptedException {
        List<DocumentKey> keys = build.documents().stream().map(Document::key).toList();
        int middle = keys.size() / 2;
        for (List<DocumentKey> half : List.of(keys.subList(0, middle), keys.subList(middle, keys.size()))) {
            write(index, generation, version, builds.build(index, half, documents), documents);
        }
    }

    private void warnOfSlow(TrackedIndex index, VersionedDocument document) {
        LOG.warn(
                "building the document {} of index {} takes longer than a build may get old ({}), so it is not written;"
                        + " make its SQL or its transformer faster, or raise maxBuildAge of the BatchPolicy",
                document.id(),
                index.name(),
                maxBuildAge);
    }

    private boolean isTooOld(Build build) {
        return System.nanoTime() - build.startedNanos() > maxBuildAge.toNanos();
    }

    /** Sends documents once, and returns those that are to be sent again. */
    private List<VersionedDocument> send(TrackedIndex index, Generation generation, List<VersionedDocument> pending) {
        WriteReport report = sink.write(generation, pending);
        if (report.retry().size() < pending.size()) {
            outages.worked();
        }
        for (WriteReport.Rejection rejection : report.rejected()) {
            rejections.notTaken(index, rejection.id(), rejection.reason());
        }
        if (!report.retry().isEmpty()) {
            LOG.info(
                    "the sink is busy; {} of {} documents again", report.retry().size(), pending.size());
        }
        return report.retry();
    }

    private static Map<String, DocumentKey> keys(Build build) {
        Map<String, DocumentKey> keys = new HashMap<>();
        for (Document document : build.documents()) {
            keys.put(document.key().id(), document.key());
        }
        return keys;
    }

    private static List<VersionedDocument> versioned(Build build, WalPosition version) {
        return build.documents().stream()
                .map(document -> new VersionedDocument(document.key().id(), version.value(), document.source()))
                .toList();
    }
}
