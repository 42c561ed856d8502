package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetter.Place;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DeadLetters.Filter;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a session: puts them, and drops that of a document which is well again. It knows which documents have
 * one, so that others cost nothing. An outage of the sink is waited out: it is no reason for a letter, nor for the loss of
 * one. Thread-safe.
 */
final class LetterBox {

    private static final int PAGE = 1_000;

    /** Some 10 MB for each index. */
    private static final int MOST = 100_000;

    private final DeadLetters store;
    private final OutageLog outages;
    private final InstantSource clock;
    private final Map<String, LetterIds> known = new ConcurrentHashMap<>();

    LetterBox(DeadLetters store, OutageLog outages, InstantSource clock) {
        this.store = store;
        this.outages = outages;
        this.clock = clock;
    }

    /**
     * Those of a sink, loaded; null when it keeps none. Whatever the policy is now, letters of earlier failures go when their
     * documents are well.
     */
    static @Nullable LetterBox of(DocumentSink sink, List<TrackedIndex> indexes, OutageLog outages)
            throws InterruptedException {
        DeadLetters store = sink.deadLetters();
        if (store == null) {
            return null;
        }
        LetterBox letters = new LetterBox(store, outages, InstantSource.system());
        for (TrackedIndex index : indexes) {
            letters.load(index);
        }
        return letters;
    }

    /** Which documents of an index have letters, or may soon. */
    LetterIds known(TrackedIndex index) {
        return known.computeIfAbsent(index.name(), name -> new LetterIds(name, MOST));
    }

    /**
     * Learns which letters there are of an index. To be called before anything of it is written.
     *
     * @throws SinkUnavailableException when the sink is away: there is nothing yet that could be lost
     */
    void load(TrackedIndex index) throws InterruptedException {
        int generation = number(index);
        DeadLetter last = null;
        do {
            List<DeadLetter> page = store.list(Filter.of(index.name()), last, PAGE);
            // Of a later generation than the one that is wanted again.
            store.drop(page.stream()
                    .filter(letter -> letter.generation() > generation)
                    .map(DeadLetter::place)
                    .toList());
            page.stream()
                    .filter(letter -> letter.generation() <= generation)
                    .forEach(letter -> known(index).add(letter, generation));
            last = page.size() < PAGE ? null : page.get(PAGE - 1);
        } while (last != null && known(index).isComplete());
        count(index);
    }

    /** Puts a letter for each document and returns them; they are durable then. */
    List<DeadLetter> put(TrackedIndex index, WalPosition position, Map<DocumentKey, String> reasons)
            throws InterruptedException {
        int generation = number(index);
        Map<String, DeadLetter> earlier = new HashMap<>();
        List<Place> places = known(index)
                .places(reasons.keySet().stream().map(DocumentKey::id).toList(), generation);
        if (!places.isEmpty()) {
            insist(() -> store.find(places)).forEach(letter -> earlier.put(letter.id(), letter));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<DeadLetter> letters = new ArrayList<>();
        reasons.forEach((key, reason) -> {
            DeadLetter first = new DeadLetter(index.name(), generation, key, reason, position, 1, now, now, false);
            DeadLetter before = earlier.get(key.id());
            letters.add(before == null ? first : first.after(before));
        });
        insist(() -> {
            store.put(letters);
            return letters;
        });
        letters.forEach(letter -> known(index).add(letter, generation));
        drop(earlier.values().stream()
                .filter(letter -> letter.generation() != generation)
                .map(DeadLetter::place)
                .toList());
        count(index);
        return letters;
    }

    /** Documents were written, or deleted, at a version: their letters go, but for those of a later failure. */
    void well(TrackedIndex index, WalPosition version, Collection<String> ids) throws InterruptedException {
        List<Place> due = known(index).due(ids, version, number(index));
        if (!due.isEmpty()) {
            drop(due);
            known(index).remove(due);
            count(index);
        }
    }

    /** Letters whose documents are to be tried again, behind one, in their order. */
    List<DeadLetter> asked(TrackedIndex index, @Nullable DeadLetter after) throws InterruptedException {
        return page(new Filter(index.name(), null, true), after);
    }

    /** Whether letters were dropped that it does not know to be. */
    boolean isOutdated(TrackedIndex index) throws InterruptedException {
        return known(index).isComplete()
                && insist(() -> store.count(index.name())) != known(index).size();
    }

    /**
     * Compares what is known with what there is. Letters of earlier generations are dropped once this one is whole: their
     * documents were neither written nor have they failed, so their rows are gone.
     */
    void review(TrackedIndex index) throws InterruptedException {
        boolean whole = index.isSeeded();
        int generation = number(index);
        Map<String, LetterIds.Letter> gone = known(index).snapshot();
        DeadLetter last = null;
        do {
            List<DeadLetter> page = page(Filter.of(index.name()), last);
            if (number(index) != generation) {
                return; // some of these may be of a generation that was begun meanwhile
            }
            List<Place> old = new ArrayList<>();
            for (DeadLetter letter : page) {
                if (whole && letter.generation() < generation) { // a later one is of an engine that has replaced us
                    old.add(letter.place());
                } else if (gone.remove(letter.id()) == null) {
                    known(index).add(letter, generation);
                }
            }
            drop(old);
            last = page.size() < PAGE ? null : page.get(PAGE - 1);
        } while (last != null);
        known(index).forget(gone);
        count(index);
    }

    private void count(TrackedIndex index) throws InterruptedException {
        LetterIds ids = known(index);
        index.deadLetters = ids.isComplete() ? ids.size() : insist(() -> store.count(index.name()));
    }

    private List<DeadLetter> page(Filter filter, @Nullable DeadLetter after) throws InterruptedException {
        return insist(() -> store.list(filter, after, PAGE));
    }

    private void drop(Collection<Place> places) throws InterruptedException {
        if (!places.isEmpty()) {
            insist(() -> {
                store.drop(places);
                return places;
            });
        }
    }

    private <T> T insist(Supplier<T> step) throws InterruptedException {
        Backoff backoff = Backoff.standard();
        boolean failed = false;
        while (true) {
            try {
                T result = step.get();
                if (failed) {
                    outages.worked();
                }
                return result;
            } catch (SinkUnavailableException e) {
                failed = true;
                outages.failed(e);
                backoff.pause();
            }
        }
    }

    private static int number(TrackedIndex index) {
        return index.generation().number();
    }
}
