package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether server and slot are still the history that changes were given from. If not, some were left out or are no
 * longer true, and which cannot be known: so it refuses. Pure.
 */
final class CaptureHistory {

    private static final String RESEED = "Start once with --reseed: that makes a new slot, and gives all rows again.";

    private CaptureHistory() {}

    /**
     * Refuses when anything went back or was made anew.
     *
     * @param slot the slot now, or null when there is none
     * @param leftTimeline where the server left the remembered timeline; null when it is on it still, or never was
     */
    static void check(
            CaptureState remembered,
            ServerState server,
            @Nullable SlotStatus slot,
            @Nullable WalPosition leftTimeline) {
        if (!server.systemId().equals(remembered.systemId())) {
            throw refusal("the database is another cluster (system identifier " + server.systemId()
                    + ") than the one changes were read from (" + remembered.systemId() + ")");
        }
        checkSlot(remembered, slot);
        if (server.timeline() != remembered.timeline()) {
            checkTimeline(remembered, server, leftTimeline);
        }
        if (server.flushed().isBefore(remembered.reached())) {
            throw refusal("the database's log ends at " + server.flushed() + ", before " + remembered.reached()
                    + " up to where changes were given: it was restored or lost transactions");
        }
    }

    private static void checkSlot(CaptureState remembered, @Nullable SlotStatus slot) {
        String name = "the replication slot " + remembered.slot();
        if (slot == null) {
            throw refusal(name + " is gone, and with it the changes since " + remembered.confirmed());
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
        if (remembered.confirmed().isBefore(confirmed)) {
            throw refusal(name + " stands at " + confirmed + ", ahead of " + remembered.confirmed()
                    + " that was acknowledged: it was made anew or read by somebody else");
        }
    }

    private static void checkTimeline(CaptureState remembered, ServerState server, @Nullable WalPosition leftTimeline) {
        String switched = "the database switched from timeline " + remembered.timeline() + " to " + server.timeline();
        if (leftTimeline == null) {
            throw refusal(switched + ", which does not descend from it");
        }
        if (leftTimeline.isBefore(remembered.reached())) {
            throw refusal(switched + " at " + leftTimeline + ", before " + remembered.reached()
                    + " up to where changes were given: transactions were lost");
        }
        if (remembered.running()) {
            throw refusal(
                    switched + " and the stream was not stopped in order before, so changes may have been given that"
                            + " were lost");
        }
    }

    private static PenstockException refusal(String fact) {
        return new PenstockException(fact, RESEED);
    }
}
