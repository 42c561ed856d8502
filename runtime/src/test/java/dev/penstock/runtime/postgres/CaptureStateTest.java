package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WalPosition;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureStateTest {

    private final CaptureState made = CaptureState.unmade(new ServerState("77", 2, new WalPosition(9), 5), "slot")
            .createdAt(new WalPosition(100));

    @Test
    void itIsReadAsItWasWritten() {
        CaptureState state = made.snapshotted("\"public\".\"a\"", List.of("1", "x\"y"), false)
                .snapshotted("\"public\".\"b\"", null, true)
                .confirmedAt(new WalPosition(200))
                .reaching(new WalPosition(300))
                .onTimeline(3)
                .running(false);

        assertEquals(state, CaptureState.parse(state.json()));
        assertEquals(made.running(true), CaptureState.parse(made.json()));
    }

    @Test
    void aTableIsReadFromItsNewestCursorUntilItIsDone() {
        CaptureState begun = made.snapshotted("a", List.of("1"), false).snapshotted("a", List.of("2"), false);
        assertEquals(List.of("2"), begun.cursor("a"));
        assertNull(begun.cursor("b"));

        CaptureState done = begun.snapshotted("a", null, true);
        assertNull(done.cursor("a"));
        assertEquals(List.of("a"), done.done());
    }

    @Test
    void whatItReachesNeverGoesBack() {
        assertEquals(
                new WalPosition(300),
                made.reaching(new WalPosition(300))
                        .confirmedAt(new WalPosition(200))
                        .reached());
        assertEquals(
                new WalPosition(400), made.confirmedAt(new WalPosition(400)).reached());
    }

    @Test
    void anotherTextIsRefused() {
        assertThrows(PenstockException.class, () -> CaptureState.parse("{"));
        assertThrows(PenstockException.class, () -> CaptureState.parse("{\"confirmed\":7}"));
    }
}
