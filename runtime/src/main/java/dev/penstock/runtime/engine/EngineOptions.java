package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WorkListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an engine is told.
 *
 * @param definitions the indexes
 * @param batch how much work is done at once
 * @param failure what happens to a document that cannot be built, or that the sink will never take
 * @param failures the same for indexes, by name, where it is something else
 * @param retention how long the documents of an earlier definition are kept fresh once those of the new one are there, for readers
 *     that are still to be replaced
 * @param forget whether to begin a new history instead of the one remembered
 * @param listener is told what happens
 * @param work is told of builds and writes
 */
public record EngineOptions(
        List<IndexDefinition> definitions,
        BatchPolicy batch,
        FailurePolicy failure,
        Map<String, FailurePolicy> failures,
        Duration retention,
        boolean forget,
        EngineListener listener,
        WorkListener work) {

    /** Long enough for a rolling deployment. */
    public static final Duration RETENTION = Duration.ofHours(1);

    /** Copies list and map, so that the options can never change. */
    public EngineOptions {
        definitions = List.copyOf(definitions);
        failures = Map.copyOf(failures);
    }

    /** Options with which nobody listens to builds and writes. */
    public EngineOptions(
            List<IndexDefinition> definitions,
            BatchPolicy batch,
            FailurePolicy failure,
            Map<String, FailurePolicy> failures,
            Duration retention,
            boolean forget,
            EngineListener listener) {
        this(definitions, batch, failure, failures, retention, forget, listener, WorkListener.NONE);
    }

    /** Options with the same policy for every index, and the usual retention. */
    public EngineOptions(
            List<IndexDefinition> definitions,
            BatchPolicy batch,
            FailurePolicy failure,
            boolean forget,
            EngineListener listener) {
        this(definitions, batch, failure, Map.of(), RETENTION, forget, listener);
    }

    /** The same, with a listener before that. */
    EngineOptions listenedToBy(EngineListener first) {
        return new EngineOptions(definitions, batch, failure, failures, retention, forget, first, work);
    }

    /** What happens to documents of an index that cannot be built, or that the sink will never take. */
    public FailurePolicy failure(String index) {
        return failures.getOrDefault(index, failure);
    }

    /**
     * Checks that a sink can keep what these options promise: deletes are remembered four times as long as a write may take, so a
     * build that is older must not be sent.
     *
     * @throws PenstockException when it cannot
     */
    public void checkAgainst(DocumentSink sink) {
        if (batch.maxBuildAge().compareTo(sink.longestWrite()) > 0) {
            throw new PenstockException(
                    "builds may get older (" + batch.maxBuildAge() + ") than the sink lets a write take ("
                            + sink.longestWrite() + ")",
                    "Lower --build-age, which is maxBuildAge of the BatchPolicy, or raise longestWrite of the sink.");
        }
        if (sink.deadLetters() == null) {
            definitions.stream()
                    .filter(definition -> failure(definition.name()) == FailurePolicy.DEAD_LETTER)
                    .findFirst()
                    .ifPresent(definition -> {
                        throw new PenstockException(
                                "documents of index " + definition.name()
                                        + " are to get dead letters, and the sink keeps none",
                                "Use --on-rejection=stop or --on-rejection=skip, or a sink that keeps them, such as OpenSearch.");
                    });
        }
    }
}
