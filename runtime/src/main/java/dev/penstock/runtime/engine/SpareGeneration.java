package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import org.jspecify.annotations.Nullable;

/** Makes generations; one that was made and could not be remembered yet is taken when that is tried again. Used by one thread at a time. */
final class SpareGeneration {

    private final IndexDefinition definition;
    private final DocumentSink sink;
    private @Nullable Generation spare;

    SpareGeneration(IndexDefinition definition, DocumentSink sink) {
        this.definition = definition;
        this.sink = sink;
    }

    /** A generation that nothing is in, with a number above {@code after}. */
    Generation above(int after) {
        Generation made = spare;
        if (made == null || made.number() <= after) {
            made = sink.create(definition, after);
            spare = made;
        }
        return made;
    }

    /** It is remembered now. */
    void taken() {
        spare = null;
    }
}
