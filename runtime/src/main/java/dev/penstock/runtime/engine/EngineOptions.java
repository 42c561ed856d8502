package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import java.util.List;

/**
 * What an engine is told.
 *
 * @param definitions the indexes
 * @param batch how much work is done at once
 * @param failure what happens to a document that cannot be built, or that the sink will never take
 * @param forget whether to begin a new history instead of the one remembered
 * @param listener is told what happens
 */
public record EngineOptions(
        List<IndexDefinition> definitions,
        BatchPolicy batch,
        FailurePolicy failure,
        boolean forget,
        EngineListener listener) {

    /** Copies the list, so that the options can never change. */
    public EngineOptions {
        definitions = List.copyOf(definitions);
    }
}
