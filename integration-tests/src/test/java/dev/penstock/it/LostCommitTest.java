package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.definition.Lookup;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.it.types.CrateIndex;
import dev.penstock.runtime.spi.Build;
import dev.penstock.runtime.spi.BuildFailedException;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With {@code synchronous_commit = off} a build sees a commit that a crash of the server then takes back. */
@WithServers
@DisplayName("R6: what an index shows, no crash takes back")
final class LostCommitTest {

    @Test
    void aBuildIsNotSentBeforeWhatItShowsIsDurable(OpenSearchServer search) throws Exception {
        try (PostgresServer server = slowToFlush();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            AtomicBoolean crash = new AtomicBoolean();
            rig.start(rig.engine().sink(new WatchedSink(rig.sink(), () -> {
                if (crash.compareAndSet(true, false)) {
                    server.kill();
                }
            })));
            rig.assertConverged();

            // A build of user 1 is held up by a lock, until a commit that is visible and not flushed has joined it.
            CompletableFuture<Void> change;
            try (Connection locker = rig.database.connect();
                    Statement lock = locker.createStatement()) {
                locker.setAutoCommit(false);
                lock.execute("LOCK TABLE items IN ACCESS EXCLUSIVE MODE");
                change = CompletableFuture.runAsync(
                        () -> execute(rig, "UPDATE users SET full_name = 'A' WHERE id = 1"), Rig.THREADS);
                awaitBuildThatWaits(rig);
                change.join();
                rig.database.execute("SET synchronous_commit = off; UPDATE users SET email = 'unflushed' WHERE id = 1");
                crash.set(true);
                locker.rollback();
                Await.until("the server was killed as the build was sent", Rig.PATIENCE, () -> !crash.get());
            }
            server.restart();
            rig.assertConverged();
        }
    }

    /** A lookup that finds nothing has the change counted as done; a crash must not bring back what it did not find. */
    @Test
    void aLookupReturnsOnlyWhenWhatItDidNotFindIsGoneForGood(OpenSearchServer search) throws Exception {
        try (PostgresServer server = slowToFlush();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            Lookup ordersOfItems = UserIndex.DEFINITION.lookups().stream()
                    .filter(lookup -> lookup.path().equals("orders.items"))
                    .findFirst()
                    .orElseThrow();
            try (SourceSession session =
                            rig.source().build(List.of(UserIndex.DEFINITION)).open(new Memory(), List::of);
                    DocumentSource documents = session.openDocuments()) {
                String flushed = commitUnflushed(rig, "DELETE FROM orders WHERE id = 1");

                assertEquals(
                        List.of(),
                        documents
                                .find(ordersOfItems, List.of(DocumentKey.of("1")), 10)
                                .keys());

                assertEquals("t", Query.text(rig.database::connect, flushed));
            }
        }
    }

    /** A document that cannot be built may be left out; a crash must not bring back rows of which it can be built. */
    @Test
    void aBuildFailsOnlyWhenWhatMakesItFailIsThereForGood(OpenSearchServer search) throws Exception {
        try (PostgresServer server = slowToFlush();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(RejectedRowsTest.CRATES);
            try (SourceSession session =
                            rig.source().build(List.of(CrateIndex.DEFINITION)).open(new Memory(), List::of);
                    DocumentSource documents = session.openDocuments()) {
                String flushed = commitUnflushed(rig, "UPDATE pieces SET weight = 0 WHERE crate = 'c1'");
                List<DocumentKey> keys = List.of(DocumentKey.of("c1"), DocumentKey.of("c2"));

                assertThrows(
                        BuildFailedException.class, () -> documents.build(CrateIndex.DEFINITION, keys, Long.MAX_VALUE));

                assertEquals("t", Query.text(rig.database::connect, flushed));
                Build other = documents.build(CrateIndex.DEFINITION, keys.subList(1, 2), Long.MAX_VALUE);
                assertEquals(1, other.documents().size(), "the connection is as good as before");
            }
        }
    }

    /** A role may lack the right to log a message; then the server's own rhythm must do. */
    @Test
    void aBuildWaitsForTheServerWhereItMayNotHaveTheLogFlushed(OpenSearchServer search) throws Exception {
        try (PostgresServer server = slowToFlush();
                Rig rig = new Rig(server.createDatabase(), search);
                LogLines log = new LogLines()) {
            String function =
                    "pg_logical_emit_message(boolean, text, text" + (server.version() < 17 ? ")" : ", boolean)");
            rig.database.execute(
                    Shop.fill(10),
                    "REVOKE EXECUTE ON FUNCTION " + function + " FROM PUBLIC",
                    "CREATE ROLE app LOGIN REPLICATION",
                    "GRANT SELECT ON ALL TABLES IN SCHEMA public TO app",
                    "CREATE PUBLICATION app FOR TABLE users, orders, items");
            try (SourceSession session = rig.source()
                            .user("app")
                            .publication("app")
                            .build(List.of(UserIndex.DEFINITION))
                            .open(new Memory(), List::of);
                    DocumentSource documents = session.openDocuments()) {
                for (String id : List.of("1", "2")) {
                    String flushed = commitUnflushed(rig, "UPDATE users SET full_name = 'new' WHERE id = " + id);

                    Build build = documents.build(UserIndex.DEFINITION, List.of(DocumentKey.of(id)), Long.MAX_VALUE);

                    assertEquals("t", Query.text(rig.database::connect, flushed));
                    assertEquals(1, build.documents().size());
                }
            }
            assertEquals(
                    1,
                    log.with("run: GRANT EXECUTE ON FUNCTION " + function + " TO \"app\"")
                            .size());
        }
    }

    /** Commits what is visible at once and not durable, and returns a query that says whether it is by now. */
    private static String commitUnflushed(Rig rig, String sql) throws SQLException {
        rig.database.execute("SET synchronous_commit = off; " + sql);
        String committed = Query.text(rig.database::connect, "SELECT pg_current_wal_insert_lsn()");
        String flushed = "SELECT pg_current_wal_flush_lsn() >= '" + committed + "'";
        assertEquals("f", Query.text(rig.database::connect, flushed), "the set-up: a commit that is not durable yet");
        return flushed;
    }

    /** A server that leaves it to others to flush what was committed asynchronously. */
    private static PostgresServer slowToFlush() {
        return PostgresServer.builder()
                .setting("wal_writer_delay", "10s")
                .setting("wal_writer_flush_after", "1GB")
                .start();
    }

    private static final class Memory implements SourceMemory {

        private @Nullable SourceState state;

        @Override
        public @Nullable SourceState recall() {
            return state;
        }

        @Override
        public void remember(SourceState next) {
            state = next;
        }
    }

    private static void execute(Rig rig, String sql) {
        try {
            rig.database.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitBuildThatWaits(Rig rig) {
        String waiting = "SELECT count(*) FROM pg_stat_activity"
                + " WHERE wait_event_type = 'Lock' AND query LIKE '%json_build_object%'";
        Await.until(
                "a build waits for the lock",
                Rig.PATIENCE,
                () -> Query.text(rig.database::connect, waiting).equals("1"));
    }
}
