package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How far the slot is behind is seen, and that it will be lost is said before it is. */
@WithServers
@DisplayName("R7: the health of the slot")
final class SlotHealthTest {

    @Test
    void anEngineThatIsHeldBackIsWarnedBeforeItsSlotIsLostAndStopsWhenItIs(OpenSearchServer search) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        List<String> warnings = new CopyOnWriteArrayList<>();
        try (PostgresServer server = PostgresServer.builder()
                        .setting("max_slot_wal_keep_size", "96MB")
                        .setting("min_wal_size", "32MB")
                        .setting("max_wal_size", "32MB")
                        .start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.start(rig.engine()
                    .sink(new WatchedSink(rig.sink(), () -> await(held)))
                    .listener(new EngineListener() {
                        @Override
                        public void onSourceWarning(String warning) {
                            warnings.add(warning);
                        }
                    }));
            rig.assertConverged();
            SourceStatus healthy = awaitLook(rig);
            assertEquals("reserved", healthy.walStatus());
            assertEquals(List.of(), warnings);
            assertEquals(Duration.ZERO, rig.penstock().status().lag());

            rig.database.execute("INSERT INTO users VALUES (1, 'held back', NULL)");
            WalPosition behind = rig.penstock().status().confirmed();
            SourceStatus seen = healthy;
            for (int segments = 0; seen != null; segments++) {
                assertTrue(segments < 40, "never lost");
                assertTrue(seen.lagBytes() >= (segments - 1) * (15L << 20), seen::toString);
                assertTrue(seen.retainedBytes() >= seen.lagBytes(), seen::toString);
                server.execute("CREATE TABLE IF NOT EXISTS filler (n int)", "INSERT INTO filler VALUES (1)");
                server.execute("SELECT pg_switch_wal()", "CHECKPOINT");
                assertTrue(rig.penstock().status().lag().compareTo(Duration.ZERO) > 0);
                seen = look(rig);
            }
            Refusal.assertRefused(
                    "was invalidated, because the log it needs is gone",
                    () -> rig.penstock().awaitEnd());
            assertTrue(warnings.stream().anyMatch(warning -> warning.contains("mend what keeps")), warnings::toString);
            assertEquals(warnings.stream().distinct().toList(), warnings, "each is told once");
            assertEquals(behind, rig.penstock().status().confirmed());
        } finally {
            held.countDown();
        }
    }

    @Test
    void anIdleSlotIsMovedByHeartbeats(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            String witness = "w" + rig.slot;
            rig.start(rig.engine().database(rig.source().heartbeat(Duration.ofMillis(200))));
            rig.assertConverged();
            database.execute("SELECT pg_create_logical_replication_slot('" + witness + "', 'test_decoding')");
            Await.until(
                    "three heartbeats are in the log",
                    Rig.PATIENCE,
                    () -> Integer.parseInt(Query.text(
                                    database::connect,
                                    "SELECT count(*) FROM pg_logical_slot_peek_changes('" + witness
                                            + "', NULL, NULL) WHERE data LIKE '%prefix: penstock/heartbeat/" + rig.slot
                                            + ",%'"))
                            >= 3);
            WalPosition end = WalPosition.parse(Query.text(
                    database::connect,
                    "SELECT max(lsn)::text FROM pg_logical_slot_peek_changes('" + witness + "', NULL, NULL)"));
            Await.until(
                    "the slot is confirmed past them",
                    Rig.PATIENCE,
                    () -> !rig.penstock().status().confirmed().isBefore(end));
            EngineStatus status = rig.penstock().status();
            assertTrue(status.lag().compareTo(Duration.ofSeconds(20)) < 0, status::toString);
        }
    }

    @Test
    void withoutHeartbeatsNothingIsLogged(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            rig.start(rig.engine().database(rig.source().heartbeat(Duration.ZERO)));
            rig.assertConverged();
            String witness = "w" + rig.slot;
            database.execute("SELECT pg_create_logical_replication_slot('" + witness + "', 'test_decoding')");
            awaitLook(rig);
            awaitLook(rig);
            assertEquals(
                    "0",
                    Query.text(
                            database::connect,
                            "SELECT count(*) FROM pg_logical_slot_peek_changes('" + witness
                                    + "', NULL, NULL) WHERE data LIKE '%heartbeat%'"));
        }
    }

    @Test
    void theWatchGoesOnAfterARestartOfTheDatabase(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.start(rig.engine().database(rig.source().heartbeat(Duration.ofMillis(200))));
            rig.assertConverged();
            SourceStatus before = awaitLook(rig);
            server.kill();
            server.restart();
            rig.database.execute("INSERT INTO users VALUES (1, 'a', NULL)");
            rig.assertConverged();
            assertNotEquals(before, awaitLook(rig));
        }
    }

    private static SourceStatus awaitLook(Rig rig) {
        return Objects.requireNonNull(look(rig), "the engine has stopped");
    }

    /** What is seen by a look that begins after this call; null when the engine has stopped. */
    private static @Nullable SourceStatus look(Rig rig) {
        Instant now = Instant.now();
        EngineStatus status = Await.value(
                "somebody has looked at the slot",
                Rig.PATIENCE,
                () -> rig.penstock().status(),
                seen -> seen.phase() == EngineStatus.Phase.STOPPED
                        || (seen.source() != null
                                && seen.source().at().minusSeconds(1).isAfter(now)));
        return status.phase() == EngineStatus.Phase.STOPPED ? null : status.source();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
