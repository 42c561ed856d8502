package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetter.Place;
import dev.penstock.runtime.spi.DeadLetters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Letters that keep their promises in memory: the higher position stays, removals are remembered. They can be made to fail. */
final class MemoryLetters implements DeadLetters {

    private static final Comparator<DeadLetter> ORDER = Comparator.comparing(DeadLetter::index)
            .thenComparing(DeadLetter::id)
            .thenComparing(DeadLetter::generation);

    private final Journal journal;
    private final Map<String, Kept> kept = new HashMap<>();
    volatile Runnable opening = () -> {};
    volatile Runnable putting = () -> {};
    volatile Runnable dropping = () -> {};

    MemoryLetters(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void open() {
        opening.run();
        journal.note("open letters");
    }

    @Override
    public void put(List<DeadLetter> letters) {
        putting.run();
        letters.forEach(letter -> keep(new Kept(letter.place(), letter)));
        letters.forEach(letter -> journal.note("letter " + letter.id()));
    }

    @Override
    public void drop(Collection<Place> places) {
        dropping.run();
        places.forEach(place -> keep(new Kept(place, null)));
        places.forEach(place -> journal.note("drop " + place.id()));
    }

    private synchronized void keep(Kept next) {
        kept.merge(name(next.place()), next, (old, now) -> now.isBefore(old) ? old : now);
    }

    @Override
    public synchronized List<DeadLetter> find(Collection<Place> places) {
        journal.note("find letters");
        return places.stream()
                .map(place -> kept.get(name(place)))
                .filter(Objects::nonNull)
                .map(Kept::letter)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<DeadLetter> list(Filter filter, @Nullable DeadLetter after, int limit) {
        journal.note("list letters");
        return letters()
                .filter(letter -> filter.index() == null || letter.index().equals(filter.index()))
                .filter(letter -> filter.id() == null || letter.id().equals(filter.id()))
                .filter(letter -> !filter.retryAsked() || letter.retryAsked())
                .filter(letter -> after == null || ORDER.compare(letter, after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(String index) {
        journal.note("count letters");
        return letters().filter(letter -> letter.index().equals(index)).count();
    }

    /** All of them, in their order. */
    synchronized Stream<DeadLetter> letters() {
        return kept.values().stream().map(Kept::letter).filter(Objects::nonNull).sorted(ORDER).toList().stream();
    }

    /** Each as id and number of attempts. */
    List<String> attempts() {
        return letters().map(letter -> letter.id() + " " + letter.attempts()).toList();
    }

    private static String name(Place place) {
        return place.index() + " " + place.generation() + " " + place.id();
    }

    /** A letter, or that it was dropped. */
    private record Kept(Place place, @Nullable DeadLetter letter) {

        boolean isBefore(Kept other) {
            return place.position().isBefore(other.place.position());
        }
    }
}
