package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetter.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of an index have dead letters, or may soon. Whoever finds that a document is well asks here, and whoever
 * finds that it fails says so here before he looks at it once more. So of two works on one document the later is heeded,
 * whichever ends first: either the one that is well sees the suspicion, or the second look sees what the other one saw.
 * Thread-safe.
 */
final class LetterIds {

    private static final WalPosition ABOVE_ALL = new WalPosition(Long.MAX_VALUE);

    private final String index;
    private final int most;
    private final Map<String, Letter> letters = new ConcurrentHashMap<>();
    private final Map<String, Integer> suspects = new ConcurrentHashMap<>();
    private final Map<String, WalPosition> doubts = new ConcurrentHashMap<>();
    private volatile boolean partial;

    /**
     * Knows of none yet.
     *
     * @param most how many letters it remembers; if there are more, every document may have one
     */
    LetterIds(String index, int most) {
        this.index = index;
        this.most = most;
    }

    /** Whether no document has a letter or is suspected. */
    boolean isEmpty() {
        return letters.isEmpty() && suspects.isEmpty() && doubts.isEmpty();
    }

    /** Whether it remembers all. */
    boolean isComplete() {
        return !partial;
    }

    int size() {
        return letters.size();
    }

    /**
     * There is a letter.
     *
     * @param generation the one that is written now: positions of another history mean nothing
     */
    void add(DeadLetter letter, int generation) {
        boolean current = letter.generation() == generation;
        Letter added = new Letter(letter.generation(), current ? letter.position() : WalPosition.START);
        if (letters.size() < most || letters.containsKey(letter.id())) {
            letters.merge(letter.id(), added, (old, next) -> next.inPlaceOf(old, generation));
        } else {
            partial = true;
        }
        doubts.remove(letter.id());
    }

    /** Some documents may fail: they are looked at again, one by one. */
    void suspect(Collection<String> ids) {
        ids.forEach(id -> suspects.merge(id, 1, Integer::sum));
    }

    /** It is known now which of them have failed. */
    void release(Collection<String> ids) {
        ids.forEach(id -> suspects.computeIfPresent(id, (same, count) -> count == 1 ? null : count - 1));
    }

    /** A document was refused; true when it is to be built and sent once more before it is believed. */
    boolean doubts(String id, WalPosition version) {
        return !letters.containsKey(id) && doubts.putIfAbsent(id, version) == null;
    }

    boolean has(String id) {
        return letters.containsKey(id);
    }

    /** Where letters of some documents are, or may be. */
    List<Place> places(Collection<String> ids, int generation) {
        List<Place> places = new ArrayList<>();
        for (String id : ids) {
            Letter letter = letters.get(id);
            if (letter != null || partial) {
                places.add(new Place(index, letter == null ? generation : letter.generation, id, WalPosition.START));
            }
        }
        return places;
    }

    /** Where letters are, or may soon be, of documents that are well at a version; not those that have failed later. */
    List<Place> due(Collection<String> ids, WalPosition version, int generation) {
        List<Place> due = new ArrayList<>();
        for (String id : ids) {
            Letter letter = letters.get(id);
            if (letter == null && (partial || suspects.containsKey(id) || doubts.containsKey(id))) {
                due.add(new Place(index, generation, id, version));
            } else if (letter != null && letter.generation < generation) {
                due.add(new Place(index, letter.generation, id, ABOVE_ALL));
            } else if (letter != null && !version.isBefore(letter.position)) {
                due.add(new Place(index, generation, id, version));
            }
        }
        return due;
    }

    /** What was due has gone. */
    void remove(Collection<Place> gone) {
        for (Place place : gone) {
            letters.computeIfPresent(
                    place.id(), (id, letter) -> place.position().isBefore(letter.position) ? letter : null);
            doubts.computeIfPresent(
                    place.id(), (id, version) -> place.position().isBefore(version) ? version : null);
        }
    }

    /** The letters that it remembers now, to be compared with those that there are. */
    Map<String, Letter> snapshot() {
        return new HashMap<>(letters);
    }

    /** Letters of a snapshot are not there any more; one that was put meanwhile stays. */
    void forget(Map<String, Letter> gone) {
        gone.forEach((id, seen) -> letters.computeIfPresent(id, (same, now) -> isSame(now, seen) ? null : now));
    }

    /** Two that are equal may have been put one after the other. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Letter one, Letter other) {
        return one == other;
    }

    /** A letter: where it is, and what is newer. */
    record Letter(int generation, WalPosition position) {

        /** What stays of two: one of the current generation, and the newer position. */
        private Letter inPlaceOf(Letter old, int current) {
            if (old.generation != generation) {
                return old.generation == current ? old : this;
            }
            return new Letter(generation, WalPosition.max(old.position, position));
        }
    }
}
