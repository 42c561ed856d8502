package dev.penstock.runtime.engine;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.Source;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory: the documents as its rows would give them now, and a log that each session reads from the position
 * confirmed last. Commits show at once.
 */
final class FakeSource implements Source {

    private static final WalPosition CREATED = new WalPosition(10);

    final Journal journal;
    /** Documents by key; numbers in their order. */
    final NavigableMap<String, String> rows = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));

    /** Rows that are no documents, as those are that a filter leaves out. */
    final Set<String> noDocuments = ConcurrentHashMap.newKeySet();

    /** Users by the id of an order, for lookups. */
    final Map<String, List<String>> usersOfOrders = new ConcurrentHashMap<>();

    final AtomicInteger sourcesOpen = new AtomicInteger();
    volatile Runnable opening = () -> {};
    volatile Supplier<DocumentSource> documents = () -> new FakeDocuments(this);
    volatile FakeDocuments.Hook building = keys -> {};

    /** How old the build of a set of keys is as soon as it is built. */
    volatile Function<List<DocumentKey>, Duration> age = keys -> Duration.ZERO;

    /** How many bytes some documents have, whatever they hold. */
    volatile Map<String, Long> sizes = Map.of();

    /** Is told how large a document that is built may be. */
    volatile LongConsumer asking = largest -> {};

    volatile FakeDocuments.Hook finding = keys -> {};

    /** What happens after the end of a range was asked for. */
    volatile Runnable dealt = () -> {};

    volatile String slot = "penstock";

    /** Which earlier definitions can be followed still. */
    volatile UnaryOperator<List<IndexDefinition>> following = earlier -> earlier;

    private final List<ChangeEvent> log = new ArrayList<>();
    private volatile WalPosition confirmed = CREATED;
    private @Nullable RuntimeException loss;
    private int gap = -1;

    FakeSource(Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public SourceSession open(SourceMemory memory, Supplier<List<IndexDefinition>> earlier) {
        opening.run();
        SourceState remembered = memory.recall();
        SourceState state = remembered != null
                ? remembered
                : SourceState.unmade("7", 1, slot).createdAt(CREATED).fenced(1, true);
        memory.remember(state.ownedBy("test"));
        journal.note("open session");
        return new FakeSession(this, state.confirmedAt(confirmed).ownedBy("test"), following.apply(earlier.get()));
    }

    @Override
    public SourceSession renew(SourceSession over, SourceMemory memory, Supplier<List<IndexDefinition>> earlier) {
        journal.note("renew session");
        over.close();
        return open(memory, earlier);
    }

    /** Lets every build fail that has one of these documents among others or alone. */
    void failToBuild(String... ids) {
        building = keys -> {
            if (keys.stream().anyMatch(key -> List.of(ids).contains(key.id()))) {
                journal.note("cannot build "
                        + String.join(",", keys.stream().map(DocumentKey::id).toList()));
                throw new BuildFailedException("division by zero", null);
            }
        };
    }

    /** Appends a transaction with its events; what it did to the rows must be done before. */
    synchronized void commit(long position, ChangeEvent... changes) {
        log.add(new ChangeEvent.Begin(new WalPosition(position), Instant.EPOCH));
        log.addAll(List.of(changes));
        log.add(new ChangeEvent.Commit(new WalPosition(position + 8)));
        notifyAll();
    }

    /** Appends something that is no whole transaction. */
    synchronized void append(ChangeEvent... events) {
        log.addAll(List.of(events));
        notifyAll();
    }

    /** Nothing happens, and the log goes on. */
    synchronized WalPosition advance() {
        WalPosition end = CREATED;
        for (ChangeEvent event : log) {
            if (event instanceof ChangeEvent.Commit commit) {
                end = WalPosition.max(end, commit.end());
            } else if (event instanceof ChangeEvent.Idle idle) {
                end = WalPosition.max(end, idle.position());
            }
        }
        WalPosition next = new WalPosition(end.value() + 8);
        append(new ChangeEvent.Idle(next));
        return next;
    }

    /** Ends the session that is open, and only that one. */
    synchronized void lose(RuntimeException reason) {
        loss = reason;
        notifyAll();
    }

    /** What is behind the gap comes to nobody who does not wait for it. */
    synchronized void appendWithGap(List<ChangeEvent> before, List<ChangeEvent> behind) {
        gap = log.size() + before.size();
        append(before.toArray(ChangeEvent[]::new));
        append(behind.toArray(ChangeEvent[]::new));
    }

    synchronized @Nullable ChangeEvent at(int place, long waitMillis) throws InterruptedException {
        if (place == gap && waitMillis == 0) {
            return null;
        }
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
        long left = waitMillis;
        while (loss == null && place >= log.size() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        throwLoss();
        return place < log.size() ? log.get(place) : null;
    }

    synchronized void throwLoss() {
        RuntimeException thrown = loss;
        if (thrown != null) {
            loss = null;
            throw thrown;
        }
    }

    /** Where in the log a session begins: behind the last commit that was confirmed. */
    synchronized int placeAfterConfirmed() {
        int place = 0;
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i) instanceof ChangeEvent.Commit commit && !confirmed.isBefore(commit.end())) {
                place = i + 1;
            }
        }
        return place;
    }

    void confirm(WalPosition position) {
        confirmed = WalPosition.max(confirmed, position);
        journal.note("confirm " + position.value());
    }

    long confirmed() {
        return confirmed.value();
    }

    List<DocumentKey> find(DocumentKey order) {
        return usersOfOrders.getOrDefault(order.values().get(0), List.of()).stream()
                .map(DocumentKey::of)
                .toList();
    }

    static SourceUnavailableException away() {
        return new SourceUnavailableException("the database is away", "Start it or correct the URL.", null);
    }
}
