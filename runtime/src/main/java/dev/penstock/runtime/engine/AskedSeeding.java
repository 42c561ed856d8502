package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.SourceSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Notices that every document of an index is to be built again because that was asked for. OpenSearch adds one to the version of what
 * is written by hand, and in a database that rests that is ahead of what seeding may claim: so the log is moved on first, and the
 * walk begins when the gate has released what it holds. Used by the thread of the {@link ChangeFollower}.
 */
final class AskedSeeding {

    private final List<TrackedIndex> indexes;
    private final ToIntFunction<String> newest;
    private final SourceSession session;
    private final ReleasedPosition released;
    private Map<TrackedIndex, Integer> asked = Map.of();
    private @Nullable WalPosition behind;

    /**
     * Watches for a session.
     *
     * @param newest the number of the newest request for an index; cheap
     */
    AskedSeeding(
            List<TrackedIndex> indexes,
            ToIntFunction<String> newest,
            SourceSession session,
            ReleasedPosition released) {
        this.indexes = indexes;
        this.newest = newest;
        this.session = session;
        this.released = released;
    }

    /** What is to be done with each index now; null when nothing is. */
    ChangeFollower.@Nullable Step due() {
        WalPosition wanted = behind;
        if (wanted == null) {
            Map<TrackedIndex, Integer> open = open();
            if (!open.isEmpty()) {
                asked = open; // what is asked for after the log was moved on is for the next time
                behind = session.advance().recordEnd().before(); // a commit may begin at the position itself
            }
            return null;
        }
        if (released.get().isBefore(wanted)) {
            return null;
        }
        Map<TrackedIndex, Integer> numbers = asked;
        behind = null;
        return index -> {
            Integer number = numbers.get(index);
            if (number != null) {
                index.askedAgain(number, wanted);
            }
        };
    }

    private Map<TrackedIndex, Integer> open() {
        Map<TrackedIndex, Integer> open = new LinkedHashMap<>();
        for (TrackedIndex index : indexes) {
            int number = newest.applyAsInt(index.name());
            if (number > index.asked().number()) {
                open.put(index, number);
            }
        }
        return open;
    }
}
