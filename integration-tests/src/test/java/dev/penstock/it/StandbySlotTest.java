package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.HangingCommits;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slot and the stream are on a standby; lookups, builds and the gate on the primary. */
@WithServers
@DisplayName("R1, R4, R7: a slot on a standby")
final class StandbySlotTest {

    @BeforeEach
    void sinceVersion16(TestDatabase database) throws Exception {
        assumeTrue(database.server().version() >= 16, "slots on standbys came with PostgreSQL 16");
    }

    @Test
    void changesConvergeThroughRestartsOfEngineAndStandby(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(100));
            RandomWrites writes = new RandomWrites(rig.database, 7);
            rig.start(engine(rig, standby));
            writes.run(30);
            rig.assertConverged();
            assertEquals("none", Standby.slot(standby.primary, rig, "active"));
            assertEquals("true", Standby.slot(standby.server, rig, "active"));

            rig.penstock().close();
            writes.run(30);
            String generation = rig.generation();
            rig.start(engine(rig, standby));
            rig.assertConverged();
            assertEquals(generation, rig.generation(), "nothing was begun anew");

            standby.server.stop();
            writes.run(30);
            standby.server.restart();
            writes.run(10);
            rig.assertConverged();
            standby.primary.kill();
            standby.primary.restart();
            writes.run(10);
            rig.assertConverged();
            assertEquals(generation, rig.generation(), "nothing was begun anew");
        }
    }

    @Test
    void itIsBuiltWhileTransactionsRunAndMissesNone(OpenSearchServer search, @TempDir Path directory) throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(100));
            RandomWrites writes = new RandomWrites(rig.database, 5);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(
                    () -> {
                        try {
                            writes.run(400);
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    Rig.THREADS);
            rig.start(engine(rig, standby));
            writing.join();
            rig.assertConverged();
            rig.database.execute("DELETE FROM users WHERE id = 3");
            rig.assertConverged();
        }
    }

    /** The standby has the commit long before anybody on the primary sees it. */
    @Test
    void theGateOnThePrimaryHoldsBackACommitThatTheStandbyDelivers(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            rig.start(engine(rig, standby));
            rig.assertConverged();
            CompletableFuture<Void> hanging;
            try (HangingCommits commits = HangingCommits.begin(standby.primary)) {
                hanging = CompletableFuture.runAsync(
                        () -> execute(rig, "UPDATE users SET full_name = 'waited for' WHERE id = 1"), Rig.THREADS);
                commits.await(1);
                execute(rig, "SET synchronous_commit = local; UPDATE users SET full_name = 'at once' WHERE id = 2");
                standby.awaitReplayed();
                Await.until(
                        "the stream has got there",
                        Rig.PATIENCE,
                        () -> Query.text(
                                        standby.server::connect,
                                        "SELECT sent_lsn >= (SELECT pg_last_wal_replay_lsn()) FROM pg_stat_replication")
                                .equals("t"));
                assertEquals("User 1", fullName(rig, "1"));
                assertEquals("User 2", fullName(rig, "2"), "nothing overtakes it");
            }
            hanging.join();
            rig.assertConverged();
            assertEquals("waited for", fullName(rig, "1"));
        }
    }

    @Test
    void aStandbyThatLagsIsWaitedForBeforeItsSlotIsMade(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            Penstock.Builder engine = engine(rig, standby);
            standby.server.execute("SELECT pg_wal_replay_pause()");
            CompletableFuture<Void> start = CompletableFuture.runAsync(
                    () -> {
                        try {
                            rig.start(engine);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    Rig.THREADS);
            Await.until(
                    "the publication is made",
                    Rig.PATIENCE,
                    () -> Query.text(rig.database::connect, "SELECT count(*) FROM pg_publication")
                            .equals("1"));
            assertEquals("none", Standby.slot(standby.server, rig, "slot_name"));
            assertFalse(start.isDone());
            standby.server.execute("SELECT pg_wal_replay_resume()");
            start.join();
            rig.database.execute("DELETE FROM users WHERE id = 3");
            rig.assertConverged();
        }
    }

    @Test
    void aSlotThatVacuumOnThePrimaryInvalidatesStopsTheRun(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.start(engine(rig, standby));
            rig.assertConverged();
            standby.server.setting("hot_standby_feedback", "off");
            Await.until("the slot is lost", Rig.PATIENCE, () -> {
                rig.database.execute("CREATE TABLE passing (n int)", "DROP TABLE passing", "VACUUM pg_class");
                return Standby.slot(standby.server, rig, "wal_status").equals("lost");
            });
            Refusal.assertRefused(
                    "the replication slot " + rig.slot + " was invalidated, because ",
                    () -> rig.penstock().awaitEnd());
        }
    }

    @Test
    void aStandbyThatIsPromotedKeepsItsSlot(OpenSearchServer search, @TempDir Path directory) throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            rig.start(engine(rig, standby));
            rig.assertConverged();
            String generation = rig.generation();
            rig.penstock().close();
            rig.database.execute("DELETE FROM users WHERE id = 3");
            standby.awaitReplayed();
            standby.primary.kill();
            standby.server.execute("SELECT pg_promote()");
            String url = standby.url(rig.database);
            rig.start(rig.engine()
                    .database(PostgresSource.builder(url).slot(rig.slot).streamUrl(url)));
            Await.until("the index is as the promoted standby", Rig.PATIENCE, () -> {
                try (Connection connection = standby.connect(rig.database)) {
                    return rig.search.documents(rig.prefix + "users").equals(Shop.documents(connection));
                }
            });
            assertEquals(generation, rig.generation(), "nothing was begun anew");
        }
    }

    /** Its stream goes on, along a log that the primary does not have. */
    @Test
    void aStandbyThatIsPromotedBesideThePrimaryEndsTheSession(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            rig.start(engine(rig, standby));
            rig.assertConverged();
            standby.server.execute("SELECT pg_promote()");
            Await.until(
                    "the engine waits for a standby",
                    Rig.PATIENCE,
                    () -> rig.penstock().status().phase() == EngineStatus.Phase.WAITING);
        }
    }

    @Test
    void whatFailsOnTheStandbyIsNotBlamedOnThePrimary(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        List<String> reasons = new CopyOnWriteArrayList<>();
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.start(engine(rig, standby).listener(new EngineListener() {
                @Override
                public void onWaiting(String reason) {
                    reasons.add(reason);
                }
            }));
            rig.assertConverged();
            standby.server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'penstock' AND backend_type = 'client backend'");
            Await.until("it is noticed", Rig.PATIENCE, () -> !reasons.isEmpty());

            String reason = reasons.get(0);
            assertTrue(reason.startsWith("PostgreSQL at 127.0.0.1:" + standby.server.port() + ","), reason);
            rig.database.execute("INSERT INTO users VALUES (1, 'after', NULL)");
            rig.assertConverged();
        }
    }

    @Test
    void aSlotThatIsGoneFromTheStandbyStopsTheRun(OpenSearchServer search, @TempDir Path directory) throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.start(engine(rig, standby));
            rig.assertConverged();
            rig.penstock().close();
            Slots.drop(standby.server::connect, rig.slot);
            Refusal.assertRefused(
                    "the replication slot " + rig.slot + " is gone", () -> rig.start(engine(rig, standby)));
        }
    }

    @Test
    void aServerOfAnotherClusterIsRefused(OpenSearchServer search) throws Exception {
        try (PostgresServer primary = PostgresServer.start();
                PostgresServer other = PostgresServer.start();
                Rig rig = new Rig(primary.createDatabase(), search)) {
            other.createDatabase(rig.database.name());
            String url = "postgresql://postgres@127.0.0.1:" + other.port() + "/" + rig.database.name();
            Refusal.assertRefused(
                    "of another cluster",
                    () -> rig.start(rig.engine().database(rig.source().streamUrl(url))));
        }
    }

    private static String fullName(Rig rig, String id) {
        return Objects.requireNonNull(rig.search.documents(rig.prefix + "users").get(id), id)
                .at("/fullName")
                .asText();
    }

    private static void execute(Rig rig, String sql) {
        try {
            rig.database.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Penstock.Builder engine(Rig rig, Standby standby) throws SQLException {
        standby.awaitReplayed(); // CREATE DATABASE too
        return rig.engine().database(rig.source().streamUrl(standby.url(rig.database)));
    }
}
