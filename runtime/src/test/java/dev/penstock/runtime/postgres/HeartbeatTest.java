package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.WalPosition;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private static final Duration AT_ONCE = Duration.ofNanos(1);

    private final FakeDatabase database = new FakeDatabase();

    @Test
    void theOldestMessageThatIsNotConfirmedCounts() throws SQLException {
        Heartbeat heartbeat = new Heartbeat("penstock", AT_ONCE);
        database.answer("0/100", "0/200");
        assertNull(heartbeat.unconfirmedSince());
        heartbeat.beatIfDue(database.connection());
        assertNotNull(heartbeat.unconfirmedSince());
        heartbeat.beatIfDue(database.connection());
        heartbeat.confirmed(WalPosition.parse("0/1FF"));
        assertNotNull(heartbeat.unconfirmedSince());
        heartbeat.confirmed(WalPosition.parse("0/200"));
        assertNull(heartbeat.unconfirmedSince());
    }

    @Test
    void nothingIsSentBeforeItsTimeNorAfterAChangeNorWhenTurnedOff() throws SQLException {
        Heartbeat rare = new Heartbeat("penstock", Duration.ofHours(1));
        rare.beatIfDue(database.connection());
        rare.changeArrived();
        rare.beatIfDue(database.connection());
        new Heartbeat("penstock", Duration.ZERO).beatIfDue(database.connection());
        assertEquals(0, database.asked().size());
    }

    @Test
    void oneThatIsRefusedIsNotTriedAgain() throws SQLException {
        for (String state : new String[] {"42501", "25006"}) {
            Heartbeat heartbeat = new Heartbeat("penstock", AT_ONCE);
            FakeDatabase refusing = new FakeDatabase();
            refusing.failWith(new SQLException("no", state));
            heartbeat.beatIfDue(refusing.connection());
            assertNull(heartbeat.unconfirmedSince());
            heartbeat.beatIfDue(new FakeDatabase().connection()); // has no answer
        }
    }

    @Test
    void oneThatFailsOtherwiseIsTriedAgain() throws SQLException {
        Heartbeat heartbeat = new Heartbeat("penstock", AT_ONCE);
        FakeDatabase failing = new FakeDatabase();
        failing.failWith(new SQLException("gone", "08006"));
        assertThrows(SQLException.class, () -> heartbeat.beatIfDue(failing.connection()));
        database.answer("0/100");
        heartbeat.beatIfDue(database.connection());
        assertEquals(1, database.asked().size());
    }
}
