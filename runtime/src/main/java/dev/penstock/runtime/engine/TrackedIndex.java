package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent.PartitionsChanged;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.SourceState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A generation of an index as the engine keeps it: how far it is seeded, each change remembered before it takes effect.
 * Steps of seeding exclude TRUNCATE and changes of partitions by {@link #lock}, and not each other. Thread-safe.
 */
final class TrackedIndex {

    /** Beyond so many, it is less work to build every document again. */
    static final int MOST_FAN_OUTS = 50;

    /** What is remembered of an index is one document. */
    private static final long MOST_CHARACTERS = 1 << 20;

    private final IndexDefinition definition;
    private final IndexGenerations generations;
    private final SpareGeneration spare;
    private final BuildSize buildSize;
    private final SlowDocuments slow = new SlowDocuments();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable IndexState state;
    private final AtomicInteger epoch = new AtomicInteger();

    final LongAdder seededDocuments;
    final LongAdder written;
    final LongAdder skipped;
    volatile long estimatedRows;
    volatile @Nullable Seeding seeding;
    volatile long deadLetters;

    /** One of the generations of an index, of whatever definition. */
    TrackedIndex(IndexDefinition definition, IndexGenerations generations, DocumentSink sink, BatchPolicy policy) {
        this.definition = definition;
        this.generations = generations;
        this.spare = new SpareGeneration(definition, sink);
        this.buildSize = new BuildSize(policy);
        this.seededDocuments = generations.seededDocuments;
        this.written = generations.written;
        this.skipped = generations.skipped;
    }

    String name() {
        return definition.name();
    }

    IndexDefinition definition() {
        return definition;
    }

    /** The generations that it is one of. */
    IndexGenerations generations() {
        return generations;
    }

    /** What it is called among those that follow the source. */
    String follower() {
        return SourceState.follower(definition);
    }

    /** Whether it is the generation that is wanted, and not one that readers use until that is whole. */
    boolean isCurrent() {
        return generations.current() == this;
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

    /** Those that take too long to build. */
    SlowDocuments slow() {
        return slow;
    }

    Generation generation() {
        return state().of(definition.name());
    }

    boolean isSeeded() {
        IndexState current = state;
        return current != null && current.seeded();
    }

    /** The newest TRUNCATE, or change of partitions, that was dealt with: every snapshot sees it. */
    WalPosition truncatedAt() {
        return state().truncatedAt();
    }

    /** What a walk over all rows may claim as a version at least: in a new session the gate may still be behind it. */
    WalPosition floor() {
        return state().floor();
    }

    @Nullable DocumentKey cursor() {
        List<String> cursor = state().cursor();
        return cursor == null ? null : new DocumentKey(cursor);
    }

    /** About how many documents lie before the cursor. */
    long seededRows() {
        return state().seededRows();
    }

    /** Whether that is a state of this generation. */
    boolean isOf(IndexState other) {
        return definition.hash().equals(other.hash()) && state().generation() == other.generation();
    }

    /** A session begins: takes up what is remembered. To be called with the lock held for writing, if an earlier session had it. */
    void open(IndexState remembered) {
        becomes(remembered);
        seeding = null; // what an earlier session knew of
        epoch.incrementAndGet();
    }

    /** What it is from now on; for {@link IndexGenerations}. */
    void becomes(IndexState next) {
        state = next;
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
     * many such fan-outs, every document is built again instead.
     */
    void addFanOut(FanOut fanOut) throws InterruptedException {
        if (addIfFew(fanOut)) {
            return;
        }
        lock.writeLock().lockInterruptibly();
        try {
            if (!addIfFew(fanOut)) { // another thread may have come first
                rebuild(WalPosition.max(truncatedAt(), fanOut.version()), fanOut.since());
            }
        } finally {
            lock.writeLock().unlock();
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

    /** Every document is to be built at a version, because of changes since some position; with the lock held for writing. */
    private void rebuild(WalPosition version, WalPosition since) {
        if (isBeingWalked()) {
            change(current -> current.rebuiltOnceMoreFrom(version, since));
        } else {
            change(current -> current.rebuiltFrom(version, since));
            epoch.incrementAndGet();
        }
    }

    private boolean isBeingWalked() {
        Seeding walk = seeding;
        boolean begun = walk != null && walk.isCurrent();
        return !isSeeded() && (begun || cursor() != null);
    }

    /** The newest request to build every document again that was taken up. */
    IndexState.Asked asked() {
        return state().asked();
    }

    /**
     * It was asked for that every document is built again; it is remembered when the call returns. A call that failed can be repeated.
     *
     * @param number the request
     * @param at what the gate has released: what is built from now on may claim it as a version
     */
    void askedAgain(int number, WalPosition at) throws InterruptedException {
        lock.writeLock().lockInterruptibly();
        try {
            if (asked().number() >= number) {
                return;
            }
            IndexState.Asked request = new IndexState.Asked(number, at);
            if (isBeingWalked()) {
                change(current -> current.rebuiltOnceMoreUnchanged().asked(request));
            } else {
                change(current -> current.rebuiltUnchanged().asked(request));
                epoch.incrementAndGet();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The documents of a fan-out are built up to a key. */
    void fanOutBuiltUpTo(FanOut fanOut, DocumentKey key) {
        change(current -> current.builtUpTo(fanOut, key.values()));
    }

    /** A document was left out of it; if that cannot be remembered now, the next one is. */
    void lacks() {
        if (!state().life().lacking()) {
            change(IndexState::lacking);
        }
    }

    /** The documents of a fan-out are all built. */
    void fanOutDone(FanOut fanOut) {
        change(current -> current.without(fanOut));
    }

    /**
     * Every row has been built: readers may see it. If that is to be done once more, it is not whole yet, and readers see it only
     * if they have nothing else to see. To be called with the lock held.
     */
    void seeded() {
        boolean again = state().again() != null;
        boolean shown = !again || state().isShown() || generations.nothingIsShown();
        if (shown) {
            generations.showWith(this, state().whole());
        }
        change(current -> again ? current.walkedOnce(shown) : current.whole());
        if (again) {
            epoch.incrementAndGet();
        }
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
                rebuild(position, position);
            }
            if (state().seeded()) {
                generations.showWith(this, state());
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
                rebuild(position, position);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean readsAnyOf(List<TableName> tables) {
        return definition.tables().stream().anyMatch(use -> tables.contains(use.table()));
    }

    /** A new generation in place of this one. */
    private void begin(IndexState next) {
        remember(next.in(spare.above(next.generation())));
        spare.taken();
        epoch.incrementAndGet();
    }

    private synchronized void change(UnaryOperator<IndexState> step) {
        remember(step.apply(state()));
    }

    private synchronized void remember(IndexState next) {
        generations.remember(this, next);
    }

    IndexState state() {
        return Objects.requireNonNull(state, "not opened");
    }
}
