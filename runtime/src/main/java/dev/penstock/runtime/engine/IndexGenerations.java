package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DefinitionChange;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SourceState;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of an index that are kept fresh: the one of the definition that is wanted, the one that readers see until that
 * is whole, and those of earlier definitions while they may still have readers. Which they are does not change while a session
 * lasts, but for what a TRUNCATE does; when it must, {@link #isDue} says that the session is to be renewed. Thread-safe.
 */
final class IndexGenerations {

    private static final Logger LOG = LoggerFactory.getLogger(IndexGenerations.class);

    private final IndexDefinition definition;
    private final DocumentSink sink;
    private final EngineMemory memory;
    private final EngineOptions options;
    private final InstantSource clock;
    private final SpareGeneration spare;
    private final Map<String, IndexDefinition> definitions = new HashMap<>();
    private volatile List<TrackedIndex> tracked = List.of();
    private volatile int reindexed;
    private @Nullable String history;

    final LongAdder seededDocuments = new LongAdder();
    final LongAdder written = new LongAdder();
    final LongAdder skipped = new LongAdder();

    IndexGenerations(
            IndexDefinition definition,
            DocumentSink sink,
            EngineMemory memory,
            EngineOptions options,
            InstantSource clock) {
        this.definition = definition;
        this.sink = sink;
        this.memory = memory;
        this.options = options;
        this.clock = clock;
        this.spare = new SpareGeneration(definition, sink);
        definitions.put(definition.hash(), definition);
    }

    String name() {
        return definition.name();
    }

    /** Those that are kept fresh, the one that is wanted last; none before it is opened. */
    List<TrackedIndex> tracked() {
        return tracked;
    }

    /** The generation that is wanted: of the definition of now, and the newest. */
    TrackedIndex current() {
        List<TrackedIndex> all = tracked;
        return all.get(all.size() - 1);
    }

    /**
     * Earlier definitions that readers may still use, as far as their documents can be built without their classes. To be
     * followed, before {@link #open}.
     */
    List<IndexDefinition> earlier() {
        List<IndexDefinition> earlier = new ArrayList<>();
        if (memory.isForgetting()) {
            return earlier;
        }
        for (IndexState state : memory.recallIndex(name()).generations()) {
            if (state.isShown() && !state.hash().equals(definition.hash())) {
                IndexDefinition stored = DefinitionJson.read(state.definition());
                if (stored != null && stored.transformer() == null) {
                    definitions.put(stored.hash(), stored);
                    earlier.add(stored);
                } else {
                    LOG.warn(
                            "the documents of {} are not kept fresh until those of the new definition are there: they"
                                    + " are made by a class that may have changed, or by another version of Penstock",
                            state.of(name()).physicalName());
                }
            }
        }
        return earlier.stream().distinct().toList();
    }

    /**
     * Takes up what is remembered; or begins a new generation when there is none of the definition, when the history is another,
     * when changes were missed, when somebody has removed the index, or when that is asked for.
     *
     * @param now which slot of which cluster changes come from
     * @param maintained the followers that every change up to the slot's position has reached
     * @param followed the definitions, of those that are {@link #earlier}, that changes go on to reach
     * @param requested the number of the newest request to build the index anew
     * @param seeds that of the newest one to build every document again, in place, which a new generation does anyway
     */
    void open(String now, List<String> maintained, List<IndexDefinition> followed, int requested, int seeds)
            throws InterruptedException {
        List<TrackedIndex> before = tracked;
        int locked = 0;
        try {
            // A step of seeding that outlives its session must not meet the next one half opened.
            for (TrackedIndex index : before) {
                index.lock().writeLock().lockInterruptibly();
                locked++;
            }
            take(now, state -> isMaintained(state, now, maintained) && isFollowed(state, followed), requested, seeds);
        } finally {
            before.subList(0, locked).forEach(index -> index.lock().writeLock().unlock());
        }
    }

    private void take(String now, Predicate<IndexState> fresh, int requested, int seeds) {
        KeptGenerations remembered = memory.recallIndex(name());
        checkNotTakenOver(remembered, now);
        List<IndexState> usable = remembered.generations().stream()
                .filter(state -> fresh.test(state) && reopened(state))
                .toList();
        Succession next = Succession.of(
                adapted(usable),
                definition.hash(),
                requested > remembered.reindexed(),
                clock.millis(),
                options.retention().toMillis());
        List<IndexState> states = new ArrayList<>(next.earlier());
        IndexState current = next.current();
        states.add(current != null ? current : begun(remembered, next.earlier(), now, seeds));
        show(states);
        for (IndexState state : remembered.generations()) {
            if (isLeft(state, states)) {
                sink.remove(state.of(name()));
            }
        }
        KeptGenerations kept = new KeptGenerations(Math.max(requested, remembered.reindexed()), states);
        if (!kept.equals(remembered)) {
            memory.rememberIndex(name(), kept);
        }
        reindexed = kept.reindexed();
        history = now;
        track(states);
    }

    /** Whether a generation is there. One of an earlier definition that cannot be written, a closed index, say, holds nothing up. */
    private boolean reopened(IndexState state) {
        try {
            return sink.reopen(state.of(name()));
        } catch (PenstockException e) {
            if (state.hash().equals(definition.hash())) {
                throw e;
            }
            LOG.warn("an index of an earlier definition is not kept fresh any longer: {}", e.getMessage());
            return false;
        }
    }

    /** Whether a generation is no use any more. What readers see stays until they can see something else, though it stands still. */
    private boolean isLeft(IndexState state, List<IndexState> kept) {
        Generation generation = state.of(name());
        return kept.stream().noneMatch(other -> other.of(name()).equals(generation))
                && kept.stream().allMatch(other -> other.history().equals(state.history()))
                && (!state.isShown() || kept.stream().anyMatch(IndexState::isLive));
    }

    /** Also by what it was before it was changed in place: it is remembered as changed first, and as a follower then. */
    private boolean isMaintained(IndexState state, String now, List<String> maintained) {
        return state.history().equals(now)
                && Stream.concat(Stream.of(state.hash()), state.life().alsoFor().stream())
                        .map(hash -> SourceState.follower(name(), hash))
                        .anyMatch(maintained::contains);
    }

    private boolean isFollowed(IndexState state, List<IndexDefinition> followed) {
        return state.hash().equals(definition.hash())
                || followed.stream()
                        .map(SourceState::follower)
                        .anyMatch(SourceState.follower(name(), state.hash())::equals);
    }

    /** Two engines with different slots would begin new generations in turn, for ever. */
    private void checkNotTakenOver(KeptGenerations remembered, String now) {
        String ours = history;
        for (IndexState state : remembered.generations()) {
            if (ours != null
                    && !state.history().equals(ours)
                    && !state.history().equals(now)) { // begun by another engine with our slot
                throw new PenstockException(
                        "another engine, with the slot " + state.history() + ", has taken over index " + name(),
                        "Stop one of the two, or give one an --index-prefix of its own.");
            }
        }
    }

    /** The same; but if what readers see can be made one of the definition that is wanted in place, that is done. */
    private List<IndexState> adapted(List<IndexState> usable) {
        IndexState live = usable.stream()
                .filter(IndexState::isShown)
                .reduce((one, next) -> next)
                .orElse(null);
        if (live == null || usable.stream().anyMatch(state -> state.hash().equals(definition.hash()))) {
            return usable;
        }
        IndexDefinition from = Objects.requireNonNull(definitions.get(live.hash()));
        if (!DefinitionChange.between(from, definition).makesTheSameDocuments()
                || !sink.adapt(live.of(name()), from, definition)) {
            return usable;
        }
        LOG.info("{} serves the new definition {} as it is", live.of(name()).physicalName(), definition.hash());
        List<IndexState> adapted = new ArrayList<>(usable);
        adapted.set(usable.indexOf(live), live.adaptedTo(definition));
        return adapted;
    }

    private IndexState begun(KeptGenerations remembered, List<IndexState> earlier, String now, int seeds) {
        List<String> alsoFor = earlier.stream()
                .filter(state -> state.hash().equals(definition.hash()))
                .flatMap(state -> state.life().alsoFor().stream())
                .distinct()
                .toList();
        return IndexState.begun(definition, 0, now)
                .asked(seeds)
                .servingToo(alsoFor)
                .in(spare.above(remembered.newest()));
    }

    private void track(List<IndexState> states) {
        List<TrackedIndex> next = new ArrayList<>();
        for (IndexState state : states) {
            TrackedIndex index = tracked.stream()
                    .filter(known -> known.isOf(state))
                    .findFirst()
                    .orElseGet(() -> new TrackedIndex(
                            Objects.requireNonNull(definitions.get(state.hash())), this, sink, options.batch()));
            index.open(state);
            next.add(index);
        }
        tracked = List.copyOf(next);
    }

    /** It is remembered that they follow the source. */
    void followed() {
        spare.taken();
    }

    /** The number of the newest request to build the index anew that was taken up; -1 before it is opened. */
    int reindexed() {
        return tracked.isEmpty() ? -1 : reindexed;
    }

    /** The number of the newest request to build every document again that all have taken up; -1 before it is opened. */
    int asked() {
        return tracked.stream().mapToInt(index -> index.asked().number()).min().orElse(-1);
    }

    /** Remembers the state of one of them, then lets it take effect; of one that is not kept any more, it does nothing. */
    synchronized void remember(TrackedIndex index, IndexState next) {
        if (tracked.contains(index)) {
            memory.rememberIndex(name(), new KeptGenerations(reindexed, statesWith(index, next)));
            index.becomes(next);
        }
    }

    /** Lets readers see what they may see, if one of the generations were in that state. */
    synchronized void showWith(TrackedIndex index, IndexState next) {
        if (tracked.contains(index)) {
            show(statesWith(index, next));
        }
    }

    /** Whether readers have seen none of them yet. */
    boolean nothingIsShown() {
        return tracked.stream().noneMatch(index -> index.state().isShown());
    }

    private List<IndexState> statesWith(TrackedIndex index, IndexState next) {
        return tracked.stream()
                .map(other -> other == index ? next : other.state())
                .toList();
    }

    private void show(List<IndexState> states) {
        Generation live = null;
        Map<String, Generation> byHash = new HashMap<>();
        List<Generation> kept = new ArrayList<>();
        for (IndexState state : states) {
            Generation generation = state.of(name());
            kept.add(generation);
            if (state.isShown()) {
                live = state.isLive() ? generation : live;
                state.life().alsoFor().forEach(hash -> byHash.put(hash, generation));
                byHash.put(state.hash(), generation);
            }
        }
        if (live != null) {
            sink.show(new Shown(live, byHash, kept));
        }
    }

    /**
     * Whether generations are to be begun or to end, for which the session must be renewed. Cheap.
     *
     * @param requested the number of the newest request to build the index anew
     */
    boolean isDue(int requested) {
        List<TrackedIndex> all = tracked;
        if (all.isEmpty()) {
            return false;
        }
        boolean ready = current().state().isShown();
        long now = clock.millis();
        return requested > reindexed
                || all.subList(0, all.size() - 1).stream()
                        .map(index -> index.state().life().supersededAt())
                        .anyMatch(since -> since == null
                                ? ready
                                : now - since >= options.retention().toMillis());
    }

    EngineStatus.IndexStatus status() {
        List<TrackedIndex> all = tracked;
        if (all.isEmpty()) {
            return new EngineStatus.IndexStatus(
                    name(),
                    "",
                    false,
                    seededDocuments.sum(),
                    0,
                    null,
                    0,
                    written.sum(),
                    skipped.sum(),
                    0,
                    null,
                    WalPosition.START,
                    List.of());
        }
        TrackedIndex current = all.get(all.size() - 1);
        TrackedIndex seen = all.stream()
                .filter(index ->
                        index.definition().equals(definition) && index.state().isShown())
                .reduce((one, other) -> other)
                .orElse(current);
        Seeding walk = current.seeding;
        return new EngineStatus.IndexStatus(
                name(),
                seen.generation().physicalName(),
                seen.isSeeded(),
                seededDocuments.sum(),
                current.estimatedRows,
                current.isSeeded() || walk == null ? null : walk.progress(),
                seen.fanOuts().size(),
                written.sum(),
                skipped.sum(),
                current.deadLetters,
                seen == current ? null : current.generation().physicalName(),
                seen.state().owedSince(),
                all.stream()
                        .filter(index -> index != seen && index != current)
                        .map(index -> index.generation().physicalName())
                        .toList());
    }
}
