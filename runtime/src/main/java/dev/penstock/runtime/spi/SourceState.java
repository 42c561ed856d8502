package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a source beside the index, to know after a restart that it is still the same history.
 *
 * @param systemId the database cluster's identifier, as IDENTIFY_SYSTEM says
 * @param timeline the timeline that it was on
 * @param slot the name of the replication slot
 * @param created where the slot begins, or null while it is being made
 * @param fence the transaction id that everything running must have passed before the first read, or 0 when it was not
 *     taken yet
 * @param fencePassed whether it has passed
 * @param confirmed the position last confirmed. It is remembered before it is confirmed, so a slot that is ahead of it was
 *     moved by somebody else
 * @param horizon the largest insert position of a build that was sent: what the log must still hold
 * @param snapshotXmax the snapshot xmax that was read with it
 * @param cleanStop whether the engine stopped in order, so that the horizon is exact
 */
public record SourceState(
        String systemId,
        int timeline,
        String slot,
        @Nullable WalPosition created,
        long fence,
        boolean fencePassed,
        WalPosition confirmed,
        WalPosition horizon,
        long snapshotXmax,
        boolean cleanStop) {

    /** This state with another confirmed position. */
    public SourceState confirmedAt(WalPosition position) {
        return new SourceState(
                systemId, timeline, slot, created, fence, fencePassed, position, horizon, snapshotXmax, cleanStop);
    }

    /** This state with a note whether the engine has stopped in order. */
    public SourceState stopped(boolean clean) {
        return new SourceState(
                systemId, timeline, slot, created, fence, fencePassed, confirmed, horizon, snapshotXmax, clean);
    }
}
