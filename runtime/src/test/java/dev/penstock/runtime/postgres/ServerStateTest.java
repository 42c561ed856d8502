package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.definition.WalPosition;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServerStateTest {

    /** As a server on timeline 12 has it: tabs, reasons of several words, an empty line before the last. */
    private static final String HISTORY = """
            1\t0/3000158\tno recovery target specified

            2\t0/50000A0\tbefore 2026-01-07 10:00:00.123+00

            11\t16/B374D848\tat restore point "before 2"
            """;

    @Test
    void findsWhereATimelineWasLeft() {
        assertEquals(WalPosition.parse("0/3000158"), ServerState.switchPoint(HISTORY, 1));
        assertEquals(WalPosition.parse("0/50000A0"), ServerState.switchPoint(HISTORY, 2));
        assertEquals(WalPosition.parse("16/B374D848"), ServerState.switchPoint(HISTORY, 11));
    }

    @Test
    void theFirstTimelineHasNoHistoryToAskFor() throws SQLException {
        ServerState first = new ServerState("7", 1, WalPosition.START, 700);

        assertNull(first.leftTimeline(new FakeDatabase().connection(), 2));
    }

    @Test
    void findsNothingForATimelineThatTheServerNeverWasOn() {
        assertNull(ServerState.switchPoint(HISTORY, 3));
        assertNull(ServerState.switchPoint(HISTORY, 12));
        assertNull(ServerState.switchPoint("", 1));
    }
}
