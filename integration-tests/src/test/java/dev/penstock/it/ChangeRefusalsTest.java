package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change stream refuses, before it touches anything. */
@WithServers
@DisplayName("Change events: refusals")
final class ChangeRefusalsTest {

    @TempDir
    private Path directory;

    @Test
    void aTableWithoutAKeyIsRefusedWithBothRemedies(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE log (at int, seq int)",
                "CREATE TABLE whole (at int)",
                "ALTER TABLE whole REPLICA IDENTITY FULL");

        String message = refusal(stream(database).tables("log"));
        assertTrue(message.contains("nothing tells the rows of table public.log apart"), message);
        assertTrue(message.contains("primary key") && message.contains("--key public.log="), message);
        assertTrue(refusal(stream(database).tables("whole")).contains("public.whole"));
        assertEquals("0", Query.text(database::connect, "SELECT count(*) FROM pg_publication"), "nothing was made");
    }

    /** It may be all columns of the table: rows of a junction differ in them. */
    @Test
    void theIndexOfTheReplicaIdentityIsAKeyWhateverItsColumns(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE pairs (b int NOT NULL, a int NOT NULL)",
                "CREATE UNIQUE INDEX pairs_key ON pairs (a, b)",
                "ALTER TABLE pairs REPLICA IDENTITY USING INDEX pairs_key",
                "INSERT INTO pairs VALUES (1, 2)");
        try (ChangeStream stream = stream(database).tables("pairs").start()) {
            ChangeLog log = new ChangeLog(stream);
            assertEquals("1,2", log.takeRows(1).get(0).id());
            database.execute("DELETE FROM pairs");
            assertEquals("1,2", log.takeRows(1).get(0).id());
        }
    }

    @Test
    void aNamedKeyMustBeLogged(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE log (id int PRIMARY KEY, seq int)");

        String message = refusal(stream(database).tables("log").key("log", "seq"));
        assertTrue(message.contains("lacks seq"), message);
        assertTrue(message.contains("REPLICA IDENTITY FULL"), message);
        assertTrue(refusal(stream(database).tables("log").key("log", "none")).contains("none"));
        assertTrue(refusal(stream(database).tables("log").key("lag", "seq")).contains("public.lag"));

        stream(database)
                .tables("log")
                .key("log", "seq")
                .manageReplicaIdentity(true)
                .start()
                .close();
    }

    @Test
    void anIdentityThatLacksTheKeyIsMendedBehindTheColumnList(TestDatabase database) throws Exception {
        assumeTrue(database.server().version() >= 15, "column lists came with 15");
        database.execute(
                "CREATE TABLE log (id int PRIMARY KEY, seq int, note text)",
                "ALTER TABLE log REPLICA IDENTITY NOTHING",
                "CREATE PUBLICATION " + database.name() + " FOR TABLE log (id, seq)");

        String message = refusal(stream(database).tables("log"));
        int list = message.indexOf("ALTER PUBLICATION");
        assertTrue(message.contains("lacks id") && list > 0, message);
        assertTrue(list < message.indexOf("ALTER TABLE \"public\".\"log\" REPLICA IDENTITY FULL"), message);

        try (ChangeStream stream =
                stream(database).tables("log").manageReplicaIdentity(true).start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute("INSERT INTO log VALUES (1, 1, 'a')", "DELETE FROM log");
            assertEquals("1", log.takeRows(2).get(1).id());
        }
    }

    @Test
    void tablesThatAreNotThereAreNamed(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE orders (id int PRIMARY KEY)");

        assertTrue(refusal(stream(database).tables("order")).contains("orders"));
        assertTrue(refusal(stream(database)).contains("--table"));
    }

    @Test
    void whatTheRoleMayNotDoIsNamedWithItsSql(TestDatabase database) throws Exception {
        String role = database.name() + "_reader";
        database.execute(
                "CREATE TABLE orders (id int PRIMARY KEY)",
                "CREATE ROLE " + role + " LOGIN",
                "GRANT SELECT ON orders TO " + role);
        try {
            PenstockException refused = assertThrows(
                    PenstockException.class,
                    Penstock.changes(database.url().replaceFirst("//[^@]*@", "//" + role + "@"))
                            .slot(database.name())
                            .tables("orders")
                            .stateFile(directory.resolve("state.json"))::start);

            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("ALTER ROLE \"" + role + "\" REPLICATION"), message);
            assertTrue(message.contains("CREATE PUBLICATION \"" + database.name() + "\" FOR TABLE"), message);
            assertTrue(Files.notExists(directory.resolve("state.json")), "nothing was begun");
        } finally {
            database.execute("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    @Test
    void aStartThatDidNotGetToItsSlotDoesNotBindTheStateFile(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE orders (id int PRIMARY KEY)",
                "CREATE PUBLICATION " + database.name() + " FOR TABLE orders WITH (publish = 'insert')");
        refusal(stream(database).tables("orders"));
        database.execute(
                "ALTER PUBLICATION " + database.name() + " SET (publish = 'insert, update, delete, truncate')");

        stream(database)
                .slot(database.name() + "_b")
                .publication(database.name())
                .tables("orders")
                .start()
                .close();
    }

    @Test
    void aPublicationThatLeavesOutKindsOfChangesIsRefused(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY)",
                "CREATE PUBLICATION " + database.name() + " FOR TABLE a WITH (publish = 'insert')");
        assertTrue(refusal(stream(database).tables("a")).contains("leaves out some kinds of changes"));
    }

    @Test
    void aSlotIsNeverMadeAnewInSilence(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE orders (id int PRIMARY KEY)", "INSERT INTO orders VALUES (1)");
        stream(database).tables("orders").start().close();
        Slots.drop(database::connect, database.name());

        assertTrue(refusal(stream(database).tables("orders")).contains("is gone"));

        database.execute("SELECT pg_create_logical_replication_slot('" + database.name() + "', 'pgoutput')");
        assertTrue(refusal(stream(database).tables("orders")).contains("ahead of"));
        try (ChangeStream stream =
                stream(database).tables("orders").reseed(true).start()) {
            assertEquals("1", new ChangeLog(stream).takeRows(1).get(0).id());
        }
        Files.delete(directory.resolve("state.json"));
        assertTrue(refusal(stream(database).tables("orders")).contains("nothing is remembered"));
    }

    @Test
    void aSlotThatIsLostWhileRunningEndsTheStream(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE orders (id int PRIMARY KEY)");
        try (ChangeStream stream = stream(database).tables("orders").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            String slot = "'" + database.name() + "'";
            Await.until("the slot is dropped", Rig.PATIENCE, () -> {
                // Whoever reads it must have gone, and has not come back.
                database.execute(
                        "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = " + slot,
                        "SELECT pg_drop_replication_slot(" + slot + ")");
                return true;
            });

            PenstockException refused = assertThrows(PenstockException.class, () -> stream.poll(Rig.PATIENCE));
            assertTrue(String.valueOf(refused.getMessage()).contains("is gone"));
            assertTrue(stream.ended());
        }
    }

    private PostgresChanges.Builder stream(TestDatabase database) {
        return Penstock.changes(database.url()).slot(database.name()).stateFile(directory.resolve("state.json"));
    }

    private static String refusal(PostgresChanges.Builder stream) {
        return String.valueOf(
                assertThrows(PenstockException.class, stream::start).getMessage());
    }
}
