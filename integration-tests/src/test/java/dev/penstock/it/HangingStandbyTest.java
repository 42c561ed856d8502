package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.HangingCommits;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Commits that are in the log and visible to nobody, because they wait for a synchronous standby that does not exist. The
 * log delivers them; a build would not see them.
 */
@WithServers
@DisplayName("R1, R4: a commit that is not visible yet")
final class HangingStandbyTest {

    private static PostgresServer server;
    private Rig rig;
    private @Nullable HangingCommits commits;

    @BeforeAll
    static void startServer() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void prepare(OpenSearchServer search) throws Exception {
        rig = new Rig(server.createDatabase(), search);
        rig.database.execute(Shop.fill(200));
    }

    @AfterEach
    void release() throws Exception {
        if (commits != null) {
            commits.close();
        }
        rig.close();
        rig.database.close();
    }

    @Test
    void theGateHoldsBackACommitUntilSnapshotsSeeIt() throws Exception {
        rig.start();
        rig.assertConverged();
        hangCommits();
        CompletableFuture<Void> hanging = commit("UPDATE users SET full_name = 'waited for' WHERE id = 1");
        commits().await(1);
        // A later commit that is visible at once must not overtake it and be confirmed.
        commitLocally("UPDATE users SET full_name = 'at once' WHERE id = 2");
        WalPosition sent = awaitSent();
        assertTrue(rig.penstock().status().durable().isBefore(sent));
        assertFalse(hanging.isDone());
        assertEquals("User 1", fullName("1"));

        commits().close();
        hanging.join();
        rig.assertConverged();
        assertEquals("waited for", fullName("1"));
    }

    @Test
    void aCommitThatHangsDuringSeedingIsNotLost() throws Exception {
        hangCommits();
        // It began before the slot and hangs when the slot is there: only the fence brings it in.
        CompletableFuture<Void> before = commit("UPDATE users SET full_name = 'before' WHERE id = 3");
        commits().await(1);
        CompletableFuture<Penstock> start = CompletableFuture.supplyAsync(this::startEngine, Rig.THREADS);
        awaitWaitingBackend("pg_create_logical_replication_slot", "Lock");
        commits().close();
        before.join();
        start.join();

        hangCommits();
        CompletableFuture<Void> during = commit("UPDATE users SET full_name = 'during' WHERE id = 150");
        commits().await(1);
        awaitSent();
        commits().close();
        during.join();
        rig.assertConverged();
    }

    /**
     * A commit record before the slot's start that no snapshot sees once the slot is made: the slot never delivers it. The
     * making of a slot waits for the transactions it finds running, in two rounds; the commit falls between them.
     */
    @Test
    void theFenceWaitsForACommitThatTheSlotDoesNotDeliver() throws Exception {
        hangCommits();
        try (Connection first = rig.database.connect();
                Connection second = rig.database.connect()) {
            long firstXid = beginWriting(first);
            CompletableFuture<Penstock> start = CompletableFuture.supplyAsync(this::startEngine, Rig.THREADS);
            awaitWaitingFor(firstXid);
            long secondXid = beginWriting(second);
            first.rollback();
            awaitWaitingFor(secondXid);
            CompletableFuture<Void> hanging = commit("INSERT INTO users VALUES (9000, 'in between', NULL)");
            commits().await(1);
            second.rollback();

            awaitFenceHolds();
            assertFalse(remembered().at("/fence/passed").asBoolean(true));
            assertFalse(hanging.isDone());
            assertFalse(start.isDone(), "started before every earlier transaction was visible");

            commits().close();
            hanging.join();
            start.join();
        }
        rig.assertConverged();
        assertEquals(
                "in between",
                rig.search.document(rig.prefix + "users", "9000").get("email").asText());
    }

    private Penstock startEngine() {
        try {
            return rig.start();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hangCommits() throws SQLException {
        commits = HangingCommits.begin(server);
    }

    private HangingCommits commits() {
        return Objects.requireNonNull(commits);
    }

    private CompletableFuture<Void> commit(String sql) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        rig.database.execute(sql);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Rig.THREADS);
    }

    private void commitLocally(String sql) throws SQLException {
        rig.database.execute("SET synchronous_commit = local; " + sql);
    }

    private long beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitWaitingBackend(String query, String waitType) {
        Await.until(
                query + " waits",
                Rig.PATIENCE,
                () -> "1"
                        .equals(text(
                                "SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND query LIKE '%"
                                        + query + "%' AND wait_event_type = '" + waitType + "'")));
    }

    private static void awaitWaitingFor(long xid) {
        Await.until(
                "the slot waits for transaction " + xid,
                Rig.PATIENCE,
                () -> "1"
                        .equals(text("SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted"
                                + " AND transactionid = '" + xid + "'::xid")));
    }

    /** Waits until the server has sent everything that is in its log. */
    private WalPosition awaitSent() throws SQLException {
        WalPosition now = WalPosition.parse(text("SELECT pg_current_wal_flush_lsn()::text"));
        Await.until(
                "everything is sent",
                Rig.PATIENCE,
                () -> !WalPosition.parse(text("SELECT sent_lsn::text FROM pg_stat_replication"))
                        .isBefore(now));
        return now;
    }

    /** Waits until the engine has looked several times whether the fence has passed. */
    private void awaitFenceHolds() {
        Set<String> looks = new HashSet<>();
        Await.until("the engine waits at the fence", Rig.PATIENCE, () -> {
            String look = text("SELECT max(query_start)::text FROM pg_stat_activity"
                    + " WHERE application_name = 'penstock' AND query LIKE '%pg_snapshot_xmin%'");
            if (look != null) {
                looks.add(look);
            }
            return looks.size() > 5;
        });
    }

    private JsonNode remembered() {
        return ExactJson.read(rig.search
                .call("GET", "/" + rig.prefix + "penstock_meta/_doc/source:" + rig.slot, "")
                .at("/_source/json")
                .asText());
    }

    private String fullName(String id) {
        return rig.search.document(rig.prefix + "users", id).get("fullName").asText();
    }

    private static String text(String sql) throws SQLException {
        return Query.text(server::connect, sql);
    }
}
