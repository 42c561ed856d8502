package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;

/**
 * Asks the engine that keeps an index, in whichever process, to build every document of it again, in place and beside the changes that
 * come: what somebody has spoiled is right again then. Documents that no row has stay. What is asked for is remembered in the sink, so
 * it outlives both processes; an engine looks every two seconds, and when it starts. Thread-safe.
 */
public final class InPlaceSeeding {

    static final String NAME = "seed";

    private final DocumentSink sink;
    private final Requests requests;

    /** Asks in a sink. */
    public InPlaceSeeding(DocumentSink sink) {
        this.sink = sink;
        this.requests = new Requests(sink, NAME);
    }

    /**
     * Asks for every document of an index to be built again, and returns the number of the request; what was asked for before and has
     * not been taken up yet is the same request.
     *
     * @throws PenstockException when no engine has ever kept such an index
     * @throws dev.penstock.runtime.spi.SinkUnavailableException when the sink cannot be reached now
     */
    public int ask(String index) {
        return requests.ask(index, taken(Requests.kept(sink, index)));
    }

    /** The number of the newest request that each of the generations has taken up. */
    static int taken(KeptGenerations kept) {
        return kept.generations().stream()
                .mapToInt(state -> state.asked().number())
                .min()
                .orElse(0);
    }

    /**
     * Where a request has got to. It is done when what readers see is whole again.
     *
     * @param request its number
     */
    public RequestProgress progress(String index, int request) {
        IndexState seen = null;
        for (IndexState state : Requests.kept(sink, index).generations()) {
            seen = seen == null || state.isShown() ? state : seen;
        }
        if (seen == null || seen.asked().number() < request) {
            return RequestProgress.NOT_TAKEN;
        }
        return new RequestProgress(true, seen.seeded(), seen.of(index).physicalName(), seen.seededRows());
    }
}
