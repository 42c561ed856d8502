package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;

/**
 * How far into the log builds have looked.
 *
 * @param position an insert position that was read after a build: all that the build showed was logged before it
 * @param snapshotXmax the xmax of a snapshot taken before that position was read
 */
record Horizon(WalPosition position, long snapshotXmax) {

    /** Nothing was looked at. */
    static final Horizon NONE = new Horizon(WalPosition.START, 0);

    /** The farther of each. */
    static Horizon max(Horizon a, Horizon b) {
        return new Horizon(WalPosition.max(a.position, b.position), Math.max(a.snapshotXmax, b.snapshotXmax));
    }
}
