package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.Difference.Kind;
import dev.penstock.runtime.verify.IndexProgress;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.runtime.verify.VerifyReport;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code penstock verify}, and the positions by which one reads what one has written. */
@WithServers
@DisplayName("Verify and repair, and how far an index is")
final class VerifyTest {

    /** Many ranges in few rows. */
    private static final VerifyOptions SHORT_RANGES = new VerifyOptions(2, 0, 40, Rig.PATIENCE, false);

    private static final int USERS = 150;

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(USERS));
        rig.start();
        rig.awaitCaughtUp();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatDiffersIsNamedWithItsFieldsAndRepaired() throws Exception {
        damage();
        List<Difference> damage = List.of(
                new Difference("3", Kind.MISSING, List.of()),
                new Difference("5", Kind.STALE, List.of("fullName", "orders[1].items[1].sku", "orders[1].total")),
                new Difference("7", Kind.STALE, List.of("orders")),
                new Difference("9001", Kind.EXTRA, List.of()),
                new Difference("\\sha256:no digest of any row", Kind.EXTRA, List.of()),
                new Difference("no number", Kind.EXTRA, List.of()));

        VerifyReport seen = verify(SHORT_RANGES);
        assertEquals(damage, seen.found());
        assertEquals(damage, seen.remaining());
        assertEquals(USERS, seen.compared());

        VerifyReport repaired = verify(SHORT_RANGES.repairing());
        assertEquals(damage, repaired.found());
        assertEquals(List.of(), repaired.remaining());
        rig.assertConverged();
        // What was repaired follows further changes.
        rig.database.execute(
                "UPDATE users SET full_name = 'later' WHERE id IN (3, 5)", "DELETE FROM users WHERE id = 7");
        rig.assertConverged();
        assertEquals(List.of(), verify(SHORT_RANGES).found());
    }

    @Test
    void whatIsOnItsWayIsNoDifference() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        RandomWrites writes = new RandomWrites(rig.database, 17);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(
                () -> {
                    try {
                        while (!enough.get()) {
                            writes.run(5);
                        }
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                Rig.THREADS);
        try {
            rig.search.call("DELETE", index() + "/_doc/149", "");
            for (int round = 0; round < 3; round++) {
                List<Difference> found = verify(SHORT_RANGES).found();
                assertTrue(
                        found.stream().allMatch(one -> one.id().equals("149")), () -> "while writing, found: " + found);
            }
        } finally {
            enough.set(true);
            writing.join();
        }
        assertEquals(List.of(), verify(SHORT_RANGES.repairing()).remaining());
        rig.assertConverged();
    }

    @Test
    void aRepairThatComesLateDoesNotHideANewerWrite() throws Exception {
        damage();
        rig.database.execute("UPDATE users SET full_name = 'newest' WHERE id IN (3, 5, 7)");
        rig.awaitCaughtUp();
        verify(SHORT_RANGES.repairing());
        rig.assertConverged();
    }

    @Test
    void theCommandTellsByItsExitCode() throws Exception {
        try (EngineProcess equal = command("users")) {
            assertEquals(0, equal.exitCode(), equal::toString);
            assertTrue(equal.output().contains(USERS + " documents in the database, 0 differ"), equal::toString);
        }
        damage();
        try (EngineProcess different = command("users", "--rate", "2000")) {
            assertEquals(3, different.exitCode(), different::toString);
            assertTrue(different.output().contains("missing 3\n"), different::toString);
            assertTrue(different.output().contains("stale 7: orders\n"), different::toString);
        }
        try (EngineProcess repaired = command("users", "--repair")) {
            assertEquals(0, repaired.exitCode(), repaired::toString);
            assertTrue(repaired.output().contains("6 differ, 0 still do after repair"), repaired::toString);
        }
        CommandRun equal = CommandRun.of(
                "verify",
                "users",
                "--json",
                "--database-url=" + rig.database.url(),
                "--slot=" + rig.slot,
                "--opensearch-url=" + rig.searchUrl(),
                "--index-prefix=" + rig.prefix);
        assertEquals(
                "{\"index\":\"users\",\"generation\":\""
                        + rig.generation()
                        + "\",\"compared\":" + USERS + ",\"repaired\":false,\"found\":[],\"remaining\":[]}",
                ExactJson.read(equal.out()).toString());
        rig.search.call("DELETE", index() + "/_doc/11", "");
        CommandRun different = CommandRun.of(
                "verify",
                "users",
                "--json",
                "--database-url=" + rig.database.url(),
                "--slot=" + rig.slot,
                "--opensearch-url=" + rig.searchUrl(),
                "--index-prefix=" + rig.prefix);
        assertEquals(3, different.code(), different::toString);
        assertEquals(
                "[{\"kind\":\"missing\",\"id\":\"11\",\"details\":[]}]",
                ExactJson.read(different.out()).path("found").toString());
        try (EngineProcess mistake = command("user")) {
            assertEquals(1, mistake.exitCode(), mistake::toString);
            assertTrue(
                    mistake.errors().contains("penstock: no index user is defined. Did you mean users?"),
                    mistake::toString);
        }
    }

    @Test
    void anIndexThatDoesNotCatchUpIsNotJudged() throws Exception {
        rig.penstock().close();
        rig.database.execute("DELETE FROM users WHERE id = 1");
        PenstockException refused = assertThrows(
                PenstockException.class, () -> verify(new VerifyOptions(1, 0, 500, Duration.ofMillis(10), false)));
        assertTrue(refused.toString().contains("the index users has not caught up with"), refused::toString);
    }

    @Test
    void anIndexThatNoEngineKeepsIsNotJudged() throws Exception {
        String other = rig.slot + "_other";
        PenstockException refused = assertThrows(PenstockException.class, () -> {
            try (Verification verification =
                    Penstock.verification(UserIndex.DEFINITION, rig.source().slot(other), rig.sink(), SHORT_RANGES)) {
                verification.run();
            }
        });
        assertTrue(refused.toString().contains("no engine with this slot keeps the index users"), refused::toString);
    }

    @Test
    void whoWaitsForAPositionFindsWhatItHasWritten() throws Exception {
        WalPosition written = write(1001);
        assertTrue(rig.penstock().awaitPosition(written, Rig.PATIENCE));
        assertEquals(1, found(1001));

        WalPosition farOff = new WalPosition(written.value() + (1L << 40));
        assertFalse(rig.penstock().awaitPosition(farOff, Duration.ofMillis(50)));
        rig.penstock().close();
        assertThrows(IllegalStateException.class, () -> rig.penstock().awaitPosition(farOff, Rig.PATIENCE));
    }

    @Test
    void anotherProcessReadsHowFarAnIndexIs() throws Exception {
        try (DocumentSink sink = rig.sink()) {
            IndexProgress progress = new IndexProgress(sink, rig.slot);
            WalPosition written = write(1002);
            IndexProgress.Point point = progress.await("users", written, Rig.PATIENCE);
            assertNotNull(point);
            assertTrue(point.seeded());
            assertEquals(rig.generation(), point.generation().physicalName());
            rig.search.call("POST", index() + "/_refresh", "");
            assertEquals(1, found(1002));
            assertNull(progress.read("another"));
            assertNull(progress.await("users", new WalPosition(written.value() + (1L << 40)), Duration.ZERO));
        }
    }

    /** As somebody does who writes to an index by hand. */
    @Test
    void anIndexIsNotComparedWithAnotherDatabaseThanItsOwn() throws Exception {
        TestDatabase copy = rig.database.server().createDatabase();
        copy.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
        PostgresSource.Builder other = PostgresSource.builder(copy.url()).slot(rig.slot);

        PenstockException refusal;
        try (Verification verification =
                Penstock.verification(UserIndex.DEFINITION, other, rig.sink(), SHORT_RANGES.repairing())) {
            refusal = assertThrows(PenstockException.class, verification::run);
        }

        assertTrue(String.valueOf(refusal.getMessage()).contains("is of another database"), refusal::toString);
        rig.assertConverged();
    }

    private void damage() throws Exception {
        rig.search.call("POST", index() + "/_refresh", "");
        rig.search.call("DELETE", index() + "/_doc/3", "");
        String five = rig.search.document(rig.prefix + "users", "5").toString();
        rig.search.call(
                "PUT",
                index() + "/_doc/5",
                five.replace("\"User 5\"", "\"Usher 5\"")
                        .replace("SKU-18", "SKU-0")
                        .replace("11.25", "11.26"));
        String seven = rig.search.document(rig.prefix + "users", "7").toString();
        rig.search.call("PUT", index() + "/_doc/7", seven.replaceAll("\"orders\":\\[.*]", "\"orders\":[]"));
        for (String stray : List.of("9001", "no%20number", "%5Csha256:no%20digest%20of%20any%20row")) {
            rig.search.call("PUT", index() + "/_doc/" + stray, "{\"id\":1}");
        }
    }

    private String index() {
        return "/" + rig.prefix + "users";
    }

    private VerifyReport verify(VerifyOptions options) throws InterruptedException {
        try (Verification verification =
                Penstock.verification(UserIndex.DEFINITION, rig.source(), rig.sink(), options)) {
            return verification.run();
        }
    }

    private EngineProcess command(String name, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                name,
                "--database-url",
                rig.database.url(),
                "--opensearch-url",
                rig.searchUrl(),
                "--index-prefix",
                rig.prefix,
                "--slot",
                rig.slot));
        arguments.addAll(List.of(more));
        return EngineProcess.start(List.of(), Map.of(), arguments.toArray(String[]::new));
    }

    private WalPosition write(int id) throws Exception {
        rig.database.execute("INSERT INTO users VALUES (" + id + ", 'new@example.com', 'New')");
        return WalPosition.parse(Query.text(rig.database::connect, "SELECT pg_current_wal_flush_lsn()::text"));
    }

    /** Without a refresh. */
    private int found(int id) {
        return rig.search
                .call("GET", index() + "/_count?q=id:" + id, "")
                .path("count")
                .asInt();
    }
}
