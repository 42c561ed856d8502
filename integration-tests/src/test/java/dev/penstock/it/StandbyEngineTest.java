package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Engines with one slot: one works, the others wait for its end. */
@WithServers
@Timeout(180)
@DisplayName("Standby engines")
final class StandbyEngineTest {

    private static final String STANDING_BY = "standing by: another engine works with slot ";

    /** The lock of an engine that is dead is free at once, and is asked for twice a second. */
    private static final Duration TAKE_OVER_FROM_THE_DEAD = Duration.ofSeconds(10);

    /** Far below what a server waits for a TCP connection that is dead, or a walsender for its reader. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(25);

    @Test
    void anotherTakesOverFromAnEngineThatIsKilled(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(300));
            RandomWrites writes = new RandomWrites(database, 11);
            try (EngineProcess first = EngineProcess.run(rig)) {
                awaitReader(rig, "0");
                try (EngineProcess second = EngineProcess.run(rig)) {
                    awaitStandingBy(rig, second);
                    writes.run(60);
                    String reader = reader(rig);
                    first.kill();
                    awaitReader(rig, reader, TAKE_OVER_FROM_THE_DEAD);
                    writes.run(20);
                    awaitConverged(rig);
                    assertEquals(1, linesAbout(second, "penstock: " + STANDING_BY + rig.slot), second::toString);
                }
            }
        }
    }

    @Test
    void anotherTakesOverFromAnEngineThatStandsStillWhichThenStandsBy(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(300));
            RandomWrites writes = new RandomWrites(database, 12);
            try (EngineProcess first = EngineProcess.run(rig)) {
                awaitReader(rig, "0");
                try (EngineProcess second = EngineProcess.run(rig)) {
                    awaitStandingBy(rig, second);
                    writes.run(60);
                    String reader = reader(rig);
                    first.signal("STOP");
                    writes.run(20);
                    awaitReader(rig, reader);
                    writes.run(20);
                    awaitConverged(rig);

                    first.signal("CONT");
                    awaitStandingBy(rig, first);
                    writes.run(20);
                    awaitConverged(rig);
                    reader = reader(rig);
                    assertEquals(143, second.terminate(), second::toString);
                    awaitReader(rig, reader);
                    writes.run(20);
                    awaitConverged(rig);
                }
            }
        }
    }

    @Test
    void ofThreeOneWorksAtATimeUntilNoneIsLeft(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(50));
            List<Penstock> engines = new ArrayList<>(List.of(
                    rig.engine().start(), rig.engine().start(), rig.engine().start()));
            assertEquals(Phase.RUNNING, engines.get(0).status().phase());
            while (!engines.isEmpty()) {
                Penstock working = awaitOneWorks(engines);
                database.execute("UPDATE users SET full_name = 'worked on by " + engines.size() + "'");
                awaitConverged(rig);
                working.close();
                engines.remove(working);
            }
        }
    }

    @Test
    void anEngineThatIsStartedAgainAtOnceDoesNotStandByForItself(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            for (int start = 0; start < 5; start++) {
                Penstock engine = rig.start();
                assertNotEquals(Phase.STANDING_BY, engine.status().phase(), "start " + start);
                engine.close();
            }
        }
    }

    @Test
    void anEngineThatStandsByCanBeClosed(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            Penstock first = rig.start();
            Penstock second = rig.engine().start();
            assertEquals(Phase.STANDING_BY, second.status().phase());
            second.close();
            second.awaitEnd();
            assertEquals(Phase.STOPPED, second.status().phase());
            assertEquals(Phase.RUNNING, first.status().phase());
            Await.value(
                    "nobody looks at the lock any more",
                    Rig.PATIENCE,
                    () -> Query.text(database::connect, lookingAtTheLock()),
                    "0"::equals);
        }
    }

    @Test
    void anEngineWhoseLockIsLostLetsGoOfTheSlot(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(50));
            rig.start();
            rig.assertConverged();
            String reader = reader(rig);
            assertEquals(
                    "1",
                    Query.text(
                            database::connect,
                            "SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory'"
                                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
            awaitReader(rig, reader);
            database.execute("DELETE FROM users WHERE id = 2");
            rig.assertConverged();
        }
    }

    @Test
    void nobodyGetsTheLockWhileAnIndexIsBuiltAnew(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(50));
            Penstock first = rig.start();
            rig.assertConverged();
            String before = first.status().indexes().get(0).generation();
            String holder = holder(database);
            String reader = reader(rig);
            first.reindex("users");
            Await.until("the old one is gone, and the session was renewed twice", Rig.PATIENCE, () -> {
                IndexStatus index = first.status().indexes().get(0);
                return index.seeded()
                        && index.next() == null
                        && !index.generation().equals(before);
            });
            awaitReader(rig, reader);
            assertEquals(holder, holder(database));
            rig.assertConverged();
        }
    }

    @Test
    void afterARestartOfTheServerTheOneThatWorkedGoesOn(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(50));
            Penstock first = rig.start();
            try (Penstock second = rig.engine().start()) {
                server.kill();
                Await.until(
                        "the second has noticed",
                        Rig.PATIENCE,
                        () -> second.status().phase() == Phase.WAITING);
                server.restart();
                Await.until(
                        "the second is back",
                        Rig.PATIENCE,
                        () -> second.status().phase() == Phase.STANDING_BY);
                rig.assertConverged();
                assertEquals(Phase.RUNNING, first.status().phase());
                assertEquals(Phase.STANDING_BY, second.status().phase());
            }
        }
    }

    @Test
    void whatIsWrongAtTheTakeOverEndsTheOneThatStoodBy(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            Penstock first = rig.start();
            try (Penstock second = rig.engine().start()) {
                database.execute("ALTER TABLE users RENAME COLUMN full_name TO name");
                assertThrows(PenstockException.class, first::awaitEnd);
                assertThrows(PenstockException.class, second::awaitEnd);
                assertFalse(second.status().seeded());
            }
        }
    }

    private static Penstock awaitOneWorks(List<Penstock> engines) {
        Await.until(
                "one of " + engines.size() + " works",
                Rig.PATIENCE,
                () -> engines.stream()
                                .filter(engine -> engine.status().phase() == Phase.RUNNING)
                                .count()
                        == 1);
        List<Penstock> working = engines.stream()
                .filter(engine -> engine.status().phase() == Phase.RUNNING)
                .toList();
        assertEquals(1, working.size());
        assertEquals(
                engines.size() - 1,
                engines.stream()
                        .filter(engine -> engine.status().phase() == Phase.STANDING_BY)
                        .count());
        return working.get(0);
    }

    private static void awaitStandingBy(Rig rig, EngineProcess engine) {
        Await.until(engine + " stands by", Rig.PATIENCE, () -> engine.errors().contains(STANDING_BY + rig.slot));
    }

    /** Waits until another than this one reads the slot. */
    private static void awaitReader(Rig rig, String before) {
        awaitReader(rig, before, TAKE_OVER);
    }

    private static void awaitReader(Rig rig, String before, Duration patience) {
        Await.value(
                "the slot is read by another than " + before,
                patience,
                () -> reader(rig),
                now -> !now.equals(before) && !now.equals("0"));
    }

    private static String reader(Rig rig) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT coalesce(max(active_pid), 0) FROM pg_replication_slots WHERE slot_name = '" + rig.slot + "'");
    }

    /** Who has the lock. */
    private static String holder(TestDatabase database) throws SQLException {
        return Query.text(
                database::connect,
                "SELECT string_agg(pid::text, ' ') FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    private static String lookingAtTheLock() {
        return "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()";
    }

    private static void awaitConverged(Rig rig) {
        Await.until("index and database are equal", Rig.PATIENCE, () -> {
            rig.assertIndexEqualsDatabase();
            return true;
        });
    }

    private static long linesAbout(EngineProcess engine, String text) throws Exception {
        return engine.errors().lines().filter(line -> line.equals(text)).count();
    }
}
