package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes builds. What has become too old, or has met an outage, is not sent again: it is to be built anew, since a late write
 * must not outlive the memory of a delete. Thread-safe.
 */
final class DocumentWriter {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentWriter.class);

    private final DocumentSink sink;
    private final Rejections rejections;
    private final Duration maxBuildAge;
    private final WriteLimit limit;
    private final OutageLog outages;

    DocumentWriter(DocumentSink sink, Rejections rejections, BatchPolicy policy, OutageLog outages) {
        this.sink = sink;
        this.rejections = rejections;
        this.maxBuildAge = policy.maxBuildAge();
        this.limit = new WriteLimit(policy.writers() + policy.seeders());
        this.outages = outages;
    }

    /**
     * Writes a build. When it returns, every document is durable, refused by a higher version, or rejected, but for those that
     * it returns.
     *
     * @return the keys of those that are to be built again
     */
    List<DocumentKey> write(Target target, Build build) throws InterruptedException {
        Map<String, DocumentKey> keys = new HashMap<>();
        build.documents().forEach(document -> keys.put(document.key().id(), document.key()));
        List<VersionedDocument> pending = versioned(target, build);
        Backoff backoff = Backoff.standard();
        boolean anew = false;
        while (!pending.isEmpty() && !anew && !isTooOld(build)) {
            try {
                WriteReport report = send(target, build, pending);
                pending = rejections.answered(target.index(), target.version(), pending, keys, report);
                anew = pending.size() > report.retry().size();
            } catch (SinkUnavailableException e) {
                outages.failed(e);
                break; // when it is back, it may have forgotten which documents were deleted meanwhile
            }
            if (!pending.isEmpty()) {
                backoff.pause();
            }
        }
        return pending.stream()
                .map(document -> Objects.requireNonNull(keys.get(document.id())))
                .toList();
    }

    boolean isTooOld(Build build) {
        return System.nanoTime() - build.startedNanos() > maxBuildAge.toNanos();
    }

    /** Sends documents once. */
    private WriteReport send(Target target, Build build, List<VersionedDocument> pending) throws InterruptedException {
        limit.acquire(target.work());
        if (isTooOld(build)) { // it has waited for its turn
            limit.giveBack();
            return new WriteReport(pending, List.of());
        }
        WriteReport report = report(target, pending);
        if (report.retry().size() < pending.size()) {
            outages.worked();
        }
        if (!report.retry().isEmpty()) {
            LOG.info(
                    "the sink is busy; {} of {} documents again", report.retry().size(), pending.size());
        }
        return report;
    }

    private WriteReport report(Target target, List<VersionedDocument> pending) {
        long started = System.nanoTime();
        boolean busy = true;
        try {
            WriteReport report = sink.write(target.generation(), pending);
            busy = !report.retry().isEmpty();
            return report;
        } finally {
            limit.release(busy, bytes(pending), System.nanoTime() - started);
        }
    }

    private static long bytes(List<VersionedDocument> documents) {
        long sum = 0;
        for (VersionedDocument document : documents) {
            byte[] source = document.source();
            sum += source == null ? 0 : source.length;
        }
        return sum;
    }

    private static List<VersionedDocument> versioned(Target target, Build build) {
        long version = target.version().value();
        return build.documents().stream()
                .map(document -> versioned(document, version))
                .toList();
    }

    private static VersionedDocument versioned(Document document, long version) {
        return new VersionedDocument(document.key().id(), version, document.source());
    }
}
