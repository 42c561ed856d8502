package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Messages;
import dev.penstock.runtime.spi.PenstockException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaptureHistoryTest {

    private static final ServerState SERVER = server("77", 1, 500);

    private final CaptureState state = CaptureState.unmade(SERVER, "slot")
            .createdAt(new WalPosition(100))
            .confirmedAt(new WalPosition(200))
            .reaching(new WalPosition(300))
            .running(false);

    @Test
    void theSameHistoryPassesAlsoIfTheSlotWasToldLess() {
        assertDoesNotThrow(() -> CaptureHistory.check(state, SERVER, slot(200), null));
        assertDoesNotThrow(() -> CaptureHistory.check(state, SERVER, slot(100), null));
        assertDoesNotThrow(() -> CaptureHistory.check(state, server("77", 2, 500), slot(200), new WalPosition(300)));
    }

    @Test
    void whatWentBackOrWasMadeAnewIsRefused() {
        assertRefused("another cluster", server("78", 1, 500), slot(200), null);
        assertRefused("is gone", SERVER, null, null);
        assertRefused("ahead of", SERVER, slot(201), null);
        assertRefused("log ends at", server("77", 1, 299), slot(200), null);
        assertRefused("does not descend", server("77", 2, 500), slot(200), null);
        assertRefused("transactions were lost", server("77", 2, 500), slot(200), new WalPosition(299));
        SlotStatus lost = new SlotStatus("pgoutput", "shop", false, new WalPosition(200), "lost", null);
        assertRefused("invalidated", SERVER, lost, null);
        SlotStatus other = new SlotStatus("test_decoding", "shop", false, new WalPosition(200), "reserved", null);
        assertRefused("not one of pgoutput", SERVER, other, null);
    }

    @Test
    void aSwitchOfTheTimelineUnderSomebodyAtWorkIsRefused() {
        PenstockException refused = assertThrows(
                PenstockException.class,
                () -> CaptureHistory.check(state.running(true), server("77", 2, 500), slot(200), new WalPosition(400)));
        assertTrue(Messages.message(refused).contains("not stopped in order"), Messages.message(refused));
    }

    private void assertRefused(
            String fact, ServerState server, @Nullable SlotStatus slot, @Nullable WalPosition leftTimeline) {
        PenstockException refused =
                assertThrows(PenstockException.class, () -> CaptureHistory.check(state, server, slot, leftTimeline));
        assertTrue(Messages.message(refused).contains(fact), Messages.message(refused));
    }

    private static ServerState server(String systemId, int timeline, long flushed) {
        return new ServerState(systemId, timeline, new WalPosition(flushed), 7);
    }

    private static SlotStatus slot(long confirmed) {
        return new SlotStatus("pgoutput", "shop", false, new WalPosition(confirmed), "reserved", null);
    }
}
