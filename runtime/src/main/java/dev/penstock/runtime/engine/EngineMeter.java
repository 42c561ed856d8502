package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WorkListener;
import dev.penstock.runtime.spi.WorkListener.Kind;
import dev.penstock.runtime.spi.WorkListener.Outcome;
import dev.penstock.runtime.spi.WorkListener.Work;
import dev.penstock.runtime.spi.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Counts what work costs, and tells a listener of it. Thread-safe. */
final class EngineMeter {

    private static final Outcome NOTHING = new Outcome(0, 0, 0, null);

    private final WorkListener listener;
    private final LongAdder builds = new LongAdder();
    private final LongAdder flushNanos = new LongAdder();
    private final LongAdder batches = new LongAdder();
    private final Map<String, IndexMeter> indexes = new ConcurrentHashMap<>();

    /** Tells nobody. */
    EngineMeter() {
        this(WorkListener.NONE);
    }

    EngineMeter(WorkListener listener) {
        this.listener = listener;
    }

    /** Works a batch off. */
    void batch(Batch batch, Batched work) throws InterruptedException {
        WorkListener.End end = listener.begun(new Work(Kind.BATCH, "", batch.changes(), batch.version()));
        Throwable failure = null;
        try {
            work.run();
            batches.increment();
        } catch (InterruptedException | RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            end.ended(failure == null ? NOTHING : new Outcome(0, 0, 0, failure));
        }
    }

    /**
     * Builds documents.
     *
     * @param documents how many are asked for; 0 if that is not known
     */
    Build build(String index, int documents, Supplier<Build> statement) {
        WorkListener.End end = listener.begun(new Work(Kind.BUILD, index, documents, null));
        long started = System.nanoTime();
        Outcome outcome = NOTHING;
        try {
            Build build = statement.get();
            outcome = new Outcome(build.documents().size(), 0, 0, null);
            flushNanos.add(build.durableAfterNanos());
            builds.increment();
            return build;
        } catch (RuntimeException | Error e) {
            outcome = new Outcome(0, 0, 0, e);
            throw e;
        } finally {
            of(index).built(System.nanoTime() - started);
            end.ended(outcome);
        }
    }

    /** Writes documents. */
    WriteReport write(String index, List<VersionedDocument> documents, Supplier<WriteReport> request) {
        WorkListener.End end = listener.begun(new Work(Kind.WRITE, index, documents.size(), null));
        long started = System.nanoTime();
        Outcome outcome = NOTHING;
        try {
            WriteReport report = request.get();
            int rejected = report.rejected().size();
            int again = report.retry().size();
            outcome = new Outcome(documents.size() - rejected - again, rejected, again, null);
            of(index).written(documents, report);
            return report;
        } catch (RuntimeException | Error e) {
            outcome = new Outcome(0, 0, 0, e);
            throw e;
        } finally {
            of(index).wrote(System.nanoTime() - started);
            end.ended(outcome);
        }
    }

    /** A document of an index was left out, or has got a dead letter. */
    void rejected(String index) {
        of(index).rejected();
    }

    long builds() {
        return builds.sum();
    }

    /** How long builds have waited until what they showed was durable. */
    Duration flushWait() {
        return Duration.ofNanos(flushNanos.sum());
    }

    long batches() {
        return batches.sum();
    }

    /** What was counted of each index, by its name. */
    Map<String, EngineStatus.IndexCounts> counts() {
        Map<String, EngineStatus.IndexCounts> counts = new TreeMap<>();
        indexes.forEach((name, meter) -> counts.put(name, meter.counts()));
        return counts;
    }

    private IndexMeter of(String index) {
        return indexes.computeIfAbsent(index, name -> new IndexMeter());
    }

    /** What is done for a batch. */
    interface Batched {
        void run() throws InterruptedException;
    }
}
