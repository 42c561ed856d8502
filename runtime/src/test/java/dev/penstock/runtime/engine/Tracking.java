package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.SourceState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generations of an index as an engine opens them, without the engine. */
final class Tracking {

    private Tracking() {}

    /** Those of an index; none is opened yet. */
    static IndexGenerations of(IndexDefinition definition, DocumentSink sink, BatchPolicy policy) {
        return of(definition, sink, policy, InstantSource.system(), Duration.ofHours(1));
    }

    /** The same, with a clock. */
    static IndexGenerations of(
            IndexDefinition definition,
            DocumentSink sink,
            BatchPolicy policy,
            InstantSource clock,
            Duration retention) {
        EngineOptions options = new EngineOptions(
                List.of(definition), policy, FailurePolicy.STOP, Map.of(), retention, false, new EngineListener() {});
        return new IndexGenerations(definition, sink, new EngineMemory(sink, "test", false), options, clock);
    }

    /** Opens them in a session in which everything that is remembered has missed nothing; returns the current one. */
    static TrackedIndex open(IndexGenerations generations, IndexDefinition definition, String history) {
        return open(generations, definition, history, 0);
    }

    /** The same, when it was asked for so often to build the index anew. */
    static TrackedIndex open(IndexGenerations generations, IndexDefinition definition, String history, int requested) {
        List<IndexDefinition> earlier = generations.earlier();
        List<String> maintained =
                new ArrayList<>(earlier.stream().map(SourceState::follower).toList());
        maintained.add(SourceState.follower(definition));
        try {
            generations.open(history, maintained, earlier, requested, 0);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return generations.current();
    }

    /** Opens it again in a new session. */
    static void reopen(TrackedIndex index) {
        open(index.generations(), index.definition(), "a");
    }

    /** The only generation of a new index. */
    static TrackedIndex opened(IndexDefinition definition, DocumentSink sink, BatchPolicy policy) {
        return open(of(definition, sink, policy), definition, "a");
    }
}
