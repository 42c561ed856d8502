package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every process is killed or restarted under load; then index and database are compared. */
@WithServers
@DisplayName("R6: nothing is lost, whoever dies")
final class OutageTest {

    @Test
    void theEngineIsKilledAtTenRandomPointsUnderLoad(TestDatabase database, OpenSearchServer search) throws Exception {
        Random random = new Random(42);
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(2_000));
            RandomWrites writes = new RandomWrites(database, 42);
            for (int kill = 0; kill < 10; kill++) {
                try (EngineProcess engine = EngineProcess.run(rig)) {
                    // From the second on, the slot is there: wait until it is read, then for a random amount of work.
                    if (kill > 0) {
                        awaitSlotInUse(rig, engine);
                    }
                    writes.run(1 + random.nextInt(80));
                    if (kill == 4) {
                        database.execute("TRUNCATE items");
                    } else if (kill == 7) {
                        database.execute("BEGIN; TRUNCATE items; TRUNCATE users CASCADE; " + Shop.fill(500) + "COMMIT");
                    }
                    writes.run(random.nextInt(10));
                    assertTrue(engine.isAlive(), engine::toString);
                    engine.kill();
                }
            }
            try (EngineProcess engine = EngineProcess.run(rig)) {
                writes.run(20);
                awaitConfirmed(rig, engine);
                rig.assertIndexEqualsDatabase();
                assertEquals(143, engine.terminate(), engine::toString);
            }
        }
    }

    @Test
    void sigtermSeesBatchesThroughAndConfirmsThem(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(500));
            try (EngineProcess engine = EngineProcess.run(rig)) {
                awaitConfirmed(rig, engine);
                new RandomWrites(database, 1).run(200);
                assertEquals(143, engine.terminate(), engine::toString);
                assertEquals(
                        rig.search
                                .call("GET", "/" + rig.prefix + "penstock_meta/_doc/source:" + rig.slot, "")
                                .at("/_source/json")
                                .asText()
                                .contains("\"owner\":null"),
                        true);
                assertFalse(engine.errors().contains("Exception"), engine::toString);
            }
            // What was remembered is what the slot was told.
            assertEquals(
                    ExactJson.read(rig.search
                                    .call("GET", "/" + rig.prefix + "penstock_meta/_doc/source:" + rig.slot, "")
                                    .at("/_source/json")
                                    .asText())
                            .at("/progress/confirmed")
                            .asText(),
                    Query.text(
                            rig.database::connect,
                            "SELECT confirmed_flush_lsn::text FROM pg_replication_slots WHERE slot_name = '" + rig.slot
                                    + "'"));
            rig.start();
            rig.assertConverged();
        }
    }

    @Test
    void postgresIsRestartedAndKilledWhileRunning(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(500));
            RandomWrites writes = new RandomWrites(rig.database, 3);
            rig.start();
            writes.run(50);
            server.stop();
            Await.until(
                    "the engine waits",
                    Rig.PATIENCE,
                    () -> rig.penstock().status().phase() == EngineStatus.Phase.WAITING);
            server.restart();
            writes.run(50);
            server.kill();
            server.restart();
            writes.run(50);
            rig.assertConverged();
        }
    }

    @Test
    void openSearchIsRestartedAndKilledWhileRunning(TestDatabase database) throws Exception {
        try (OpenSearchServer search = OpenSearchServer.start();
                Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(500));
            RandomWrites writes = new RandomWrites(database, 5);
            rig.start();
            writes.run(50);
            search.kill();
            writes.run(50);
            WalPosition confirmed = rig.penstock().status().confirmed();
            writes.run(50);
            assertEquals(confirmed, rig.penstock().status().confirmed(), "confirmed without an index to write to");
            search.restart();
            rig.assertConverged();
            search.stop();
            writes.run(20);
            search.restart();
            rig.assertConverged();
        }
    }

    @Test
    void anIdleSlotAdvancesPastWhatDoesNotConcernIt(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            rig.start();
            rig.assertConverged();
            database.execute(
                    "CREATE TABLE foreign_rows (n int)", "INSERT INTO foreign_rows SELECT generate_series(1, 50000)");
            awaitSlotAt(
                    rig,
                    WalPosition.parse(Query.text(rig.database::connect, "SELECT pg_current_wal_flush_lsn()::text")));
        }
    }

    @Test
    void keepalivesAreAnsweredWhileTheQueueIsFull(OpenSearchServer shared) throws Exception {
        try (PostgresServer server = PostgresServer.builder()
                        .setting("wal_sender_timeout", "2s")
                        .start();
                OpenSearchServer search = OpenSearchServer.start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(200));
            rig.start(rig.engine().database(rig.source().queueBytes(10_000)));
            rig.assertConverged();
            String walsender = Query.text(rig.database::connect, "SELECT pid FROM pg_stat_replication");
            search.stop();
            rig.database.execute("UPDATE users SET full_name = full_name || '!'", "UPDATE items SET quantity = 9");
            // Longer than the server waits for a sign of life: its clock is the condition.
            String stopped = Query.text(rig.database::connect, "SELECT clock_timestamp()::text");
            Await.until(
                    "the timeout has passed twice",
                    Rig.PATIENCE,
                    () -> "t"
                            .equals(Query.text(
                                    rig.database::connect,
                                    "SELECT clock_timestamp() - '" + stopped + "' > interval '4 seconds'")));
            assertEquals(walsender, Query.text(rig.database::connect, "SELECT pid FROM pg_stat_replication"));
            search.restart();
            rig.assertConverged();
        }
    }

    @Test
    void aTransactionOfAMillionRowsIsFollowedIn128Megabytes(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(
                    "INSERT INTO users SELECT n, 'user' || n, NULL FROM generate_series(1, 5000) n",
                    "INSERT INTO orders SELECT n, n FROM generate_series(1, 5000) n");
            try (EngineProcess engine = EngineProcess.run(rig, "-Xmx128m", "-XX:+ExitOnOutOfMemoryError")) {
                awaitConfirmed(rig, engine);
                database.execute(
                        "INSERT INTO items SELECT n, 1 + n / 200, 'SKU-' || n, 1 FROM generate_series(0, 999999) n");
                awaitConfirmed(rig, engine);
                rig.assertIndexEqualsDatabase();
                assertEquals(143, engine.terminate(), engine::toString);
            }
        }
    }

    private static void awaitSlotInUse(Rig rig, EngineProcess engine) {
        Await.until(
                "the slot is read",
                Rig.PATIENCE,
                () -> !engine.isAlive()
                        || "t"
                                .equals(Query.text(
                                        rig.database::connect,
                                        "SELECT count(*) > 0 FROM pg_replication_slots WHERE active AND slot_name = '"
                                                + rig.slot + "'")));
    }

    /** Waits until the slot was told that everything committed so far is durable, and the index is whole. */
    private static void awaitConfirmed(Rig rig, EngineProcess engine) throws SQLException {
        WalPosition now =
                WalPosition.parse(Query.text(rig.database::connect, "SELECT pg_current_wal_flush_lsn()::text"));
        Await.until(
                "the index is whole",
                Rig.PATIENCE.multipliedBy(3),
                () -> !engine.isAlive()
                        || rig.search
                                .call("GET", "/" + rig.prefix + "penstock_meta/_doc/index:users", "")
                                .at("/_source/json")
                                .asText()
                                .contains("\"seeded\":true"));
        awaitSlotAt(rig, now);
        assertTrue(engine.isAlive(), engine::toString);
    }

    private static void awaitSlotAt(Rig rig, WalPosition position) {
        Await.value(
                "the slot is confirmed up to " + position,
                Rig.PATIENCE.multipliedBy(3),
                () -> WalPosition.parse(Query.text(
                        rig.database::connect,
                        "SELECT coalesce(max(confirmed_flush_lsn), '0/0')::text FROM pg_replication_slots WHERE slot_name = '"
                                + rig.slot + "'")),
                confirmed -> !confirmed.isBefore(position));
    }
}
