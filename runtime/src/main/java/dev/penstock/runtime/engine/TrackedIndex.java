package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WalPosition;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index as the engine keeps it: its generation and how far it is seeded, each change remembered before it takes effect.
 * Steps of seeding exclude TRUNCATE and changes of partitions by {@link #lock}, and not each other. Thread-safe.
 */
final class TrackedIndex {

    /** Beyond so many, it is less work to build every document again. */
    static final int MOST_FAN_OUTS = 50;

    /** What is remembered of an index is one document. */
    private static final long MOST_CHARACTERS = 1 << 20;

    private final IndexDefinition definition;
    private final DocumentSink sink;
    private final EngineMemory memory;
    private final BuildSize buildSize;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable IndexState state;
    private final AtomicInteger epoch = new AtomicInteger();
    private @Nullable Generation spare;

    final LongAdder seededDocuments = new LongAdder();
    final LongAdder written = new LongAdder();
    final LongAdder skipped = new LongAdder();
    volatile long estimatedRows;
    volatile @Nullable Seeding seeding;
    volatile long deadLetters;

    TrackedIndex(IndexDefinition definition, DocumentSink sink, EngineMemory memory, BatchPolicy policy) {
        this.definition = definition;
        this.sink = sink;
        this.memory = memory;
        this.buildSize = new BuildSize(policy);
    }

    String name() {
        return definition.name();
    }

    IndexDefinition definition() {
        return definition;
    }

    /** Held for reading by a step of seeding, for writing by a TRUNCATE. */
    ReentrantReadWriteLock lock() {
        return lock;
    }

    /** Another number whenever seeding begins anew. */
    int epoch() {
        return epoch.get();
    }

    BuildSize buildSize() {
        return buildSize;
    }

    Generation generation() {
        return generation(state());
    }

    boolean isSeeded() {
        IndexState current = state;
        return current != null && current.seeded();
    }

    /** The newest TRUNCATE, or change of partitions, that was dealt with: every snapshot sees it. */
    WalPosition truncatedAt() {
        return state().truncatedAt();
    }

    @Nullable DocumentKey cursor() {
        List<String> cursor = state().cursor();
        return cursor == null ? null : new DocumentKey(cursor);
    }

    /** About how many documents lie before the cursor. */
    long seededRows() {
        return state().seededRows();
    }

    /**
     * Takes up what is remembered, or begins a new generation when there is nothing, when the definition or the history is
     * another, when changes were missed, or when somebody has removed the index.
     *
     * @param history which slot of which cluster changes come from
     * @param maintained whether every change up to the slot's position has reached the index
     */
    void open(String history, boolean maintained) throws InterruptedException {
        // A step of seeding that outlives its session must not meet the next one half opened.
        lock.writeLock().lockInterruptibly();
        try {
            IndexState remembered = memory.recallIndex(definition.name());
            checkNotTakenOver(remembered, history);
            if (remembered == null) {
                begin(IndexState.begun(definition, 0, history));
            } else if (maintained
                    && remembered.hash().equals(definition.hash())
                    && remembered.history().equals(history)
                    && sink.reopen(generation(remembered))) {
                state = remembered;
            } else {
                begin(IndexState.begun(definition, remembered.generation(), history));
            }
            seeding = null; // what an earlier session knew of
            epoch.incrementAndGet();
            if (isSeeded()) {
                sink.activate(generation());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Two engines with different slots would begin new generations in turn, for ever. */
    private void checkNotTakenOver(@Nullable IndexState remembered, String history) {
        IndexState ours = state;
        if (ours != null
                && remembered != null
                && !remembered.history().equals(ours.history())
                && !remembered.history().equals(history)) { // begun by another engine with our slot
            throw new PenstockException(
                    "another engine, with the slot " + remembered.history() + ", has taken over index " + name(),
                    "Stop one of the two, or give one an --index-prefix of its own.");
        }
    }

    /** Every row up to a key has been built, so many documents; to be called with the lock held. */
    void seededUpTo(DocumentKey key, long documents) {
        change(current -> current.seededUpTo(key.values(), documents));
    }

    /** Very large fan-outs whose documents are still to be built, in their order. */
    List<FanOut> fanOuts() {
        return state().fanOuts();
    }

    /**
     * Some rows lead to very many documents, which are to be built; it is remembered when the call returns. When there are too
     * many such fan-outs, every document is built again instead; while that goes on, it waits until there are fewer.
     */
    void addFanOut(FanOut fanOut) throws InterruptedException {
        while (!addIfFew(fanOut)) {
            if (isSeeded() || fanOuts().isEmpty()) {
                rebuild(fanOut.version());
                return;
            }
            awaitFewer();
        }
    }

    private synchronized boolean addIfFew(FanOut fanOut) {
        IndexState next = state().with(fanOut);
        long characters = next.fanOuts().stream().mapToLong(FanOut::characters).sum();
        if (next.fanOuts().size() > MOST_FAN_OUTS || characters > MOST_CHARACTERS) {
            return false;
        }
        remember(next);
        return true;
    }

    private void rebuild(WalPosition version) throws InterruptedException {
        lock.writeLock().lockInterruptibly();
        try {
            change(current -> current.rebuiltFrom(WalPosition.max(current.truncatedAt(), version)));
            epoch.incrementAndGet();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private synchronized void awaitFewer() throws InterruptedException {
        int before = state().fanOuts().size();
        while (!isSeeded() && before > 0 && state().fanOuts().size() >= before) {
            wait();
        }
    }

    /** The documents of a fan-out are built up to a key. */
    void fanOutBuiltUpTo(FanOut fanOut, DocumentKey key) {
        change(current -> current.builtUpTo(fanOut, key.values()));
    }

    /** The documents of a fan-out are all built. */
    void fanOutDone(FanOut fanOut) {
        change(current -> current.without(fanOut));
    }

    /** Every row has been built: readers may see it. To be called with the lock held. */
    void seeded() {
        sink.activate(generation());
        change(IndexState::whole);
    }

    /**
     * Tables were emptied. If the root is among them, a new, empty generation begins: documents that are still on their way
     * to the old one cannot be asked for. Otherwise every document is built again.
     *
     * @param position the version of the TRUNCATE; one that was dealt with before is not dealt with again, so a call that
     *     failed can be repeated
     */
    void truncated(List<TableName> tables, WalPosition position) throws InterruptedException {
        if (!readsAnyOf(tables)) {
            return;
        }
        lock.writeLock().lockInterruptibly();
        try {
            boolean root = tables.contains(definition.root());
            // One transaction may empty another table first and then the root, both at its commit position.
            if (root && state().emptiedAt().isBefore(position)) {
                begin(state().emptiedAt(position));
            } else if (!root && state().truncatedAt().isBefore(position)) {
                change(current -> current.rebuiltFrom(position));
                epoch.incrementAndGet();
            }
            if (state().seeded()) {
                sink.activate(generation());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Rows have joined or left tables unseen. If some may have left the root, a new generation is seeded beside this one:
     * nobody knows which documents to delete. Otherwise every document is built again.
     *
     * @param position the version of the change; as for {@link #truncated}
     */
    void partitionsChanged(PartitionsChanged changed, WalPosition position) throws InterruptedException {
        boolean rootLost = changed.left().contains(definition.root());
        if (!readsAnyOf(changed.left()) && !readsAnyOf(changed.joined())) {
            return;
        }
        lock.writeLock().lockInterruptibly();
        try {
            if (rootLost && state().emptiedAt().isBefore(position)) {
                begin(state().begunAnewAt(position));
            } else if (!rootLost && state().truncatedAt().isBefore(position)) {
                change(current -> current.rebuiltFrom(position));
                epoch.incrementAndGet();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean readsAnyOf(List<TableName> tables) {
        return definition.tables().stream().anyMatch(use -> tables.contains(use.table()));
    }

    EngineStatus.IndexStatus status() {
        IndexState current = state;
        boolean seeded = current != null && current.seeded();
        Seeding walk = seeding;
        return new EngineStatus.IndexStatus(
                definition.name(),
                current == null ? "" : generation(current).physicalName(),
                seeded,
                seededDocuments.sum(),
                estimatedRows,
                seeded || walk == null ? null : walk.progress(),
                current == null ? 0 : current.fanOuts().size(),
                written.sum(),
                skipped.sum(),
                deadLetters);
    }

    /** A new generation. One that was made and could not be remembered yet is taken when this is tried again. */
    private void begin(IndexState next) {
        Generation made = spare;
        if (made == null || made.number() <= next.generation()) {
            made = sink.create(definition, next.generation());
            spare = made;
        }
        remember(next.in(made));
        spare = null;
        epoch.incrementAndGet();
    }

    private synchronized void change(UnaryOperator<IndexState> step) {
        remember(step.apply(state()));
    }

    private synchronized void remember(IndexState next) {
        memory.rememberIndex(definition.name(), next);
        state = next;
        notifyAll();
    }

    private IndexState state() {
        return Objects.requireNonNull(state, "not opened");
    }

    private Generation generation(IndexState of) {
        return new Generation(definition.name(), definition.hash(), of.generation());
    }
}
