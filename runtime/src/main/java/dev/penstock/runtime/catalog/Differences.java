package dev.penstock.runtime.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what differs between a catalog and a database. Used by one thread. */
final class Differences {

    private final List<CatalogDifference> found = new ArrayList<>();

    /** Something that decides. */
    void add(String text) {
        found.add(new CatalogDifference(text, true));
    }

    /** Something that people may want to know. */
    void note(String text) {
        found.add(new CatalogDifference(text, false));
    }

    /** The same of something that both have, if it is not the same. */
    void compare(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            add(changed(what, then, now));
        }
    }

    /** The same of what nothing is decided by. */
    void compareForPeople(String what, @Nullable Object then, @Nullable Object now) {
        if (!Objects.equals(then, now)) {
            note(changed(what, then, now));
        }
    }

    private static String changed(String what, @Nullable Object then, @Nullable Object now) {
        return what + " is " + (now == null ? "nothing" : now) + " now, " + (then == null ? "nothing" : then)
                + " in the catalog";
    }

    /** What both have in common, and what only one has, by what it is known by. */
    static <T, K extends Comparable<K>> void match(
            Collection<T> then,
            Collection<T> now,
            Function<T, K> name,
            Consumer<T> gone,
            BiConsumer<T, T> both,
            Consumer<T> added) {
        Map<K, T> old = byName(then, name);
        Map<K, T> young = byName(now, name);
        old.forEach((known, one) -> {
            T other = young.get(known);
            if (other == null) {
                gone.accept(one);
            } else {
                both.accept(one, other);
            }
        });
        young.forEach((known, one) -> {
            if (!old.containsKey(known)) {
                added.accept(one);
            }
        });
    }

    private static <T, K extends Comparable<K>> Map<K, T> byName(Collection<T> all, Function<T, K> name) {
        Map<K, T> byName = new TreeMap<>();
        all.forEach(one -> byName.put(name.apply(one), one));
        return byName;
    }

    /** Those that decide first. */
    List<CatalogDifference> all() {
        return found.stream()
                .sorted(Comparator.comparing(CatalogDifference::decides).reversed())
                .toList();
    }
}
