package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether server and slot are still the history that the indexes were built from. If not, going on would leave
 * documents stale for good: what was lost between cannot be known. Pure.
 */
final class HistoryCheck {

    static final String RESEED =
            "Start once with --reseed: that makes a new slot and builds every index anew beside the old one.";

    private HistoryCheck() {}

    /**
     * What shows that the history has ended.
     *
     * @param fact what is wrong
     * @param replaceable whether a new one may begin by itself: it is the same cluster still, and the slot is not somebody
     *     else's
     */
    record End(String fact, boolean replaceable) {

        PenstockException refusal() {
            return new PenstockException(fact, RESEED);
        }
    }

    /**
     * Finds out whether anything went back or was made anew.
     *
     * @param remembered what was stored beside the index
     * @param server the server now
     * @param slot the slot now, or null when there is none
     * @param leftTimeline where the server left the remembered timeline; null when it is on it still, or never was
     * @return how the history has ended, or null when it goes on
     */
    static @Nullable End check(
            SourceState remembered, ServerState server, @Nullable SlotStatus slot, @Nullable WalPosition leftTimeline) {
        if (!server.systemId().equals(remembered.slot().systemId())) {
            String fact = "the database is another cluster (system identifier " + server.systemId()
                    + ") than the one the indexes were built from ("
                    + remembered.slot().systemId() + ")";
            return new End(fact, false);
        }
        End end = checkSlot(remembered, slot);
        if (end == null && server.timeline() != remembered.slot().timeline()) {
            end = checkTimeline(remembered, server, leftTimeline);
        }
        return end == null ? checkPositions(remembered, server) : end;
    }

    private static @Nullable End checkPositions(SourceState remembered, ServerState server) {
        if (server.flushed().isBefore(reach(remembered))) {
            return end("the database's log ends at " + server.flushed() + ", before "
                    + reach(remembered)
                    + " which documents were built from: it was restored or lost transactions");
        }
        if (server.snapshotXmax() < remembered.progress().snapshotXmax()) {
            return end("the database's transaction ids went back from "
                    + remembered.progress().snapshotXmax() + " to " + server.snapshotXmax()
                    + ": it was restored or lost transactions");
        }
        return null;
    }

    private static @Nullable End checkSlot(SourceState remembered, @Nullable SlotStatus slot) {
        String name = "the replication slot " + remembered.slot().name();
        if (slot == null) {
            return end(name + " is gone, and with it the changes since "
                    + remembered.progress().confirmed());
        }
        if (!"pgoutput".equals(slot.plugin())) {
            return new End(name + " is not one of pgoutput", false);
        }
        if (slot.isLost()) {
            return end(name + " was invalidated, because " + invalidation(slot.invalidation()));
        }
        WalPosition confirmed = Objects.requireNonNullElse(slot.confirmed(), WalPosition.START);
        // A position is remembered before it is confirmed. One that went back is legal: changes come again.
        if (remembered.progress().confirmed().isBefore(confirmed)) {
            return end(name + " stands at " + confirmed + ", ahead of "
                    + remembered.progress().confirmed()
                    + " that was confirmed: it was made anew or read by somebody else");
        }
        return null;
    }

    private static @Nullable End checkTimeline(
            SourceState remembered, ServerState server, @Nullable WalPosition leftTimeline) {
        String switched =
                "the database switched from timeline " + remembered.slot().timeline() + " to " + server.timeline();
        if (leftTimeline == null) {
            return end(switched + ", which does not descend from it");
        }
        if (leftTimeline.isBefore(reach(remembered))) {
            return end(switched + " at " + leftTimeline + ", before " + reach(remembered)
                    + " which documents were built from: transactions were lost");
        }
        if (remembered.progress().owner() != null) {
            return end(switched + " and the engine was not stopped in order before, so documents may have been built"
                    + " from transactions that were lost");
        }
        return null;
    }

    /** Why a slot was invalidated (54.19 pg_replication_slots, invalidation_reason). */
    static String invalidation(@Nullable String reason) {
        return switch (Objects.requireNonNullElse(reason, "")) {
            case "rows_removed" ->
                "VACUUM has removed catalog rows that it needs on the standby (rows_removed, see hot_standby_feedback)";
            case "wal_level_insufficient" -> "wal_level of the primary was lowered (wal_level_insufficient)";
            case "idle_timeout" -> "nobody read it for long (idle_timeout, see idle_replication_slot_timeout)";
            default -> "the log it needs is gone (wal_status is lost, see max_slot_wal_keep_size)";
        };
    }

    /** How far the log was relied on: versions up to the confirmed position may be in an index, whoever built it. */
    private static WalPosition reach(SourceState remembered) {
        return WalPosition.max(
                remembered.progress().horizon(), remembered.progress().confirmed());
    }

    private static End end(String fact) {
        return new End(fact, true);
    }
}
