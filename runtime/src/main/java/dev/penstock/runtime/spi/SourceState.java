package dev.penstock.runtime.spi;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.WalPosition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of a source beside the index, to know after a restart that it is still the same history. Each
 * method gives a new state that differs in what its name says.
 *
 * @param slot which slot of which database cluster
 * @param fence what had to pass before the first read
 * @param progress how far changes were confirmed, and builds have looked
 * @param maintained the definitions that follow this source, as {@link #follower} names them; what was built for another has
 *     missed changes, whatever is remembered of it
 * @param partitions what tables consist of, as the source writes it: the partitions of each that is partitioned, and the shape
 *     of each; when that is no longer so, rows have joined or left a table, or changed, without a change of their own
 */
public record SourceState(
        Slot slot, Fence fence, Progress progress, List<String> maintained, Map<String, List<String>> partitions) {

    /**
     * A replication slot.
     *
     * @param name its name
     * @param systemId the database cluster's identifier, as IDENTIFY_SYSTEM says
     * @param timeline the timeline that the cluster was on
     * @param database the database it decodes; null when an earlier version has written this
     * @param created where the slot begins, or null while it is being made
     */
    public record Slot(
            String name,
            String systemId,
            int timeline,
            @Nullable String database,
            @Nullable WalPosition created) {}

    /**
     * What had to pass before the first read.
     *
     * @param xid the transaction id below which everything must have ended, or 0 when it was not taken yet
     * @param passed whether that is so
     */
    public record Fence(long xid, boolean passed) {}

    /**
     * How far things have got.
     *
     * @param confirmed the position last confirmed. It is remembered before it is confirmed, so a slot that is ahead of it
     *     was moved by somebody else
     * @param horizon the largest insert position of a build that was sent: what the log must still hold
     * @param snapshotXmax the snapshot xmax that was read with it
     * @param owner who is at work, and may have looked beyond the horizon since; null when the last one stopped in order
     */
    public record Progress(
            WalPosition confirmed,
            WalPosition horizon,
            long snapshotXmax,
            @Nullable String owner) {}

    /** Copies the collections, so that the state can never change. */
    public SourceState {
        maintained = List.copyOf(maintained);
        // What an earlier version has written lacks it.
        Map<String, List<String>> copy = new TreeMap<>();
        Objects.requireNonNullElse(partitions, Map.<String, List<String>>of())
                .forEach((table, parts) -> copy.put(table, List.copyOf(parts)));
        partitions = Collections.unmodifiableMap(copy);
    }

    /** The state of a source whose slot is still to be made. */
    public static SourceState unmade(String systemId, int timeline, String slot) {
        return new SourceState(
                new Slot(slot, systemId, timeline, null, null),
                new Fence(0, false),
                new Progress(WalPosition.START, WalPosition.START, 0, null),
                List.of(),
                Map.of());
    }

    /** What tells this history from any other: a generation of an index never outlives it. */
    public String history() {
        return slot.systemId + "/" + slot.name + "/" + slot.created;
    }

    /** The slot is of a database. */
    public SourceState ofDatabase(String database) {
        Slot known = new Slot(slot.name, slot.systemId, slot.timeline, database, slot.created);
        return new SourceState(known, fence, progress, maintained, partitions);
    }

    /** The slot was made and begins at a position. */
    public SourceState createdAt(WalPosition position) {
        Slot made = new Slot(slot.name, slot.systemId, slot.timeline, slot.database, position);
        return new SourceState(made, fence, progress, maintained, partitions).confirmedAt(position);
    }

    /** The cluster is on a timeline. */
    public SourceState onTimeline(int timeline) {
        Slot moved = new Slot(slot.name, slot.systemId, timeline, slot.database, slot.created);
        return new SourceState(moved, fence, progress, maintained, partitions);
    }

    /** The fence was taken, passed, or, with 0, is to be taken anew. */
    public SourceState fenced(long xid, boolean passed) {
        return new SourceState(slot, new Fence(xid, passed), progress, maintained, partitions);
    }

    /** Everything before a position is durable. */
    public SourceState confirmedAt(WalPosition position) {
        return with(new Progress(position, progress.horizon, progress.snapshotXmax, progress.owner));
    }

    /** Builds have looked so far. */
    public SourceState lookedTo(WalPosition horizon, long snapshotXmax) {
        return with(new Progress(progress.confirmed, horizon, snapshotXmax, progress.owner));
    }

    /** Somebody is at work; with null, nobody is any more. */
    public SourceState ownedBy(@Nullable String owner) {
        return with(new Progress(progress.confirmed, progress.horizon, progress.snapshotXmax, owner));
    }

    /** What a definition is called among those that follow. */
    public static String follower(IndexDefinition definition) {
        return follower(definition.name(), definition.hash());
    }

    /** The same, of the definition with a hash. */
    public static String follower(String index, String hash) {
        return index + "_" + hash;
    }

    /** These definitions follow. */
    public SourceState maintaining(List<String> followers) {
        return new SourceState(slot, fence, progress, followers, partitions);
    }

    /** Partitioned tables consist of these. */
    public SourceState consistingOf(Map<String, List<String>> parts) {
        return new SourceState(slot, fence, progress, maintained, parts);
    }

    private SourceState with(Progress next) {
        return new SourceState(slot, fence, next, maintained, partitions);
    }
}
