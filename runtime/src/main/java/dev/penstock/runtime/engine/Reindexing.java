package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;

/**
 * Asks the engine that keeps an index, in whichever process, to build it anew beside the one that readers see. What is asked for
 * is remembered in the sink, so it outlives both processes; an engine looks every two seconds, and when it starts. Thread-safe.
 */
public final class Reindexing {

    static final String NAME = "reindex";

    private final DocumentSink sink;
    private final Requests requests;

    /** Asks in a sink, which must be open. */
    public Reindexing(DocumentSink sink) {
        this.sink = sink;
        this.requests = new Requests(sink, NAME);
    }

    /**
     * Asks for an index to be built anew, and returns the number of the request; what was asked for before and has not been
     * taken up yet is the same request.
     *
     * @throws PenstockException when no engine has ever kept such an index
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public int ask(String index) {
        return requests.ask(index, Requests.kept(sink, index).reindexed());
    }

    /**
     * Where a request has got to. It is done when readers see the new generation, and the one before is gone.
     *
     * @param request its number
     */
    public RequestProgress progress(String index, int request) {
        KeptGenerations kept = Requests.kept(sink, index);
        List<IndexState> all = kept.generations();
        if (kept.reindexed() < request || all.isEmpty()) {
            return RequestProgress.NOT_TAKEN;
        }
        IndexState built = all.get(all.size() - 1);
        boolean alone =
                all.stream().filter(state -> state.hash().equals(built.hash())).count() == 1;
        return new RequestProgress(
                true, built.isShown() && alone, built.of(index).physicalName(), built.seededRows());
    }
}
