package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody holds a lock on a table that is read: who waits behind it is not left there, attempt by attempt. */
@WithServers
@Timeout(180)
@DisplayName("Connections: locks")
final class LockedTablesTest {

    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'penstock'"
            + " AND datname = current_database() AND wait_event_type = 'Lock'";

    @Test
    void attemptsToReconnectLeaveNobodyBehindTheLock(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search);
                Connection blocker = database.connect();
                Statement lock = blocker.createStatement()) {
            database.execute(Shop.fill(20));
            rig.start(rig.engine()
                    .database(PostgresSource.builder(parameter(database, "socketTimeout=2"))
                            .slot(rig.slot)));
            rig.assertConverged();
            blocker.setAutoCommit(false);
            lock.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name = 'penstock' AND datname = current_database()");

            Outage outage = Await.value(
                    "it has tried several times",
                    Rig.PATIENCE,
                    () -> Objects.requireNonNull(rig.penstock().status().outage()),
                    tried -> tried.attempts() >= 4 && tried.failure().contains("lock timeout"));
            int waiting = Integer.parseInt(Query.text(database::connect, WAITING));
            assertTrue(waiting <= 1, waiting + " wait for the lock");
            String holder = backend(lock);
            assertTrue(outage.failure().contains("table orders is locked by process " + holder), outage.failure());

            blocker.rollback();
            database.execute("DELETE FROM orders WHERE id = 3");
            rig.assertConverged();
        }
    }

    /** Making a slot waits for every transaction that runs, which is a lock to the server. */
    @Test
    void aSlotIsMadeHoweverLongItWaitsForATransaction(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search);
                Connection writer = database.connect();
                Statement write = writer.createStatement()) {
            writer.setAutoCommit(false);
            write.execute("INSERT INTO users VALUES (1, 'long', NULL)");
            CompletableFuture<Void> start = CompletableFuture.runAsync(
                    () -> {
                        try {
                            rig.start(rig.engine()
                                    .database(PostgresSource.builder(
                                                    parameter(database, "socketTimeout=2&options=-c%20lock_timeout=1s"))
                                            .slot(rig.slot)));
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    },
                    Rig.THREADS);
            Await.until(
                    "the slot has waited for longer than any lock",
                    Rig.PATIENCE,
                    () -> start.isDone()
                            || "t"
                                    .equals(Query.text(
                                            database::connect,
                                            "SELECT bool_or(clock_timestamp() - query_start > interval '4 s')"
                                                    + " FROM pg_stat_activity WHERE datname = current_database()"
                                                    + " AND query LIKE '%pg_create_logical_replication_slot(%'"
                                                    + " AND pid <> pg_backend_pid()")));
            writer.commit();
            start.join();
            rig.assertConverged();
        }
    }

    private static String backend(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static String parameter(TestDatabase database, String parameter) {
        String url = database.url();
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }
}
