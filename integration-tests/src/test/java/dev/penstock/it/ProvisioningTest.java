package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.postgres.Coverage;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Penstock may not do by itself it says, all of it at once, as SQL; run as it stands, nothing is lacking any more. */
@WithServers
@DisplayName("Provisioning")
final class ProvisioningTest {

    private static PostgresServer server;
    private Rig rig;

    /** Roles belong to the whole server. */
    @BeforeAll
    static void startServer() throws Exception {
        server = PostgresServer.start();
        server.execute("CREATE ROLE owner LOGIN REPLICATION");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void prepare(OpenSearchServer search) throws Exception {
        rig = new Rig(server.createDatabase(), search);
        rig.database.execute(Shop.fill(10));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        rig.database.close();
    }

    @Test
    void everythingThatARoleLacksIsNamedAtOnceAndTheSqlMendsIt() throws Exception {
        rig.database.execute("ALTER TABLE orders REPLICA IDENTITY DEFAULT");
        server.execute("DROP ROLE IF EXISTS stranger", "CREATE ROLE stranger LOGIN");
        rig.database.execute("REVOKE USAGE ON SCHEMA public FROM PUBLIC");
        String message = refusal(as("stranger"));
        for (String part : List.of(
                "the role stranger may not replicate",
                "the role stranger may not read table public.items",
                "the role stranger may not read table public.users",
                "the replica identity of table public.orders lacks user_id",
                "there is no publication " + rig.slot)) {
            assertTrue(message.contains(part), message);
        }
        mend(message);
        rig.start(rig.engine().database(as("stranger")));
        rig.assertConverged();
        rig.database.execute("DELETE FROM orders WHERE id = 3", "UPDATE items SET order_id = 4 WHERE id = 9");
        rig.assertConverged();
        rig.penstock().close();
        rig.database.execute("DROP OWNED BY stranger");
    }

    @ParameterizedTest
    @CsvSource({
        "rds_superuser, 'GRANT rds_replication TO \"stranger\"', a member of rds_superuser",
        "cloudsqlsuperuser, 'ALTER USER \"stranger\" WITH REPLICATION', a member of cloudsqlsuperuser",
        "azure_pg_admin, 'ALTER ROLE \"stranger\" WITH REPLICATION', the administrator (a member of azure_pg_admin)"
    })
    void theRightToReplicateIsThatOfTheService(String sign, String sql, String granter) throws Exception {
        server.execute("DROP ROLE IF EXISTS stranger", "CREATE ROLE stranger LOGIN", "CREATE ROLE " + sign);
        try {
            rig.database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO stranger");
            rig.database.execute(publication());
            String message = refusal(as("stranger"));
            assertEquals("the role stranger may not replicate. Run " + sql + " as " + granter + ".", message);
        } finally {
            rig.database.execute("DROP OWNED BY stranger");
            server.execute("DROP ROLE " + sign);
        }
    }

    @Test
    void aMemberOfRdsReplicationMayReplicate() throws Exception {
        server.execute(
                "DROP ROLE IF EXISTS stranger",
                "CREATE ROLE stranger LOGIN",
                "CREATE ROLE rds_superuser",
                "CREATE ROLE rds_replication");
        try {
            rig.database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO stranger", publication());
            server.execute("GRANT rds_replication TO stranger");
            assertTrue(as("stranger")
                    .build(List.of(UserIndex.DEFINITION))
                    .coverage()
                    .isComplete());
        } finally {
            rig.database.execute("DROP OWNED BY stranger");
            server.execute("DROP ROLE rds_replication", "DROP ROLE rds_superuser");
        }
    }

    @Test
    void withoutLeaveToManageAMissingPublicationIsAnErrorAndNothingIsChanged() throws Exception {
        PostgresSource.Builder unmanaged = rig.source().managePublication(false);
        String sql = "CREATE PUBLICATION \"" + rig.slot + "\" FOR TABLE \"public\".\"items\", \"public\".\"orders\","
                + " \"public\".\"users\" WITH (publish_via_partition_root = true)";
        assertEquals(
                "there is no publication " + rig.slot + ". Run: " + sql
                        + "; or start without --manage-publication=false to have it done.",
                refusal(unmanaged));
        assertEquals("0", Query.text(rig.database::connect, "SELECT count(*) FROM pg_publication"));
        rig.database.execute(sql);
        rig.start(rig.engine().database(unmanaged));
        rig.assertConverged();
    }

    @Test
    void withoutLeaveToManageATableOutsideThePublicationIsAnError() throws Exception {
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLE users, orders");
        String message = refusal(rig.source().managePublication(false));
        assertTrue(
                message.startsWith("the publication " + rig.slot + " lacks public.items. Run: ALTER PUBLICATION \""
                        + rig.slot + "\" ADD TABLE \"public\".\"items\""),
                message);
        assertEquals("2", Query.text(rig.database::connect, "SELECT count(*) FROM pg_publication_tables"));
    }

    @Test
    void leaveToManageOneThingOnlyIsRefused() {
        Refusal.assertRefused(
                "--manage-publication=false lets Penstock change nothing",
                () -> rig.start(rig.engine()
                        .database(rig.source().managePublication(false).manageReplicaIdentity(true))));
    }

    @Test
    void anOwnerOfTheTablesNeedsNoSuperuser() throws Exception {
        rig.database.execute(
                "ALTER TABLE users OWNER TO owner; ALTER TABLE orders OWNER TO owner; ALTER TABLE items OWNER TO owner",
                "ALTER TABLE orders REPLICA IDENTITY DEFAULT",
                "GRANT CREATE ON DATABASE " + rig.database.name() + " TO owner");
        rig.start(rig.engine().database(as("owner").manageReplicaIdentity(true)));
        rig.database.execute("DELETE FROM orders WHERE id = 3");
        rig.assertConverged();
    }

    @Test
    void aTableOfAnotherOwnerIsNotPublishedNorItsIdentitySet() throws Exception {
        rig.database.execute(
                "ALTER TABLE users OWNER TO owner; ALTER TABLE items OWNER TO owner",
                "ALTER TABLE orders REPLICA IDENTITY DEFAULT",
                "GRANT SELECT ON orders TO owner");
        String message = refusal(as("owner").manageReplicaIdentity(true));
        assertTrue(message.contains("which takes CREATE on the database and ownership of the tables"), message);
        assertTrue(message.contains("the role owner, which does not own the table, may not set it"), message);
        mend(message);
        rig.start(rig.engine().database(as("owner").manageReplicaIdentity(true)));
        rig.assertConverged();
    }

    @Test
    void aPublicationOfAllTablesCovers() throws Exception {
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR ALL TABLES");
        rig.start(rig.engine().database(rig.source().managePublication(false)));
        rig.database.execute("DELETE FROM orders WHERE id = 3");
        rig.assertConverged();
    }

    @Test
    void aPublicationOfASchemaCovers() throws Exception {
        assumeTrue(server.version() >= 15, "publications of schemas came with PostgreSQL 15");
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLES IN SCHEMA public");
        rig.start(rig.engine().database(rig.source().managePublication(false)));
        rig.database.execute("DELETE FROM orders WHERE id = 3");
        rig.assertConverged();
    }

    @Test
    void coverageSaysWhatIsThereAndWhatWillBeDone() throws Exception {
        rig.database.execute(
                "ALTER TABLE orders REPLICA IDENTITY DEFAULT", "CREATE PUBLICATION " + rig.slot + " FOR TABLE users");
        Coverage coverage = rig.source()
                .manageReplicaIdentity(true)
                .build(List.of(UserIndex.DEFINITION))
                .coverage();
        assertTrue(coverage.isComplete());
        assertEquals(
                List.of(
                        "table public.items: readable, not published yet, replica identity sufficient",
                        "table public.orders: readable, not published yet, replica identity NOT sufficient; to be run:"
                                + " ALTER TABLE \"public\".\"orders\" REPLICA IDENTITY FULL",
                        "table public.users: readable, published, replica identity sufficient",
                        "to be run: ALTER PUBLICATION \"" + rig.slot + "\" ADD TABLE \"public\".\"items\","
                                + " \"public\".\"orders\""),
                coverage.report());
        assertFalse(rig.source().build(List.of(UserIndex.DEFINITION)).coverage().isComplete());
        assertEquals("1", Query.text(rig.database::connect, "SELECT count(*) FROM pg_publication_tables"));
    }

    @Test
    void columnListsHoldWhatIsReadAndTheIdentityAndGrowWithTheDefinition() throws Exception {
        assumeTrue(server.version() >= 15, "column lists came with PostgreSQL 15");
        rig.database.execute("ALTER TABLE users ADD COLUMN secret text");
        rig.start(rig.engine().database(rig.source().columnLists(true)));
        rig.assertConverged();
        assertEquals("{id,email,full_name,deleted}", columns("users"));
        assertEquals("{id,user_id,status,total,placed_at}", columns("orders"));
        rig.database.execute(
                "UPDATE users SET secret = 's'",
                "UPDATE users SET email = 'e' WHERE id = 3",
                "DELETE FROM users WHERE id = 4");
        rig.assertConverged();
        rig.penstock().close();
        // As an earlier definition might have left it.
        rig.database.execute("ALTER PUBLICATION " + rig.slot + " SET TABLE users (id, email, secret), orders, items");
        rig.start(rig.engine().database(rig.source().columnLists(true)));
        assertEquals("{id,email,full_name,deleted,secret}", columns("users"));
        rig.database.execute("UPDATE users SET full_name = 'seen' WHERE id = 5");
        rig.assertConverged();
    }

    @Test
    void aColumnListThatMustHoldEverythingIsGivenUp() throws Exception {
        assumeTrue(server.version() >= 15, "column lists came with PostgreSQL 15");
        rig.database.execute("CREATE PUBLICATION " + rig.slot + " FOR TABLE users (id, email), orders, items");
        rig.start(rig.engine().database(rig.source().columnLists(true)));
        assertEquals("{id,email,full_name,deleted}", columns("users"));
        rig.database.execute("UPDATE users SET full_name = 'seen' WHERE id = 5");
        rig.assertConverged();
    }

    /** Else everybody's UPDATE and DELETE of the table would fail from then on. */
    @Test
    void aColumnListIsGivenUpBeforeAnIdentityIsSetThatItDoesNotCover() throws Exception {
        assumeTrue(server.version() >= 15, "column lists came with PostgreSQL 15");
        rig.database.execute(
                "ALTER TABLE orders ADD COLUMN secret text",
                "ALTER TABLE orders REPLICA IDENTITY DEFAULT",
                "CREATE PUBLICATION " + rig.slot
                        + " FOR TABLE users, orders (id, user_id, status, total, placed_at), items");
        rig.start(rig.engine().database(rig.source().columnLists(true).manageReplicaIdentity(true)));
        rig.database.execute("UPDATE orders SET secret = 's'", "DELETE FROM orders WHERE id = 3");
        rig.assertConverged();
    }

    private String columns(String table) throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT attnames::text FROM pg_publication_tables WHERE tablename = '" + table + "'");
    }

    /** Runs the statements that a message ends with, as a superuser. */
    private void mend(String message) throws SQLException {
        String script = message.substring(message.indexOf(": ", message.indexOf("Run")) + 2);
        List<String> statements = new ArrayList<>(Arrays.asList(script.split(";", -1)));
        for (String sql : statements) {
            String statement = sql.strip();
            if (statement.matches("(?:ALTER|CREATE|GRANT) .*")) {
                rig.database.execute(statement.replaceAll("\\.$", ""));
            }
        }
    }

    private String refusal(PostgresSource.Builder source) {
        return String.valueOf(assertThrows(
                        PenstockException.class, () -> rig.start(rig.engine().database(source)))
                .getMessage());
    }

    private String publication() {
        return "CREATE PUBLICATION " + rig.slot + " FOR TABLE users, orders, items";
    }

    private PostgresSource.Builder as(String role) {
        return PostgresSource.builder(rig.database.url()).user(role).slot(rig.slot);
    }
}
