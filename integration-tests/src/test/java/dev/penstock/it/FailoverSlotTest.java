package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slot is copied to a standby, which is promoted when the primary dies. */
@WithServers
@DisplayName("R7: a failover slot")
final class FailoverSlotTest {

    @Test
    void theEngineGoesOnAtThePromotedStandbyWhenNothingWasLost(
            TestDatabase shared, OpenSearchServer search, @TempDir Path directory) throws Exception {
        assumeTrue(shared.server().version() >= 17, "failover slots came with PostgreSQL 17");
        try (Standby standby = Standby.start(PostgresServer.builder(), directory);
                Rig rig = new Rig(standby.primary.createDatabase(), search)) {
            rig.database.execute(Shop.fill(50));
            rig.start(engine(rig, standby));
            rig.assertConverged();
            String generation = rig.generation();
            awaitCopied(standby, rig);
            // After the copy was taken: these come again.
            rig.database.execute(
                    "UPDATE users SET full_name = 'before' WHERE id < 9", "DELETE FROM users WHERE id = 9");
            rig.assertConverged();
            standby.awaitReplayed();

            standby.primary.kill();
            standby.server.execute("SELECT pg_promote()");
            execute(standby, rig, "UPDATE users SET full_name = 'after' WHERE id = 10");
            execute(standby, rig, "DELETE FROM orders WHERE id = 30");
            Await.until("the index is as the promoted standby", Rig.PATIENCE, () -> {
                try (Connection connection = standby.connect(rig.database)) {
                    return rig.search.documents(rig.prefix + "users").equals(Shop.documents(connection));
                }
            });
            assertEquals(generation, rig.generation(), "nothing was begun anew");
        }
    }

    @Test
    void aSlotThatWasMadeWithoutIsCopiedFromThenOn(TestDatabase database, OpenSearchServer search) throws Exception {
        assumeTrue(database.server().version() >= 17, "failover slots came with PostgreSQL 17");
        try (Rig rig = new Rig(database, search)) {
            rig.start();
            rig.assertConverged();
            rig.penstock().close();
            assertEquals("false", Standby.slot(database.server(), rig, "failover"));
            rig.start(rig.engine().database(rig.source().failoverSlot(true)));
            rig.database.execute("INSERT INTO users VALUES (1, 'a', NULL)");
            rig.assertConverged();
            assertEquals("true", Standby.slot(database.server(), rig, "failover"));
        }
    }

    @Test
    void anOlderServerIsRefused(TestDatabase database, OpenSearchServer search) throws Exception {
        assumeTrue(database.server().version() < 17);
        try (Rig rig = new Rig(database, search)) {
            Refusal.assertRefused(
                    "failover slots came with PostgreSQL 17",
                    () -> rig.start(rig.engine().database(rig.source().failoverSlot(true))));
        }
    }

    private static void awaitCopied(Standby standby, Rig rig) throws Exception {
        Await.until("the standby has a copy of the slot", Rig.PATIENCE, () -> {
            standby.server.execute("SELECT pg_sync_replication_slots()");
            return Standby.slot(standby.server, rig, "synced AND NOT temporary").equals("true");
        });
    }

    private static void execute(Standby standby, Rig rig, String sql) {
        Await.until("the standby takes writes", Rig.PATIENCE, () -> {
            try (Connection connection = standby.connect(rig.database);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return true;
            }
        });
    }

    /** An address of both servers: whichever is the primary is taken. */
    private static Penstock.Builder engine(Rig rig, Standby standby) {
        String url = "postgresql://postgres@127.0.0.1:" + standby.primary.port() + ",127.0.0.1:" + standby.server.port()
                + "/" + rig.database.name() + "?targetServerType=primary";
        return rig.engine().database(PostgresSource.builder(url).slot(rig.slot).failoverSlot(true));
    }
}
