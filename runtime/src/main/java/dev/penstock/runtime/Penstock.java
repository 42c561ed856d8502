package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.definition.TypedDocuments;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
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

    private final Engine engine;

    private Penstock(Engine engine) {
        this.engine = engine;
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

    /** The definitions that the processor has registered on the class path, by name. */
    public static List<IndexDefinition> definitionsOnClassPath() {
        return ServiceLoader.load(IndexProvider.class).stream()
                .map(provider -> provider.get().definition())
                .sorted(Comparator.comparing(IndexDefinition::name))
                .toList();
    }

    /** What is done in Java with the documents of definitions that say so, by index. */
    private static Map<String, TypedDocuments<?>> transformations(List<IndexDefinition> definitions) {
        Map<String, TypedDocuments<?>> found = new HashMap<>();
        for (IndexDefinition definition : definitions) {
            if (definition.transformer() != null) {
                found.put(definition.name(), transformation(definition));
            }
        }
        return found;
    }

    private static TypedDocuments<?> transformation(IndexDefinition definition) {
        return ServiceLoader.load(IndexProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.definition().equals(definition))
                .map(IndexProvider::transformation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "the documents of index " + definition.name() + " pass " + definition.transformer()
                                + ", which is not on the class path",
                        "Put the classes that were compiled with its record on the class path."));
    }

    /** What the engine is doing now. */
    public EngineStatus status() {
        return engine.status();
    }

    /**
     * Waits until the engine has ended.
     *
     * @throws PenstockException when it ended because something must be mended
     * @throws InterruptedException when the thread is interrupted
     */
    public void awaitEnd() throws InterruptedException {
        engine.awaitEnd();
    }

    /** Ends the engine: what is being written is seen through and confirmed. Nothing is lost if it is killed instead. */
    @Override
    public void close() {
        engine.close();
    }

    /** Puts the parts together. Not thread-safe. */
    public static final class Builder {

        private final List<IndexDefinition> definitions = new ArrayList<>();
        private PostgresSource.@Nullable Builder database;
        private @Nullable Source source;
        private @Nullable DocumentSink sink;
        private BatchPolicy batch = BatchPolicy.DEFAULT;
        private FailurePolicy failure = FailurePolicy.STOP;
        private EngineListener listener = new EngineListener() {};
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
            this.sink = target;
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

        /** Is told what happens. */
        public Builder listener(EngineListener listener) {
            this.listener = listener;
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
            checkDefinitions();
            Source from = source == null
                    ? Objects.requireNonNull(database, "database or source")
                            .reseed(reseed)
                            .build(definitions)
                    : source;
            Map<String, TypedDocuments<?>> typed = transformations(definitions);
            Engine engine = new Engine(
                    typed.isEmpty() ? from : new TransformingSource(from, typed),
                    Objects.requireNonNull(sink, "sink"),
                    new EngineOptions(definitions, batch, failure, reseed, listener));
            engine.start();
            return new Penstock(engine);
        }

        private void checkDefinitions() {
            if (definitions.isEmpty()) {
                throw new PenstockException(
                        "there is no index to keep in step",
                        "Annotate a record with @Index, compile it with penstock-processor, and put it on the class"
                                + " path.");
            }
            Set<String> names = new HashSet<>();
            for (IndexDefinition definition : definitions) {
                if (!names.add(definition.name())) {
                    throw new PenstockException(
                            "two definitions are of the same index " + definition.name(),
                            "Rename one of them in its @Index.");
                }
            }
        }
    }
}
