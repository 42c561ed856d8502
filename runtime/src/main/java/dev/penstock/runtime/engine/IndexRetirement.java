package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkRetirement;
import java.util.List;

/**
 * Takes away the indexes that a deployment which is over has left in a sink. Only what the sink remembers as its own is touched. No
 * engine may work with it meanwhile: it would begin anew. Used by one thread.
 */
public final class IndexRetirement {

    private static final String INDEX = "index:";
    private static final String SOURCE = "source:";

    private final DocumentSink sink;
    private final SinkRetirement steps;

    /**
     * Begins with a sink, which stays the caller's to close.
     *
     * @throws PenstockException when there is nothing to take away in a sink of that kind
     */
    public IndexRetirement(DocumentSink sink) {
        SinkRetirement its = sink.retirement();
        if (its == null) {
            throw new PenstockException(
                    "this sink keeps no indexes that could be dropped", "Leave --drop-indexes and --index out.");
        }
        this.sink = sink;
        this.steps = its;
    }

    /** The indexes that the sink remembers. */
    public List<String> indexes() {
        return EngineMemory.indexes(sink);
    }

    /**
     * Drops an index: its generations and aliases, its dead letters, and last what is remembered of it.
     *
     * @return whether the sink remembered it
     */
    public boolean drop(String index) {
        if (!indexes().contains(index)) {
            return false;
        }
        steps.dropGenerations(index);
        steps.dropLetters(index);
        new Requests(sink, Reindexing.NAME).forget(index);
        new Requests(sink, InPlaceSeeding.NAME).forget(index);
        steps.forget(INDEX + index);
        return true;
    }

    /**
     * Forgets how far a source was followed, which was dropped; and when nothing else is remembered, drops the memory itself.
     *
     * @param source its name: of PostgreSQL, that of its slot
     */
    public void forgetSource(String source) {
        List<String> names = sink.memoryNames();
        if (names.contains(SOURCE + source)) {
            steps.forget(SOURCE + source);
        }
        if (sink.memoryNames().stream().noneMatch(name -> name.startsWith(INDEX) || name.startsWith(SOURCE))) {
            steps.dropMemory();
        }
    }
}
