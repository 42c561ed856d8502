package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changed rows that lead to very many documents by one lookup, which are built in the background.
 *
 * @param lookup which of the definition's lookups it is, from 0
 * @param starts where it starts
 * @param version what the documents have seen at least
 * @param since the oldest of the commits that it stands for: when it is done, the documents have seen all of them
 * @param cursor the key up to which documents were built; null when none was yet
 */
record FanOut(
        int lookup,
        List<List<String>> starts,
        WalPosition version,
        WalPosition since,
        @Nullable List<String> cursor) {

    /** What it stands for was not remembered by earlier builds. */
    FanOut {
        since = Objects.requireNonNullElse(since, WalPosition.START);
    }

    /** One that is found just now. */
    static FanOut of(int lookup, List<List<String>> starts, WalPosition version, WalPosition since) {
        return new FanOut(lookup, starts, version, since, null);
    }

    /** Whether it leads to the same documents. */
    boolean isAsWideAs(FanOut other) {
        return lookup == other.lookup && starts.equals(other.starts);
    }

    /** Whether it is the same one, however far. */
    boolean is(FanOut other) {
        return isAsWideAs(other) && version.equals(other.version);
    }

    /** How long the texts of its starts are together. */
    long characters() {
        return starts.stream().flatMap(List::stream).mapToLong(String::length).sum();
    }

    FanOut builtUpTo(List<String> key) {
        return new FanOut(lookup, starts, version, since, key);
    }

    /** The same, in place of another, too. */
    FanOut inPlaceOf(FanOut other) {
        return new FanOut(lookup, starts, version, WalPosition.min(since, other.since), cursor);
    }
}
