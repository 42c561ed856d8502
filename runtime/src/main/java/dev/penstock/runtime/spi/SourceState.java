package dev.penstock.runtime.spi;

import java.util.List;
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
 * @param maintained the names of the indexes that follow this source; another index has missed changes, whatever is
 *     remembered of it
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
        List<String> maintained,
        boolean cleanStop) {

    /** Copies the list, so that the state can never change. */
    public SourceState {
        maintained = List.copyOf(maintained);
    }

    /** The state of a source of which only its name is known: its slot is still to be made. */
    public static SourceState unmade(String systemId, int timeline, String slot) {
        return new SourceState(
                systemId, timeline, slot, null, 0, false, WalPosition.START, WalPosition.START, 0, List.of(), false);
    }

    /** This state with a slot that begins at a position. */
    public SourceState createdAt(WalPosition position) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                position,
                fence,
                fencePassed,
                position,
                horizon,
                snapshotXmax,
                maintained,
                cleanStop);
    }

    /** This state on a timeline. */
    public SourceState onTimeline(int number) {
        return new SourceState(
                systemId,
                number,
                slot,
                created,
                fence,
                fencePassed,
                confirmed,
                horizon,
                snapshotXmax,
                maintained,
                cleanStop);
    }

    /** This state with a fence, 0 when it is still to be taken. */
    public SourceState fenced(long xid, boolean passed) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                created,
                xid,
                passed,
                confirmed,
                horizon,
                snapshotXmax,
                maintained,
                cleanStop);
    }

    /** This state with another confirmed position. */
    public SourceState confirmedAt(WalPosition position) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                created,
                fence,
                fencePassed,
                position,
                horizon,
                snapshotXmax,
                maintained,
                cleanStop);
    }

    /** This state with how far builds have looked. */
    public SourceState lookedTo(WalPosition position, long xmax) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                created,
                fence,
                fencePassed,
                confirmed,
                position,
                xmax,
                maintained,
                cleanStop);
    }

    /** This state with the indexes that follow. */
    public SourceState maintaining(List<String> indexes) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                created,
                fence,
                fencePassed,
                confirmed,
                horizon,
                snapshotXmax,
                indexes,
                cleanStop);
    }

    /** This state with a note whether the engine has stopped in order. */
    public SourceState stopped(boolean clean) {
        return new SourceState(
                systemId,
                timeline,
                slot,
                created,
                fence,
                fencePassed,
                confirmed,
                horizon,
                snapshotXmax,
                maintained,
                clean);
    }
}
