package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import java.util.List;
import java.util.Map;

/**
 * What an engine is told.
 *
 * @param definitions the indexes
 * @param batch how much work is done at once
 * @param failure what happens to a document that cannot be built, or that the sink will never take
 * @param failures the same for indexes, by name, where it is something else
 * @param forget whether to begin a new history instead of the one remembered
 * @param listener is told what happens
 */
public record EngineOptions(
        List<IndexDefinition> definitions,
        BatchPolicy batch,
        FailurePolicy failure,
        Map<String, FailurePolicy> failures,
        boolean forget,
        EngineListener listener) {

    /** Copies list and map, so that the options can never change. */
    public EngineOptions {
        definitions = List.copyOf(definitions);
        failures = Map.copyOf(failures);
    }

    /** Options with the same policy for every index. */
    public EngineOptions(
            List<IndexDefinition> definitions,
            BatchPolicy batch,
            FailurePolicy failure,
            boolean forget,
            EngineListener listener) {
        this(definitions, batch, failure, Map.of(), forget, listener);
    }

    /** What happens to documents of an index that cannot be built, or that the sink will never take. */
    public FailurePolicy failure(String index) {
        return failures.getOrDefault(index, failure);
    }
}
