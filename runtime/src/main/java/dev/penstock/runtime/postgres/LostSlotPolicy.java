package dev.penstock.runtime.postgres;

/** What happens when the history that indexes were built from has ended: the slot is gone, say, or the database went back. */
public enum LostSlotPolicy {
    /** The engine stops and says what is wrong. */
    STOP,
    /**
     * A new history begins by itself: another slot, and every index built anew while readers keep the old one. Another
     * cluster, and a slot that is somebody else's, stop the engine all the same.
     */
    RESEED
}
