package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.RecordColumn;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.Engine;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.EngineOptions;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.json.TransformingSource;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.tracing.Tracing;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A running engine.
 *
 * <pre>{@code
 * try (Penstock penstock = Penstock.builder()
 *         .index(UserIndex.DEFINITION)
 *         .database(PostgresSource.builder("postgresql://app@localhost/shop"))
 *         .sink(OpenSearchSink.builder("http://localhost:9200").build())
 *         .start()) {
 *     penstock.awaitEnd();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Penstock implements AutoCloseable {

    /** By the names of their sinks, in the order in which those were given. */
    private final Map<String, Engine> engines;

    private final Map<String, DocumentSink> sinks;

    private Penstock(Map<String, Engine> engines, Map<String, DocumentSink> sinks) {
        this.engines = engines;
        this.sinks = sinks;
    }

    /** An engine whose parts are still to be given. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A stream of row changes, without any index, whose options are still to be given.
     *
     * @param url {@code postgresql://user@host:port/database}, or a {@code jdbc:} URL
     */
    public static PostgresChanges.Builder changes(String url) {
        return PostgresChanges.builder(PostgresSource.builder(url).slot("penstock_changes"));
    }

    /**
     * The definitions that the processor has registered on the class path, by name.
     *
     * @throws PenstockException when one of them cannot be loaded
     */
    public static List<IndexDefinition> definitionsOnClassPath() {
        return ProvidedDefinitions.all();
    }

    /**
     * The columns that the records of these definitions are read from, by the index's name; an index whose record is not on the class
     * path, or does not say so, is not among them.
     *
     * @throws PenstockException when one of the definitions on the class path cannot be loaded
     */
    public static Map<String, List<RecordColumn>> recordColumnsOnClassPath(List<IndexDefinition> definitions) {
        return ProvidedDefinitions.recordColumns(definitions);
    }

    /**
     * A comparison of an index with its database, beside the engine that keeps it.
     *
     * @param database the same database and slot as the engine's
     * @param sink the same sink as the engine's; closed together with the comparison
     * @throws PenstockException when something must be mended first
     * @throws dev.penstock.runtime.spi.SourceUnavailableException when the database cannot be reached now
     */
    public static Verification verification(
            IndexDefinition definition, PostgresSource.Builder database, DocumentSink sink, VerifyOptions options) {
        return new Verification(definition, Inspection.reading(List.of(definition), database), sink, options);
    }

    /** What the engine is doing now; with several sinks, that of the first. */
    public EngineStatus status() {
        return engines.values().iterator().next().status();
    }

    /** What the engine of each sink is doing now, by the sink's name; empty is the name of the one without. */
    public Map<String, EngineStatus> statuses() {
        Map<String, EngineStatus> statuses = new LinkedHashMap<>();
        engines.forEach((name, engine) -> statuses.put(name, engine.status()));
        return Collections.unmodifiableMap(statuses);
    }

    /**
     * Waits until every index, in each sink, is whole and holds everything that was committed before a position, and searches
     * find it: to read what one has just written. Of a sink that cannot be searched, only the former. What is built in the background
     * because of later changes is not waited for.
     *
     * @param position of the database, such as {@code pg_current_wal_flush_lsn()} after a commit that waits for the log
     * @return false when the time has passed first
     * @throws PenstockException when an engine has ended because something must be mended
     * @throws IllegalStateException when the engine was closed
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when everything is there, and the sink cannot be reached to make
     *     it searchable
     * @throws InterruptedException when the thread is interrupted
     */
    public boolean awaitPosition(WalPosition position, Duration longest) throws InterruptedException {
        return new PositionWait(engines, sinks, null).await(position, longest);
    }

    /**
     * The same for one index: others may be seeded still.
     *
     * @throws IllegalArgumentException when the index is not kept in step
     * @see #awaitPosition(WalPosition, Duration)
     */
    public boolean awaitPosition(String index, WalPosition position, Duration longest) throws InterruptedException {
        return new PositionWait(engines, sinks, index).await(position, longest);
    }

    /**
     * Asks for an index to be built anew beside the one that readers see, in each sink. They see the new one when it is whole; the
     * old one is removed then. Returns once that is remembered; {@link EngineStatus.IndexStatus#next} tells how it goes.
     *
     * @throws PenstockException when the index is not kept in step
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when a sink cannot be reached now
     */
    public void reindex(String index) {
        engines.values().forEach(engine -> engine.reindex(index));
    }

    /**
     * Asks for every document of an index to be built again, in place, in each sink: what somebody has spoiled is right then. Returns
     * once that is remembered; {@link EngineStatus.IndexStatus#seeding} tells how it goes.
     *
     * @throws PenstockException when the index is not kept in step
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when a sink cannot be reached now
     */
    public void seed(String index) {
        engines.values().forEach(engine -> engine.seed(index));
    }

    /**
     * Lets the engine of each sink rest until {@link #resume}, or until it is closed: nothing is built or written, neither for
     * changes nor to seed. Slots and connections stay; changes wait in the database, whose log grows meanwhile, and nothing is
     * lost. Returns at once; {@link EngineStatus.Phase#PAUSED} says that what had begun has ended. A pause is not remembered: the
     * next start begins without.
     */
    public void pause() {
        engines.values().forEach(Engine::pause);
    }

    /** Goes on where it was; does nothing when there is no pause. */
    public void resume() {
        engines.values().forEach(Engine::resume);
    }

    /**
     * The dead letters in the sink, as long as the engine runs; with several sinks, those in the first.
     *
     * @throws PenstockException when the sink keeps none
     */
    public DeadLetterQueue deadLetters() {
        return deadLetters(sinks.keySet().iterator().next());
    }

    /**
     * The dead letters in one of several sinks, as long as its engine runs.
     *
     * @param sink the sink's name
     * @throws IllegalArgumentException when there is no sink of that name
     * @throws PenstockException when the sink keeps none
     */
    public DeadLetterQueue deadLetters(String sink) {
        DocumentSink named = sinks.get(sink);
        if (named == null) {
            throw new IllegalArgumentException("no sink " + sink);
        }
        return new DeadLetterQueue(named);
    }

    /**
     * Waits until the engine has ended; with several sinks, until the engines of all have: if one must stop, the others go on.
     *
     * @throws PenstockException when it ended because something must be mended; of several, the first, with the others
     *     suppressed
     * @throws InterruptedException when the thread is interrupted
     */
    public void awaitEnd() throws InterruptedException {
        EngineEnds.await(engines.values());
    }

    /** Ends the engine: what is being written is seen through and confirmed. Nothing is lost if it is killed instead. */
    @Override
    public void close() {
        EngineEnds.close(engines.values());
    }

    /** Puts the parts together. Not thread-safe. */
    public static final class Builder {

        private final List<IndexDefinition> definitions = new ArrayList<>();
        private PostgresSource.@Nullable Builder database;
        private @Nullable Source source;
        private final Map<String, DocumentSink> sinks = new LinkedHashMap<>();
        private BatchPolicy batch = BatchPolicy.DEFAULT;
        private FailurePolicy failure = FailurePolicy.STOP;
        private final Map<String, FailurePolicy> failures = new HashMap<>();
        private EngineListener listener = new EngineListener() {};
        private Duration retention = EngineOptions.RETENTION;
        private boolean reseed;

        private Builder() {}

        /** Adds an index to keep in step. */
        public Builder index(IndexDefinition definition) {
            definitions.add(definition);
            return this;
        }

        /** Adds indexes to keep in step. */
        public Builder indexes(List<IndexDefinition> more) {
            definitions.addAll(more);
            return this;
        }

        /** The database that documents are built from. */
        public Builder database(PostgresSource.Builder postgres) {
            this.database = postgres;
            return this;
        }

        /** A source of another kind, instead of {@link #database}. */
        public Builder source(Source other) {
            this.source = other;
            return this;
        }

        /** Where the documents go; closed together with the engine. */
        public Builder sink(DocumentSink target) {
            return sink("", target);
        }

        /**
         * A sink beside others, each with an engine and a position of its own: one that is slow or away holds up only itself.
         * The database keeps a slot and a publication for each, with the sink's name appended. {@link #sink(DocumentSink)} may be one of
         * them.
         *
         * @param name lower-case letters, digits and underscores; the same for as long as the sink is
         */
        public Builder sink(String name, DocumentSink target) {
            sinks.put(name, target);
            return this;
        }

        /** How much work is done at once. */
        public Builder batch(BatchPolicy policy) {
            this.batch = policy;
            return this;
        }

        /** What happens to a document that cannot be built, or that the sink will never take; by default the engine stops. */
        public Builder onRejection(FailurePolicy policy) {
            this.failure = policy;
            return this;
        }

        /** The same for the documents of one index. */
        public Builder onRejection(String index, FailurePolicy policy) {
            failures.put(index, policy);
            return this;
        }

        /** Is told what happens. */
        public Builder listener(EngineListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * How long the documents of an earlier definition are kept fresh once those of the new one are there, for readers that are
         * still to be replaced; an hour by default. Zero removes them at once.
         */
        public Builder retention(Duration time) {
            this.retention = time;
            return this;
        }

        /** Whether to begin a new history: a new slot, and every index built anew beside the old one. */
        public Builder reseed(boolean reseed) {
            this.reseed = reseed;
            return this;
        }

        /**
         * Starts the engine. Returns once source and sink are connected and checked, which includes waiting for
         * transactions that were running when a new slot was made. Where another engine works with the same slot, it
         * returns as well: this one stands by, and what is wrong at the take-over ends it then, as {@link #awaitEnd} says.
         *
         * @throws PenstockException when something must be mended first
         * @throws InterruptedException when the thread is interrupted
         */
        public Penstock start() throws InterruptedException {
            Map<String, Engine> engines = enginesOrNoSinks();
            boolean started = false;
            try {
                for (Engine engine : engines.values()) {
                    if (engines.size() == 1) {
                        engine.start();
                    } else {
                        engine.startPatiently();
                    }
                }
                started = true;
                return new Penstock(engines, new LinkedHashMap<>(sinks));
            } finally {
                if (!started) {
                    EngineEnds.close(engines.values());
                }
            }
        }

        /** The engines, who close their sinks; where there is none, nobody else would. */
        private Map<String, Engine> enginesOrNoSinks() {
            try {
                GivenDefinitions.check(definitions, failures.keySet());
                return engines();
            } catch (RuntimeException e) {
                sinks.values().forEach(DocumentSink::close);
                throw e;
            }
        }

        private Map<String, Engine> engines() {
            if (sinks.isEmpty()) {
                throw new NullPointerException("sink");
            }
            Map<String, TypedDocuments<?>> typed = Transformations.of(definitions);
            Map<String, Engine> engines = new LinkedHashMap<>();
            sinks.forEach((name, sink) -> {
                Source from = source(name);
                engines.put(
                        name,
                        new Engine(typed.isEmpty() ? from : new TransformingSource(from, typed), sink, options(name)));
            });
            return engines;
        }

        /** What the engine of a sink is told. */
        EngineOptions options(String sink) {
            return new EngineOptions(
                    definitions, batch, failure, failures, retention, reseed, listener, Tracing.of(sink));
        }

        private Source source(String sink) {
            if (source == null) {
                return Objects.requireNonNull(database, "database or source")
                        .reseed(reseed)
                        .build(definitions, sink);
            }
            if (!sink.isEmpty() || sinks.size() > 1) {
                throw new PenstockException(
                        "a source of another kind has one position, and there are several sinks or one with a name",
                        "Start an engine for each sink.");
            }
            return source;
        }
    }
}
