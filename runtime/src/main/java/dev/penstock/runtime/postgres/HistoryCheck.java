package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.WalPosition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether server and slot are still the history that the indexes were built from. If not, going on would leave
 * documents stale for good, so it refuses: what was lost between cannot be known. Pure.
 */
final class HistoryCheck {

    private static final String RESEED =
            "Start once with --reseed: that makes a new slot and builds every index anew beside the old one.";

    private HistoryCheck() {}

    /**
     * Refuses when anything went back or was made anew.
     *
     * @param remembered what was stored beside the index
     * @param server the server now
     * @param slot the slot now, or null when there is none
     * @param leftTimeline where the server left the remembered timeline; null when it is on it still, or never was
     */
    static void check(
            SourceState remembered, ServerState server, @Nullable SlotStatus slot, @Nullable WalPosition leftTimeline) {
        if (!server.systemId().equals(remembered.slot().systemId())) {
            throw refusal("the database is another cluster (system identifier " + server.systemId()
                    + ") than the one the indexes were built from ("
                    + remembered.slot().systemId() + ")");
        }
        checkSlot(remembered, slot);
        if (server.timeline() != remembered.slot().timeline()) {
            checkTimeline(remembered, server, leftTimeline);
        }
        if (server.flushed().isBefore(reach(remembered))) {
            throw refusal("the database's log ends at " + server.flushed() + ", before "
                    + reach(remembered)
                    + " which documents were built from: it was restored or lost transactions");
        }
        if (server.snapshotXmax() < remembered.progress().snapshotXmax()) {
            throw refusal("the database's transaction ids went back from "
                    + remembered.progress().snapshotXmax() + " to " + server.snapshotXmax()
                    + ": it was restored or lost transactions");
        }
    }

    private static void checkSlot(SourceState remembered, @Nullable SlotStatus slot) {
        String name = "the replication slot " + remembered.slot().name();
        if (slot == null) {
            throw refusal(name + " is gone, and with it the changes since "
                    + remembered.progress().confirmed());
        }
        if (!"pgoutput".equals(slot.plugin())) {
            throw refusal(name + " is not one of pgoutput");
        }
        if (slot.isLost()) {
            throw refusal(name + " was invalidated, because the log it needs is gone (wal_status is lost, see"
                    + " max_slot_wal_keep_size)");
        }
        WalPosition confirmed = Objects.requireNonNullElse(slot.confirmed(), WalPosition.START);
        // A position is remembered before it is confirmed. One that went back is legal: changes come again.
        if (remembered.progress().confirmed().isBefore(confirmed)) {
            throw refusal(name + " stands at " + confirmed + ", ahead of "
                    + remembered.progress().confirmed()
                    + " that was confirmed: it was made anew or read by somebody else");
        }
    }

    private static void checkTimeline(SourceState remembered, ServerState server, @Nullable WalPosition leftTimeline) {
        String switched =
                "the database switched from timeline " + remembered.slot().timeline() + " to " + server.timeline();
        if (leftTimeline == null) {
            throw refusal(switched + ", which does not descend from it");
        }
        if (leftTimeline.isBefore(reach(remembered))) {
            throw refusal(switched + " at " + leftTimeline + ", before " + reach(remembered)
                    + " which documents were built from: transactions were lost");
        }
        if (remembered.progress().owner() != null) {
            throw refusal(switched + " and the engine was not stopped in order before, so documents may have been built"
                    + " from transactions that were lost");
        }
    }

    /** How far the log was relied on: versions up to the confirmed position may be in an index, whoever built it. */
    private static WalPosition reach(SourceState remembered) {
        return WalPosition.max(
                remembered.progress().horizon(), remembered.progress().confirmed());
    }

    private static PenstockException refusal(String fact) {
        return new PenstockException(fact, RESEED);
    }
}
