package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.SourceState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R7: each way in which server and slot can be another history than the one remembered, and each that is legal. */
class HistoryCheckTest {

    private static final WalPosition CONFIRMED = new WalPosition(1_000);
    private static final WalPosition HORIZON = new WalPosition(2_000);
    private static final long XMAX = 700;

    private static final SourceState CLEAN = remembered(true);
    private static final SourceState KILLED = remembered(false);
    private static final ServerState SERVER = server("7", 1, 2_000, XMAX);
    private static final SlotStatus SLOT = slot("pgoutput", 1_000L, "reserved");

    @Test
    void r7GoesOnWhenNothingChanged() {
        assertNull(HistoryCheck.check(CLEAN, SERVER, SLOT, null));
    }

    @Test
    void r7GoesOnAfterAKilledEngine() {
        assertNull(HistoryCheck.check(KILLED, SERVER, SLOT, null));
    }

    @Test
    void r7GoesOnWhenTheConfirmedPositionWentBackBecauseChangesComeAgain() {
        assertNull(HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", 1L, "reserved"), null));
        assertNull(HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", null, "reserved"), null));
    }

    @Test
    void r7GoesOnWhileTheLogIsHeldOnlyForTheSlot() {
        assertNull(HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", 1_000L, "extended"), null));
        assertNull(HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", 1_000L, "unreserved"), null));
    }

    @Test
    void r7RefusesAnotherCluster() {
        assertRefused(CLEAN, server("8", 1, 2_000, XMAX), SLOT, null, "another cluster");
    }

    @Test
    void r7RefusesASlotThatIsGone() {
        assertRefused(CLEAN, SERVER, null, null, "replication slot penstock is gone");
    }

    @Test
    void r7RefusesASlotOfAnotherPlugin() {
        assertRefused(CLEAN, SERVER, slot("test_decoding", 1_000L, "reserved"), null, "not one of pgoutput");
        assertRefused(CLEAN, SERVER, slot(null, 1_000L, "reserved"), null, "not one of pgoutput");
    }

    @Test
    void r7RefusesASlotWhoseLogIsGone() {
        assertRefused(CLEAN, SERVER, slot("pgoutput", 1_000L, "lost"), null, "invalidated");
    }

    @Test
    void r7SaysWhyASlotWasInvalidated() {
        for (String reason : new String[] {"rows_removed", "wal_level_insufficient", "idle_timeout"}) {
            SlotStatus slot = new SlotStatus("pgoutput", "shop", false, CONFIRMED, "lost", reason);
            assertRefused(CLEAN, SERVER, slot, null, "invalidated, because ");
            assertRefused(CLEAN, SERVER, slot, null, "(" + reason);
        }
    }

    @Test
    void r7RefusesASlotThatIsAheadSoMadeAnewOrReadByOthers() {
        assertRefused(CLEAN, SERVER, slot("pgoutput", 1_001L, "reserved"), null, "made anew");
    }

    @Test
    void r7RefusesALogThatEndsBeforeWhatWasBuilt() {
        assertRefused(CLEAN, server("7", 1, 1_999, XMAX), SLOT, null, "restored or lost transactions");
    }

    @Test
    void r7RefusesTransactionIdsThatWentBack() {
        assertRefused(CLEAN, server("7", 1, 9_999, XMAX - 1), SLOT, null, "transaction ids went back");
    }

    @Test
    void r7GoesOnAfterAPromotionBehindEverythingThatWasBuilt() {
        assertNull(HistoryCheck.check(CLEAN, server("7", 2, 3_000, XMAX), SLOT, HORIZON));
        assertNull(HistoryCheck.check(CLEAN, server("7", 3, 3_000, XMAX), SLOT, new WalPosition(2_001)));
    }

    @Test
    void r7RefusesAPromotionThatLostWhatWasBuilt() {
        assertRefused(CLEAN, server("7", 2, 3_000, XMAX), SLOT, new WalPosition(1_999), "transactions were lost");
    }

    @Test
    void r7RefusesAPromotionAfterAnEngineThatWasKilledBecauseItsHorizonIsNotKnown() {
        assertRefused(KILLED, server("7", 2, 3_000, XMAX), SLOT, HORIZON, "not stopped in order");
    }

    @Test
    void r7RefusesATimelineThatDoesNotDescendFromOurs() {
        assertRefused(CLEAN, server("7", 2, 3_000, XMAX), SLOT, null, "does not descend");
    }

    @Test
    void r7RefusesALogThatEndsBeforeTheConfirmedPositionEvenIfBuildsLookedLessFar() {
        SourceState idle = CLEAN.confirmedAt(new WalPosition(5_000));

        assertRefused(idle, server("7", 1, 4_000, XMAX), SLOT, null, "log ends");
        assertRefused(idle, server("7", 2, 9_000, XMAX), SLOT, new WalPosition(4_000), "transactions were lost");
    }

    @Test
    void r7ComparesPositionsWithoutSign() {
        SourceState far = SourceState.unmade("7", 1, "penstock")
                .createdAt(new WalPosition(Long.MIN_VALUE))
                .lookedTo(new WalPosition(Long.MIN_VALUE), XMAX);

        assertRefused(far, server("7", 1, Long.MAX_VALUE, XMAX), slot("pgoutput", 1L, "reserved"), null, "log ends");
    }

    @Test
    void aNewHistoryMayReplaceOneThatEndedButNotThatOfAnotherClusterNorBySomebodyElsesSlot() {
        assertReplaceable(true, HistoryCheck.check(CLEAN, SERVER, null, null));
        assertReplaceable(true, HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", 1_000L, "lost"), null));
        assertReplaceable(true, HistoryCheck.check(CLEAN, SERVER, slot("pgoutput", 1_001L, "reserved"), null));
        assertReplaceable(true, HistoryCheck.check(CLEAN, server("7", 1, 1_999, XMAX), SLOT, null));
        assertReplaceable(true, HistoryCheck.check(CLEAN, server("7", 2, 3_000, XMAX), SLOT, null));
        assertReplaceable(false, HistoryCheck.check(CLEAN, server("8", 1, 2_000, XMAX), SLOT, null));
        assertReplaceable(false, HistoryCheck.check(CLEAN, SERVER, slot("test_decoding", 1_000L, "reserved"), null));
    }

    private static void assertReplaceable(boolean expected, HistoryCheck.@Nullable End end) {
        assertNotNull(end);
        assertEquals(expected, end.replaceable(), end.fact());
    }

    private static void assertRefused(
            SourceState remembered,
            ServerState server,
            @Nullable SlotStatus slot,
            @Nullable WalPosition leftTimeline,
            String reason) {
        HistoryCheck.End end = HistoryCheck.check(remembered, server, slot, leftTimeline);
        assertNotNull(end);
        assertTrue(message(end.refusal()).contains(reason), message(end.refusal()));
        assertTrue(message(end.refusal()).contains("--reseed"), "the message says what to do");
    }

    private static SourceState remembered(boolean clean) {
        return SourceState.unmade("7", 1, "penstock")
                .createdAt(new WalPosition(10))
                .fenced(600, true)
                .confirmedAt(CONFIRMED)
                .lookedTo(HORIZON, XMAX)
                .ownedBy(clean ? null : "somebody");
    }

    private static ServerState server(String systemId, int timeline, long flushed, long xmax) {
        return new ServerState(systemId, timeline, new WalPosition(flushed), xmax);
    }

    private static SlotStatus slot(@Nullable String plugin, @Nullable Long confirmed, String walStatus) {
        return new SlotStatus(
                plugin, "shop", false, confirmed == null ? null : new WalPosition(confirmed), walStatus, null);
    }
}
