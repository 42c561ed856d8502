package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.runtime.spi.WriteReport.Rejection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the work for one index costs, of all its generations. Thread-safe. */
final class IndexMeter {

    private final LongAdder builds = new LongAdder();
    private final LongAdder buildNanos = new LongAdder();
    private final LongAdder writes = new LongAdder();
    private final LongAdder writeNanos = new LongAdder();
    private final LongAdder written = new LongAdder();
    private final LongAdder deleted = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    void built(long nanos) {
        builds.increment();
        buildNanos.add(nanos);
    }

    void wrote(long nanos) {
        writes.increment();
        writeNanos.add(nanos);
    }

    /** The sink has answered. */
    void written(List<VersionedDocument> documents, WriteReport report) {
        Set<String> not = new HashSet<>();
        report.rejected().stream().map(Rejection::id).forEach(not::add);
        report.retry().stream().map(VersionedDocument::id).forEach(not::add);
        for (VersionedDocument document : documents) {
            if (!not.contains(document.id())) {
                (document.source() == null ? deleted : written).increment();
            }
        }
    }

    void rejected() {
        rejected.increment();
    }

    EngineStatus.IndexCounts counts() {
        return new EngineStatus.IndexCounts(
                builds.sum(),
                Duration.ofNanos(buildNanos.sum()),
                writes.sum(),
                Duration.ofNanos(writeNanos.sum()),
                written.sum(),
                deleted.sum(),
                rejected.sum());
    }
}
