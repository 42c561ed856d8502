package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of an engine, with their generations, from one session to the next. Used by the engine's thread, but for {@link #statuses}. */
final class EngineIndexes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineIndexes.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /**
     * The sink tells then what was taken up. Not in a session: it would let us overwrite what another engine has
     * remembered, once it was read here.
     */
    private static final int NOT_KNOWN = -1;

    private final List<IndexGenerations> all;
    private final EngineMemory memory;
    private final RequestWatch requests;
    private List<IndexDefinition> followed = List.of();
    private @Nullable PenstockException doubt;
    private volatile boolean opened;
    private long lookedNanos = System.nanoTime();

    EngineIndexes(DocumentSink sink, EngineMemory memory, EngineOptions options) {
        this.memory = memory;
        this.requests = new RequestWatch(sink);
        this.all = options.definitions().stream()
                .map(definition -> new IndexGenerations(definition, sink, memory, options, InstantSource.system()))
                .toList();
    }

    /** Definitions that were followed before, and should be still. */
    List<IndexDefinition> earlier() {
        return all.stream().flatMap(index -> index.earlier().stream()).toList();
    }

    /** Takes up every generation that a session goes on with, before anything of it is confirmed. */
    void open(SourceSession session) throws InterruptedException {
        requests.look();
        SourceState state = session.state();
        for (IndexGenerations index : all) {
            index.open(
                    state.history(),
                    state.maintained(),
                    session.followed(),
                    requests.newestReindex(index.name()),
                    requests.newestSeed(index.name()));
        }
        dispelDoubt(tracked().stream().map(TrackedIndex::definition).toList());
        // A generation that is not among them misses changes from here on.
        memory.remember(state.maintaining(
                tracked().stream().map(TrackedIndex::follower).distinct().toList()));
        all.forEach(IndexGenerations::followed);
        followed = session.followed();
        opened = true;
    }

    /** A session ends: what is asked for may be taken up by another engine from now on. */
    void leave() {
        opened = false;
    }

    /**
     * Asks for an index to be built anew.
     *
     * @throws PenstockException when it is not one of these
     */
    void reindex(String name) {
        int taken = named(name).reindexed();
        requests.askToReindex(name, opened ? taken : NOT_KNOWN);
    }

    /**
     * Asks for every document of an index to be built again, in place.
     *
     * @throws PenstockException when it is not one of these
     */
    void seed(String name) {
        int taken = named(name).asked();
        requests.askToSeed(name, opened ? taken : NOT_KNOWN);
    }

    /** The number of the newest request to build every document of an index again; cheap. */
    int newestSeed(String name) {
        return requests.newestSeed(name);
    }

    private IndexGenerations named(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "there is no index " + name + " here",
                        "Those that are: "
                                + all.stream().map(IndexGenerations::name).collect(Collectors.joining(", ")) + "."));
    }

    /** Every generation that is kept fresh; of each index the one that is wanted first, for it is to be seeded first. */
    List<TrackedIndex> tracked() {
        List<TrackedIndex> tracked = new ArrayList<>();
        for (IndexGenerations index : all) {
            List<TrackedIndex> its = new ArrayList<>(index.tracked());
            Collections.reverse(its);
            tracked.addAll(its);
        }
        return List.copyOf(tracked);
    }

    /** Of each index the generation that is wanted. */
    List<TrackedIndex> current() {
        return all.stream().map(IndexGenerations::current).toList();
    }

    /** Whether the session is to be renewed, for another choice of generations. Looks ten times a second, however often it is asked. */
    boolean areDue() {
        long now = System.nanoTime();
        if (now - lookedNanos < LOOK_EVERY.toNanos()) {
            return false;
        }
        lookedNanos = now;
        return all.stream().anyMatch(index -> index.isDue(requests.newestReindex(index.name())));
    }

    List<EngineStatus.IndexStatus> statuses() {
        return all.stream().map(IndexGenerations::status).toList();
    }

    /**
     * A session has ended because something must be mended. If it has followed an earlier definition too, it may be only that
     * which cannot be followed any more; the next session shows it.
     *
     * @throws PenstockException the reason, if there is no such definition, or if the next session could not even be opened
     */
    void doubt(PenstockException reason) {
        if (followed.isEmpty() || doubt != null) {
            throw reason;
        }
        doubt = reason;
    }

    /** Another engine is at work: what ended our session is for that to find out. */
    void standBy() {
        doubt = null;
    }

    private void dispelDoubt(List<IndexDefinition> now) {
        PenstockException reason = doubt;
        doubt = null;
        if (reason != null) {
            boolean isOfAll = now.containsAll(followed);
            followed = List.of();
            if (isOfAll) {
                throw reason;
            }
            LOG.warn("an earlier definition is not followed any longer: {}", reason.getMessage());
        }
    }

    @Override
    public void close() {
        requests.close();
    }
}
