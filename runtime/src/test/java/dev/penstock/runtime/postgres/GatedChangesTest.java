package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.replication.PGReplicationStream;

/** R4: the gate lets transactions through in the order of their commits, each once a new snapshot sees it. */
@Timeout(30)
class GatedChangesTest {

    private static final Duration NOW = Duration.ZERO;

    private final EventQueue<CapturedEvent> queue = new EventQueue<>(1_000_000);
    private final FakeDatabase database = new FakeDatabase();
    private final List<Object> flushed = new ArrayList<>();
    private final List<WalPosition> released = new ArrayList<>();
    private final GatedChanges changes = changes();

    @Test
    void r4HoldsATransactionBackUntilASnapshotSeesIt() throws InterruptedException {
        database.answer("10:20:11", "10:20:11", "10:20:11", "12:20:");
        transaction(11);

        assertNull(changes.poll(NOW));
        assertNull(changes.poll(NOW));
        assertNull(changes.poll(NOW));
        assertEquals(begin(11), changes.poll(NOW));
        assertEquals(commit(11), changes.poll(NOW));
    }

    @Test
    void r4LetsNothingOvertakeATransactionThatWaits() throws InterruptedException {
        database.answer("10:20:11", "10:20:11", "20:20:");
        transaction(11);
        transaction(15);

        assertNull(changes.poll(NOW));
        assertNull(changes.poll(NOW));
        assertEquals(begin(11), changes.poll(NOW));
        assertEquals(commit(11), changes.poll(NOW));
        assertEquals(begin(15), changes.poll(NOW));
    }

    @Test
    void r4HoldsBackWhatIsAtOrAboveXmax() throws InterruptedException {
        database.answer("20:20:", "21:21:");
        transaction(20);

        assertNull(changes.poll(NOW));
        assertEquals(begin(20), changes.poll(NOW));
    }

    @Test
    void r7TellsWhichTransactionsItHandsOutBeforeItDoes() throws InterruptedException {
        database.answer("10:20:11", "12:20:");
        transaction(11);

        assertNull(changes.poll(NOW));
        assertEquals(List.of(), released);
        changes.poll(NOW);
        assertEquals(List.of(new WalPosition(11)), released);
    }

    @Test
    void r4WaitsForVisibilityWithinAPoll() throws InterruptedException {
        database.answer("10:20:11", "10:20:11", "12:20:");
        transaction(11);

        assertEquals(begin(11), changes.poll(Duration.ofSeconds(20)));
    }

    @Test
    void takesNoNewSnapshotForWhatAnEarlierOneHasSeen() throws InterruptedException {
        database.answer("20:20:");
        transaction(11);
        transaction(12);

        for (int i = 0; i < 4; i++) {
            changes.poll(NOW);
        }

        assertEquals(List.of("SELECT pg_current_snapshot()::text"), database.asked());
    }

    @Test
    void passesTheLossOfTheControlConnectionOn() throws InterruptedException {
        database.failWith(new SQLException("gone", "08006"));
        transaction(11);

        assertThrows(SourceUnavailableException.class, () -> changes.poll(NOW));
    }

    @Test
    void passesTheLossOfTheStreamOnAfterWhatCameBefore() throws InterruptedException {
        database.answer("20:20:");
        transaction(11);
        queue.fail(new SourceUnavailableException("lost", null));

        assertEquals(begin(11), changes.poll(NOW));
        assertEquals(commit(11), changes.poll(NOW));
        assertThrows(SourceUnavailableException.class, () -> changes.poll(NOW));
    }

    @Test
    void tellsTheStreamWhatIsConfirmed() {
        changes.confirm(new WalPosition(148));

        assertEquals(List.of("0/94"), flushed);
    }

    private void transaction(int xid) throws InterruptedException {
        queue.offer(new CapturedEvent(begin(xid), xid, 1), NOW);
        queue.offer(new CapturedEvent(commit(xid), 0, 1), NOW);
    }

    private static ChangeEvent begin(int xid) {
        return new ChangeEvent.Begin(new WalPosition(xid), Instant.EPOCH);
    }

    private static ChangeEvent commit(int xid) {
        return new ChangeEvent.Commit(new WalPosition(xid));
    }

    private GatedChanges changes() {
        PGReplicationStream stream =
                FakeDatabase.proxy(PGReplicationStream.class, (self, method, arguments) -> switch (method.getName()) {
                    case "setFlushedLSN" -> {
                        flushed.add(((org.postgresql.replication.LogSequenceNumber) arguments[0]).asString());
                        yield null;
                    }
                    case "setAppliedLSN" -> null;
                    default -> throw FakeDatabase.unexpected(method);
                });
        PostgresErrors errors = new PostgresErrors(PostgresAddress.parse("postgresql://localhost/shop", null, null));
        Liveness liveness = new Liveness(Duration.ofMinutes(1), System::nanoTime);
        Capture<CapturedEvent> capture = new Capture<>(
                stream, new ChangeReader(Map.of(), Set.of(), "slot", "now"), queue, errors, liveness, false);
        return new GatedChanges(queue, new VisibilityGate(database.connection()), capture, released::add, errors);
    }
}
