package dev.penstock.runtime.server;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.IndexCounts;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.engine.EngineStatus.SeedingProgress;
import dev.penstock.runtime.spi.SourceStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a running engine, for a registry of Micrometer. Names, units and tags are in {@code docs/surfaces.md}. What a
 * meter cannot tell at the moment is NaN. Thread-safe.
 */
public final class PenstockMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofMillis(200);

    private final Supplier<Map<String, EngineStatus>> statuses;
    private volatile Seen seen;

    /** The metrics of an engine. */
    public PenstockMetrics(Penstock penstock) {
        this(penstock::statuses);
    }

    PenstockMetrics(Supplier<Map<String, EngineStatus>> statuses) {
        this.statuses = statuses;
        this.seen = new Seen(statuses.get(), System.nanoTime());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        seen.statuses().forEach((sink, status) -> {
            Sink its = new Sink(registry, sink);
            bindEngine(its);
            bindWork(its);
            bindSlot(its);
            for (Phase phase : Phase.values()) {
                its.gauge(
                        "penstock.phase",
                        null,
                        "1 for the phase that the engine is at, 0 for the others",
                        Tags.of("phase", StatusJson.word(phase)),
                        now -> now.phase() == phase ? 1 : 0);
            }
            status.indexes().forEach(index -> {
                bindIndex(its, index.name());
                bindDocuments(its, index.name());
            });
        });
    }

    private static void bindEngine(Sink sink) {
        Tags none = Tags.empty();
        sink.gauge("penstock.paused", null, "1 while a pause is asked for", none, now -> now.paused() ? 1 : 0);
        sink.gauge(
                "penstock.lag",
                "seconds",
                "Age of the oldest commit that is not in the indexes",
                none,
                now -> now.lag().toMillis() / 1_000.0);
        sink.gauge(
                "penstock.durable.position",
                "bytes",
                "Position in the log before which everything is in the indexes",
                none,
                now -> now.durable().value());
        sink.gauge(
                "penstock.confirmed.position",
                "bytes",
                "Position in the log that the database was told",
                none,
                now -> now.confirmed().value());
        sink.gauge(
                "penstock.outage",
                null,
                "1 while the database or the sink cannot be reached",
                none,
                now -> now.outage() == null ? 0 : 1);
    }

    private static void bindWork(Sink sink) {
        Tags none = Tags.empty();
        sink.counter(
                "penstock.transactions",
                "Transactions taken from the database",
                none,
                now -> now.counts().transactions());
        sink.counter(
                "penstock.changes",
                "Changes of rows taken from the database",
                none,
                now -> now.counts().changes());
        sink.counter(
                "penstock.batches",
                "Batches of changes worked off",
                none,
                now -> now.counts().batches());
        sink.timer(
                "penstock.flush.wait",
                "Waits of builds until the log was flushed",
                none,
                EngineStatus::builds,
                EngineStatus::flushWait);
    }

    private static void bindSlot(Sink sink) {
        Tags none = Tags.empty();
        sink.gauge(
                "penstock.slot.lag",
                "bytes",
                "Log between the confirmed position and its end",
                none,
                now -> slot(now, SourceStatus::lagBytes));
        sink.gauge(
                "penstock.slot.retained",
                "bytes",
                "Log that the database keeps for the slot",
                none,
                now -> slot(now, SourceStatus::retainedBytes));
        sink.gauge(
                "penstock.slot.safe",
                "bytes",
                "Log that may still be written before the slot may be lost",
                none,
                now -> slot(now, source -> {
                    Long safe = source.safeBytes();
                    return safe == null ? Double.NaN : safe;
                }));
        sink.gauge(
                "penstock.slot.warning",
                null,
                "1 while something goes wrong unless somebody acts",
                none,
                now -> slot(now, source -> source.warning() == null ? 0 : 1));
    }

    private static void bindIndex(Sink sink, String name) {
        Tags tags = Tags.of("index", name);
        sink.gauge(
                "penstock.index.seeded",
                null,
                "1 when the index is whole",
                tags,
                now -> index(now, name).seeded() ? 1 : 0);
        sink.gauge(
                "penstock.index.seeding.documents",
                null,
                "Documents that are seeded, while the index is",
                tags,
                now -> seeding(now, name, SeedingProgress::documents));
        sink.gauge(
                "penstock.index.rows",
                null,
                "Rows of the root table, about; 0 when that is not known",
                tags,
                now -> index(now, name).estimatedRows());
        sink.gauge(
                "penstock.index.fan.outs",
                null,
                "Large fan-outs still to be worked off",
                tags,
                now -> index(now, name).fanOuts());
        sink.gauge(
                "penstock.index.dead.letters",
                null,
                "Documents with a dead letter",
                tags,
                now -> index(now, name).deadLetters());
        sink.counter(
                "penstock.index.seeded.documents",
                "Documents written to seed the index",
                tags,
                now -> index(now, name).seededDocuments());
    }

    private static void bindDocuments(Sink sink, String name) {
        Tags tags = Tags.of("index", name);
        sink.counter(
                "penstock.documents.written",
                "Documents written",
                tags,
                now -> now.counts().index(name).written());
        sink.counter(
                "penstock.documents.deleted",
                "Documents deleted",
                tags,
                now -> now.counts().index(name).deleted());
        sink.counter(
                "penstock.documents.rejected",
                "Documents left out, or given a dead letter",
                tags,
                now -> now.counts().index(name).rejected());
        sink.timer(
                "penstock.build",
                "Statements that build documents",
                tags,
                counts(name, IndexCounts::builds),
                now -> now.counts().index(name).building());
        sink.timer(
                "penstock.write",
                "Requests that write documents",
                tags,
                counts(name, IndexCounts::writes),
                now -> now.counts().index(name).writing());
    }

    private static ToLongFunction<EngineStatus> counts(String index, ToLongFunction<IndexCounts> count) {
        return now -> count.applyAsLong(now.counts().index(index));
    }

    private static double slot(EngineStatus status, ToDoubleFunction<SourceStatus> value) {
        SourceStatus source = status.source();
        return source == null ? Double.NaN : value.applyAsDouble(source);
    }

    private static double seeding(EngineStatus status, String index, ToDoubleFunction<SeedingProgress> value) {
        SeedingProgress seeding = index(status, index).seeding();
        return seeding == null ? Double.NaN : value.applyAsDouble(seeding);
    }

    private static IndexStatus index(EngineStatus status, String name) {
        return status.indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All meters of a scrape see one moment. */
    private EngineStatus now(String sink) {
        Seen last = seen;
        if (System.nanoTime() - last.nanos() > FRESH.toNanos()) {
            last = new Seen(statuses.get(), System.nanoTime());
            seen = last;
        }
        return Objects.requireNonNull(last.statuses().get(sink));
    }

    /** The meters of one engine. */
    private final class Sink {

        private final MeterRegistry registry;
        private final String name;

        private Sink(MeterRegistry registry, String name) {
            this.registry = registry;
            this.name = name;
        }

        private Tags with(Tags tags) {
            return tags.and("sink", name);
        }

        private void gauge(
                String meter, @Nullable String unit, String means, Tags tags, ToDoubleFunction<EngineStatus> value) {
            Gauge.builder(meter, () -> value.applyAsDouble(now(name)))
                    .baseUnit(unit)
                    .description(means)
                    .tags(with(tags))
                    .register(registry);
        }

        private void counter(String meter, String means, Tags tags, ToDoubleFunction<EngineStatus> value) {
            // The function holds these metrics: of the object itself, a meter keeps no hold.
            FunctionCounter.builder(meter, PenstockMetrics.this, all -> value.applyAsDouble(all.now(name)))
                    .description(means)
                    .tags(with(tags))
                    .register(registry);
        }

        private void timer(
                String meter,
                String means,
                Tags tags,
                ToLongFunction<EngineStatus> count,
                Function<EngineStatus, Duration> total) {
            FunctionTimer.builder(
                            meter,
                            PenstockMetrics.this,
                            all -> count.applyAsLong(all.now(name)),
                            all -> total.apply(now(name)).toNanos(),
                            TimeUnit.NANOSECONDS)
                    .description(means)
                    .tags(with(tags))
                    .register(registry);
        }
    }

    private record Seen(Map<String, EngineStatus> statuses, long nanos) {}
}
