package dev.penstock.runtime.postgres;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far builds of this process have looked into the log of one history. What a build of an earlier session has seen counts
 * too; of an earlier history, whose positions mean something else, it does not. Thread-safe.
 */
final class SeenHorizon {

    private @Nullable String history;
    private Horizon horizon = Horizon.NONE;

    /** A session of a history begins. The horizons that it tells go where this returns. */
    synchronized Consumer<Horizon> follow(String next, Horizon first) {
        if (!next.equals(history)) {
            history = next;
            horizon = Horizon.NONE;
        }
        add(next, first);
        return seen -> add(next, seen);
    }

    /** How far, of that history. */
    synchronized Horizon of(String asked) {
        return asked.equals(history) ? horizon : Horizon.NONE;
    }

    /** A build that an earlier session still had on its way must not take back what a later one has seen. */
    private synchronized void add(String of, Horizon seen) {
        if (of.equals(history)) {
            horizon = Horizon.max(horizon, seen);
        }
    }
}
