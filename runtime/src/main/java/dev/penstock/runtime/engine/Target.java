package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Generation;

/**
 * Where documents are written to.
 *
 * @param index of which index they are
 * @param generation the generation, as it was when the build was begun
 * @param version what the build has seen at least
 * @param work for whose sake they are written
 */
record Target(TrackedIndex index, Generation generation, WalPosition version, Work work) {

    /** What the sink is shared by. */
    enum Work {
        /** Changes, which somebody waits for. */
        CHANGES,
        /** What is done in the background: seeding, and very large fan-outs. */
        BACKGROUND
    }
}
