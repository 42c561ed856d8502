package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slot or a server that is not the one remembered: the run stops and says so, and --reseed begins anew. */
@WithServers
@DisplayName("R7: the history that is remembered beside the index")
final class HistoryTest {

    @Test
    void aSlotThatIsGoneStopsTheRunAndReseedBeginsAnew(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = seeded(database, search)) {
            Slots.drop(database::connect, rig.slot);
            database.execute("DELETE FROM users WHERE id = 2");
            assertStops(rig, "the replication slot " + rig.slot + " is gone");
            rig.start(rig.engine().reseed(true));
            rig.assertConverged();
            database.execute("DELETE FROM users WHERE id = 4");
            rig.assertConverged();
            rig.penstock().close();
            rig.start();
            rig.assertConverged();
        }
    }

    @Test
    void aSlotThatWasMadeAnewStopsTheRun(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = seeded(database, search)) {
            Slots.drop(database::connect, rig.slot);
            database.execute(
                    "DELETE FROM users WHERE id = 2",
                    "SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
            assertStops(rig, "it was made anew or read by somebody else");
            rig.start(rig.engine().reseed(true));
            rig.assertConverged();
        }
    }

    @Test
    void aSlotThatAStrangerReadsIsNotTaken(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = seeded(database, search)) {
            try (SlotReader stranger = SlotReader.start(database, rig.slot)) {
                Refusal.assertRefused(
                        "the replication slot " + rig.slot + " is in use. Stop the other engine",
                        () -> rig.engine().start());
                stranger.read();
            }
            database.execute("DELETE FROM users WHERE id = 2");
            rig.start();
            rig.assertConverged();
        }
    }

    @Test
    void aSlotThatNothingIsRememberedOfStopsTheRun(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
            assertStops(rig, "beside the indexes nothing is remembered of it");
        }
    }

    @Test
    void aSlotThatWasInvalidatedStopsTheRun(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.builder()
                        .setting("max_slot_wal_keep_size", "1MB")
                        .setting("min_wal_size", "32MB")
                        .setting("max_wal_size", "32MB")
                        .start();
                Rig rig = seeded(server.createDatabase(), search)) {
            Await.until("the slot is lost", Rig.PATIENCE, () -> {
                // A segment of the log has 16 MB, however little is written into it.
                rig.database.execute(
                        "SELECT pg_logical_emit_message(true, '', '')", "SELECT pg_switch_wal()", "CHECKPOINT");
                return Query.text(rig.database::connect, "SELECT wal_status FROM pg_replication_slots")
                        .equals("lost");
            });
            assertStops(rig, "was invalidated, because the log it needs is gone");
        }
    }

    @Test
    void aServerOfAnotherClusterStopsTheRun(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = seeded(database, search);
                PostgresServer other = PostgresServer.start()) {
            TestDatabase copy = other.createDatabase();
            copy.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            Refusal.assertRefused(
                    "the database is another cluster",
                    () -> rig.start(rig.engine()
                            .database(PostgresSource.builder(copy.url()).slot(rig.slot))));
        }
    }

    @Test
    void nothingOfAnotherClusterIsChanged(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = seeded(database, search);
                PostgresServer other = PostgresServer.start()) {
            TestDatabase copy = other.createDatabase();
            copy.execute(Shop.SCHEMA);
            Refusal.assertRefused(
                    "the database is another cluster",
                    () -> rig.start(rig.engine()
                            .database(PostgresSource.builder(copy.url())
                                    .slot(rig.slot)
                                    .manageReplicaIdentity(true))));
            assertEquals("0", Query.text(copy::connect, "SELECT count(*) FROM pg_class WHERE relreplident = 'f'"));
            assertEquals("0", Query.text(copy::connect, "SELECT count(*) FROM pg_publication"));
        }
    }

    @Test
    void aServerThatWasRestoredFromAnEarlierCopyStopsTheRun(OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        Path data = directory.resolve("data");
        Path copy = directory.resolve("copy");
        try (PostgresServer server =
                        PostgresServer.builder().dataDirectory(data).start();
                Rig rig = seeded(server.createDatabase(), search)) {
            server.stop();
            copy(data, copy);
            server.restart();
            rig.start();
            rig.database.execute("UPDATE users SET full_name = 'after the copy'");
            rig.assertConverged();
            rig.penstock().close();
            server.stop();
            copy(copy, data);
            server.restart();
            assertStops(rig, "it was restored or lost transactions");
        }
    }

    @Test
    void indexesWhoseMemoryWasLostAreNotTakenForEmptyOnes(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = seeded(database, search)) {
            rig.search.call("DELETE", "/" + rig.prefix + "penstock_meta", "");
            database.execute("DELETE FROM users WHERE id = 2");
            assertStops(rig, "beside the indexes nothing is remembered of it");
            rig.start(rig.engine().reseed(true));
            rig.assertConverged();
        }
    }

    @Test
    void aSlotOfAnotherDatabaseIsNotTouched(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search);
                TestDatabase other = database.server().createDatabase()) {
            other.execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
            String fact = "the replication slot " + rig.slot + " belongs to the database " + other.name();
            assertStops(rig, fact);
            Refusal.assertRefused(fact, () -> rig.start(rig.engine().reseed(true)));
        }
    }

    @Test
    void aPromotionThatLosesNothingIsWaitedOutEvenWhenTheEngineHasDoneNothingYet(
            OpenSearchServer search, @TempDir Path data) throws Exception {
        try (PostgresServer server =
                        PostgresServer.builder().dataDirectory(data).start();
                Rig rig = seeded(server.createDatabase(), search)) {
            rig.start();
            server.stop();
            restartAsStandby(server, data);
            Await.until(
                    "the engine has met a standby",
                    Rig.PATIENCE,
                    () -> rig.penstock().status().phase() == EngineStatus.Phase.WAITING);
            server.execute("SELECT pg_promote()");
            rig.database.execute("DELETE FROM users WHERE id = 2");
            rig.assertConverged();
        }
    }

    @Test
    void aPromotionThatLosesATruncateStopsTheRun(OpenSearchServer search, @TempDir Path directory) throws Exception {
        Path data = directory.resolve("data");
        Path copy = directory.resolve("copy");
        try (PostgresServer server =
                        PostgresServer.builder().dataDirectory(data).start();
                Rig rig = seeded(server.createDatabase(), search)) {
            server.stop();
            copy(data, copy);
            server.restart();
            // Nothing is confirmed, so that only what was handed out can tell.
            rig.start(rig.engine()
                    .batch(BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(500)
                            .maxRows(200)
                            .buildSize(50)
                            .writers(2)
                            .confirmInterval(Duration.ofHours(1)))));
            String before = Await.value("the index is open", Rig.PATIENCE, rig::generation, name -> !name.isEmpty());
            rig.database.execute("TRUNCATE users CASCADE");
            Await.until(
                    "the TRUNCATE has reached the index",
                    Rig.PATIENCE,
                    () -> !rig.generation().equals(before));
            server.kill();
            copy(copy, data);
            restartAsStandby(server, data);
            server.execute("SELECT pg_promote()");
            Refusal.assertRefused("transactions were lost", () -> rig.penstock().awaitEnd());
        }
    }

    private static Rig seeded(TestDatabase database, OpenSearchServer search) throws Exception {
        Rig rig = new Rig(database, search);
        database.execute(Shop.fill(10));
        rig.start();
        rig.assertConverged();
        rig.penstock().close();
        return rig;
    }

    /** A standby of nobody: it can be promoted, which begins a new timeline. */
    private static void restartAsStandby(PostgresServer server, Path directory) throws IOException {
        Files.createFile(directory.resolve("data").resolve("standby.signal"));
        server.restart();
    }

    private static void assertStops(Rig rig, String reason) {
        Refusal.assertRefused(reason, rig::start);
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        deleteAll(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
