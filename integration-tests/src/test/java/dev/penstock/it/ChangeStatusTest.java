package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStatus;
import dev.penstock.runtime.changes.ChangeStatus.Phase;
import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a stream is getting on, and that its slot will be lost is said before it is. */
@WithServers
@DisplayName("Change events: status, and the health of the slot")
final class ChangeStatusTest {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ROUNDS = 6;
    private static final int ROUND_MEGABYTES = 8;

    @TempDir
    private Path directory;

    @Test
    void aSnapshotAndThenTheStreamShow(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY)",
                "CREATE TABLE b (id int PRIMARY KEY)",
                "INSERT INTO a SELECT generate_series(1, 25)",
                "INSERT INTO b VALUES (1)",
                "ANALYZE a");
        try (ChangeStream stream =
                stream(database.url(), database.name(), "a", "b").chunkRows(10).start()) {
            assertEquals(Phase.SNAPSHOT, stream.status().phase());
            assertEquals(new SnapshotProgress(2, 0, 0, 25), stream.status().snapshot());
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(SnapshotChunkEnd.class::isInstance);
            assertEquals(new SnapshotProgress(2, 0, 10, 25), stream.status().snapshot());
            log.takeUntil(record -> record instanceof SnapshotChunkEnd chunk && chunk.tableDone());
            assertEquals(new SnapshotProgress(2, 1, 25, 25), stream.status().snapshot());
            log.takeUntil(SnapshotEnd.class::isInstance);
            assertEquals(Phase.STREAMING, stream.status().phase());
            assertNull(stream.status().snapshot());

            database.execute("INSERT INTO b VALUES (2)");
            TransactionEnd end = (TransactionEnd) last(stream, TransactionEnd.class);
            ChangeStatus given = stream.status();
            assertTrue(given.acknowledged().isBefore(end.end()), given::toString);
            assertTrue(given.lag().compareTo(Duration.ZERO) > 0, given::toString);
            stream.acknowledge(end);
            assertFalse(stream.status().acknowledged().isBefore(end.end()));
            ChangeStatus told =
                    awaitStatus(stream, status -> !status.confirmed().isBefore(end.end()) && status.source() != null);
            assertEquals("reserved", source(told).walStatus());
            assertNull(told.outage());
            stream.stop();
            assertEquals(Phase.ENDED, stream.status().phase());
        }
    }

    @Test
    void anOutageShowsUntilItIsOver() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.execute("CREATE TABLE a (id int PRIMARY KEY)");
            try (ChangeStream stream = stream(server.url(), "outage", "a").start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                server.stop();
                ChangeStatus away = awaitStatus(
                        stream,
                        status -> status.outage() != null && status.outage().attempts() > 3);
                assertEquals(Phase.WAITING, away.phase());
                Outage outage = Objects.requireNonNull(away.outage());
                assertTrue(outage.since().isBefore(Instant.now()), outage::toString);
                server.restart();
                server.execute("INSERT INTO a VALUES (1)");
                last(stream, TransactionEnd.class);
                assertNull(stream.status().outage());
                assertEquals(Phase.STREAMING, stream.status().phase());
            }
        }
    }

    /** {@code poll} gives up when its time is over, and a stream that waits for its database can be stopped at once. */
    @Test
    void aStreamThatWaitsForItsDatabaseCanBeStopped() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.execute("CREATE TABLE a (id int PRIMARY KEY)");
            try (ChangeStream stream = stream(server.url(), "stopped", "a").start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                server.stop();
                awaitStatus(
                        stream,
                        status -> status.outage() != null && status.outage().attempts() > 5);
                assertNull(stream.poll(Duration.ofMillis(1)));
                Thread stop = new Thread(stream::stop);
                stop.start();
                assertNull(stream.poll(Rig.PATIENCE));
                assertTrue(stream.ended());
                stop.join();
            }
        }
    }

    @Test
    void anIdleStreamHoldsBackNextToNothingOfWhatOthersLogAndItShows() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.execute(
                    "CREATE TABLE a (id int PRIMARY KEY)",
                    "CREATE TABLE others (filler text)",
                    "ALTER TABLE others ALTER filler SET STORAGE EXTERNAL");
            try (ChangeStream stream = stream(server.url(), "idle", "a").start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                for (int round = 0; round < ROUNDS; round++) {
                    server.execute("INSERT INTO others SELECT repeat(md5(n::text), 32) FROM generate_series(1, "
                            + ROUND_MEGABYTES + " * 1024) n");
                    server.execute("CHECKPOINT"); // from where a slot must read again can move to there
                    Instant now = Instant.now();
                    ChangeStatus status = awaitStatus(
                            stream,
                            seen -> seen.source() != null
                                    && seen.source().at().isAfter(now)
                                    && seen.source().retainedBytes() < (2L * ROUND_MEGABYTES) << 20);
                    assertTrue(source(status).lagBytes() <= source(status).retainedBytes(), status::toString);
                    assertNull(source(status).warning());
                }
            }
        }
    }

    @Test
    void heartbeatsMoveTheSlotOfAnIdleStream(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE a (id int PRIMARY KEY)");
        try (ChangeStream stream = stream(database.url(), database.name(), "a")
                .heartbeat(Duration.ofMillis(200))
                .start()) {
            new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
            String witness = "w" + database.name();
            database.execute("SELECT pg_create_logical_replication_slot('" + witness + "', 'test_decoding')");
            String beats = "FROM pg_logical_slot_peek_changes('" + witness
                    + "', NULL, NULL) WHERE data LIKE '%prefix: penstock/heartbeat/" + database.name() + ",%'";
            awaitStatus(
                    stream, status -> Integer.parseInt(Query.text(database::connect, "SELECT count(*) " + beats)) >= 3);
            WalPosition third = WalPosition.parse(Query.text(database::connect, "SELECT max(lsn)::text " + beats));
            ChangeStatus status = awaitStatus(stream, seen -> !seen.confirmed().isBefore(third));
            assertTrue(status.lag().compareTo(Duration.ofSeconds(20)) < 0, status::toString);
        }
    }

    @Test
    void whoDoesNotAcknowledgeIsWarnedBeforeTheSlotIsLostAndStoppedWhenItIs() throws Exception {
        try (PostgresServer server = smallServer()) {
            server.execute("CREATE TABLE a (id int PRIMARY KEY)", "CREATE TABLE filler (n int)");
            try (ChangeStream stream = stream(server.url(), "behind", "a").start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                server.execute("INSERT INTO a VALUES (1)");
                last(stream, TransactionEnd.class); // and not acknowledged
                List<String> seen = new java.util.ArrayList<>();
                PenstockException refused = assertThrows(PenstockException.class, () -> {
                    for (int segments = 0; segments < 40; segments++) {
                        server.execute("INSERT INTO filler VALUES (1)", "SELECT pg_switch_wal()", "CHECKPOINT");
                        Instant now = Instant.now();
                        ChangeStatus status = awaitStatus(
                                stream,
                                look -> look.source() != null
                                        && look.source().at().isAfter(now));
                        seen.add(source(status).walStatus() + ": "
                                + source(status).warning());
                    }
                });
                assertTrue(String.valueOf(refused.getMessage()).contains("was invalidated"), refused::toString);
                assertTrue(seen.get(0).startsWith("reserved: null"), seen::toString);
                assertTrue(
                        seen.stream().anyMatch(status -> status.contains("mend what keeps its reader from confirming")),
                        seen::toString);
            }
        }
    }

    @Test
    void theCommandWarnsOnStandardErrorWhenNobodyReadsItsOutput() throws Exception {
        try (PostgresServer server = smallServer()) {
            server.execute("CREATE TABLE a (id int PRIMARY KEY, filler text)", "CREATE TABLE filler (n int)");
            Path errors = directory.resolve("errors");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "dev.penstock.runtime.cli.Main",
                            "changes",
                            "--database-url=" + server.url(),
                            "--table=a",
                            "--state-file=" + directory.resolve("state.json"))
                    .redirectError(errors.toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process process = builder.start();
            try (InputStream unread = process.getInputStream()) {
                Await.until(
                        "it streams",
                        Rig.PATIENCE,
                        () -> Query.text(server::connect, "SELECT count(*) FROM pg_replication_slots WHERE active")
                                .equals("1"));
                server.execute("INSERT INTO a SELECT n, repeat('x', 1000) FROM generate_series(1, 1000) n");
                Await.until("more log is kept than is usual", Rig.PATIENCE, () -> {
                    server.execute("INSERT INTO filler VALUES (1)", "SELECT pg_switch_wal()", "CHECKPOINT");
                    return Query.text(server::connect, "SELECT wal_status FROM pg_replication_slots")
                            .equals("extended");
                });
                Await.until(
                        "it has warned",
                        Rig.PATIENCE,
                        () -> Files.readString(errors).contains("mend what keeps its reader from confirming"));
                assertTrue(unread.available() > 0);
                assertEquals(
                        0,
                        Files.readString(errors, StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.contains("Exception"))
                                .count());
            } finally {
                process.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
            }
        }
    }

    private static PostgresServer smallServer() {
        return PostgresServer.builder()
                .setting("max_slot_wal_keep_size", "96MB")
                .setting("min_wal_size", "32MB")
                .setting("max_wal_size", "32MB")
                .start();
    }

    private PostgresChanges.Builder stream(String url, String slot, String... tables) {
        return Penstock.changes(url).slot(slot).tables(tables).stateFile(directory.resolve("state.json"));
    }

    /** Reads until a record of a kind, and acknowledges nothing. */
    private static ChangeRecord last(ChangeStream stream, Class<? extends ChangeRecord> kind)
            throws InterruptedException {
        ChangeLog log = new ChangeLog(stream);
        ChangeRecord record = log.next();
        while (!kind.isInstance(record)) {
            record = log.next();
        }
        return record;
    }

    /** Polls, as a consumer does to whom nothing comes, until the status is as it should be. */
    private static ChangeStatus awaitStatus(ChangeStream stream, Good good) throws Exception {
        long deadline = System.nanoTime() + Rig.PATIENCE.toNanos();
        ChangeStatus status = stream.status();
        while (!good.test(status)) {
            assertTrue(System.nanoTime() < deadline, status::toString);
            stream.poll(POLL);
            status = stream.status();
        }
        return status;
    }

    private static SourceStatus source(ChangeStatus status) {
        assertNotNull(status.source());
        return Objects.requireNonNull(status.source());
    }

    private interface Good {
        boolean test(ChangeStatus status) throws Exception;
    }
}
