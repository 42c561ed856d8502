package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Old row images must hold every column that a lookup starts from; else nothing is begun, or the run stops. */
@WithServers
@DisplayName("R3: replica identity")
final class ReplicaIdentityTest {

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(10));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theDefaultOfAChildIsRefusedWithBothRemedies() throws Exception {
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
        PenstockException refusal = assertThrows(PenstockException.class, rig::start);
        assertEquals(
                "the replica identity of table public.orders lacks user_id, so changes of its rows would not tell which"
                        + " documents or ids they belong to. Run: ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL; or, when these columns"
                        + " are NOT NULL, run: CREATE UNIQUE INDEX \"orders_replica_identity\" ON \"public\".\"orders\""
                        + " (\"id\", \"user_id\"); ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY USING INDEX"
                        + " \"orders_replica_identity\"; or start with --manage-replica-identity to have the first done.",
                refusal.getMessage());
    }

    @Test
    void nothingIsRefusedTooLittle() throws Exception {
        rig.database.execute("ALTER TABLE users REPLICA IDENTITY NOTHING");
        Refusal.assertRefused("public.users lacks id", rig::start);
    }

    @Test
    void itIsSetWhenAllowed() throws Exception {
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT; ALTER TABLE items REPLICA IDENTITY NOTHING");
        rig.start(rig.engine().database(rig.source().manageReplicaIdentity(true)));
        rig.assertConverged();
        rig.database.execute("DELETE FROM items WHERE id = 3; UPDATE orders SET user_id = 1 WHERE id = 9");
        rig.assertConverged();
    }

    @Test
    void aTableThatIsLockedIsNotWaitedForLongSinceEverybodyWouldWaitBehindUs() throws Exception {
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
        try (Connection holder = rig.database.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE orders SET total = 1 WHERE id = 1");
            Refusal.assertRefused(
                    "table public.orders is locked, so its replica identity could not be set. End the transactions",
                    () -> rig.start(rig.engine().database(rig.source().manageReplicaIdentity(true))));
        }
    }

    @Test
    void theFlagMeansYesWhateverItsVariableSays() throws Exception {
        for (String variable : List.of("true", "false")) {
            rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
            try (EngineProcess engine = EngineProcess.start(
                    List.of(),
                    Map.of("PENSTOCK_MANAGE_REPLICA_IDENTITY", variable),
                    "run",
                    "--index=users",
                    "--manage-replica-identity",
                    "--database-url=" + rig.database.url(),
                    "--opensearch-url=" + rig.searchUrl(),
                    "--index-prefix=" + rig.prefix,
                    "--slot=" + rig.slot)) {
                Await.until(
                        engine + " has set it", Rig.PATIENCE, () -> identity().equals("f"));
            }
        }
    }

    private String identity() throws SQLException {
        return Query.text(rig.database::connect, "SELECT relreplident FROM pg_class WHERE oid = 'orders'::regclass");
    }

    @Test
    void theSuggestedIndexIsEnough() throws Exception {
        rig.database.execute(
                "ALTER TABLE orders ALTER user_id SET NOT NULL",
                "CREATE UNIQUE INDEX \"orders_replica_identity\" ON \"public\".\"orders\" (\"id\", \"user_id\");"
                        + " ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY USING INDEX \"orders_replica_identity\"");
        rig.start();
        rig.assertConverged();
        rig.database.execute(
                "UPDATE orders SET user_id = 5 WHERE id = 1", "UPDATE orders SET id = 700, user_id = 6 WHERE id = 2");
        rig.database.execute("UPDATE orders SET total = 1 WHERE id = 5", "DELETE FROM orders WHERE id = 8");
        rig.assertConverged();
    }

    @Test
    void oneThatIsTakenAwayWhileRunningStopsTheRun() throws Exception {
        rig.start();
        rig.assertConverged();
        rig.database.execute(
                "ALTER TABLE orders REPLICA IDENTITY DEFAULT", "UPDATE orders SET user_id = 5 WHERE id = 1");
        Refusal.assertRefused(
                "public.orders were logged while its replica identity lacked user_id",
                () -> rig.penstock().awaitEnd());
    }
}
