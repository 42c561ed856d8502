package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** PostgreSQL refuses UPDATE and DELETE of a table whose list does not cover its identity: no step may lead there. */
@WithServers
@DisplayName("Column lists and replica identities")
final class ColumnListsTest {

    private static final String NARROW = """
            ALTER TABLE orders ADD COLUMN secret text, ALTER user_id SET NOT NULL;
            CREATE UNIQUE INDEX narrow ON orders (id, user_id);
            ALTER TABLE orders REPLICA IDENTITY USING INDEX narrow;
            """;

    private Rig rig;

    @BeforeAll
    static void since15(PostgresServer server) throws Exception {
        assumeTrue(server.version() >= 15, "column lists came with PostgreSQL 15");
    }

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(10), NARROW);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aListThatIsGivenUpForAnIdentityBuildsNothingAnew() throws Exception {
        startWithLists();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
        rig.start(rig.engine().database(rig.source().columnLists(true).manageReplicaIdentity(true)));
        rig.database.execute("UPDATE orders SET secret = 's', user_id = 1 WHERE id = 9");
        rig.assertConverged();
        assertEquals(0, rig.penstock().status().indexes().get(0).seededDocuments());
        assertEquals("{id,user_id,status,total,placed_at,secret}", columns());
    }

    @Test
    void theRemedyTakesTheListOffBeforeItSetsTheIdentity() throws Exception {
        startWithLists();
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
        String message = String.valueOf(
                assertThrows(PenstockException.class, this::startWithLists).getMessage());
        int start = message.indexOf("BEGIN; ALTER PUBLICATION");
        assertTrue(start > 0, message);
        String sql = message.substring(start, message.indexOf("; or, when", start));
        assertTrue(sql.endsWith("COMMIT; ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL"), message);
        rig.database.execute(sql);
        rig.database.execute("UPDATE orders SET user_id = 2 WHERE id = 9", "DELETE FROM orders WHERE id = 4");
        startWithLists();
        rig.assertConverged();
    }

    @Test
    void aListThatLacksAColumnOfTheIdentityGrows() throws Exception {
        rig.database.execute(
                "CREATE PUBLICATION " + rig.slot
                        + " FOR TABLE users, orders (id, user_id, status, total, placed_at), items",
                "ALTER TABLE orders ADD COLUMN tenant int NOT NULL DEFAULT 1",
                "CREATE UNIQUE INDEX wider ON orders (id, user_id, tenant)",
                "ALTER TABLE orders REPLICA IDENTITY USING INDEX wider");
        SQLException refused =
                assertThrows(SQLException.class, () -> rig.database.execute("UPDATE orders SET total = 1"));
        assertTrue(String.valueOf(refused.getMessage()).contains("cannot update table"), refused.getMessage());
        startWithLists();
        assertEquals("{id,user_id,status,total,placed_at,tenant}", columns());
        rig.database.execute("UPDATE orders SET user_id = 2 WHERE id = 9", "DELETE FROM orders WHERE id = 4");
        rig.assertConverged();
    }

    private void startWithLists() throws InterruptedException {
        rig.start(rig.engine().database(rig.source().columnLists(true)));
    }

    private String columns() throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT attnames::text FROM pg_publication_tables WHERE tablename = 'orders' AND pubname = '" + rig.slot
                        + "'");
    }
}
