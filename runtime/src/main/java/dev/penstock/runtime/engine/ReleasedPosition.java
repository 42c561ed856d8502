package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;

/**
 * The position up to which every transaction has passed the gate: the version that seeding may claim, since each snapshot
 * taken after it was read sees all of them. The log's current end would not do: it counts commits that no snapshot sees. Nor would
 * the end of a transaction, or a position before which nothing concerns us: the next commit may begin there. Thread-safe.
 */
final class ReleasedPosition {

    private volatile WalPosition position;

    ReleasedPosition(WalPosition start) {
        this.position = start;
    }

    WalPosition get() {
        return position;
    }

    /** Moves it; called by the thread that takes from the gate. */
    void release(WalPosition next) {
        position = WalPosition.max(position, next);
    }
}
