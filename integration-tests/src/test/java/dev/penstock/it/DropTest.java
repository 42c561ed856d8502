package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code penstock drop}: what a deployment leaves in the database goes, when it is asked for, and only if nobody uses it. */
@WithServers
@DisplayName("Retiring a deployment")
final class DropTest {

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        rig.start();
        rig.assertConverged();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void bothGoAndASecondTimeIsNoError() throws Exception {
        closeEngine();
        assertDrops(
                "dropped the replication slot SLOT\ndropped the publication SLOT\n",
                "--drop-slot",
                "--drop-publication",
                "--yes");
        assertEquals("0", count("pg_replication_slots WHERE slot_name = '" + rig.slot + "'"));
        assertEquals("0", count("pg_publication"));
        assertDrops(
                "there is no replication slot SLOT\nthere is no publication SLOT\n",
                "--drop-slot",
                "--drop-publication",
                "--yes");
    }

    @Test
    void aSlotThatIsReadIsNotDropped() throws Exception {
        String reader = Query.text(
                rig.database::connect,
                "SELECT active_pid FROM pg_replication_slots WHERE slot_name = '" + rig.slot + "'");
        assertFails(
                1,
                "penstock: the replication slot " + rig.slot + " is being read by process " + reader
                        + " (application penstock). Stop that first.",
                "--drop-slot",
                "--drop-publication",
                "--yes");
        rig.database.execute("INSERT INTO users VALUES (1, 'a', NULL)");
        rig.assertConverged();
    }

    @Test
    void aPublicationIsNotTakenFromASlot() throws Exception {
        closeEngine();
        assertFails(1, "the replication slot " + rig.slot + " is still there", "--drop-publication", "--yes");
        assertDrops("dropped the replication slot SLOT\n", "--drop-slot", "--yes");
        assertEquals("1", count("pg_publication"));
        assertDrops("dropped the publication SLOT\n", "--drop-publication", "--yes");
    }

    @Test
    void nothingIsDroppedUnasked() throws Exception {
        closeEngine();
        assertFails(2, "Say what to drop: --drop-slot, --drop-publication, or both", "--yes");
        assertFails(2, "Nobody is there to be asked: give --yes", "--drop-slot");
        assertEquals("1", count("pg_replication_slots WHERE slot_name = '" + rig.slot + "'"));
    }

    @Test
    void aSlotOfAnotherPluginIsNotOurs() throws Exception {
        rig.database.execute("SELECT pg_create_logical_replication_slot('other" + rig.slot + "', 'test_decoding')");
        try (EngineProcess drop = EngineProcess.start(
                List.of(),
                Map.of(),
                "drop",
                "--database-url=" + rig.database.url(),
                "--slot=other" + rig.slot,
                "--drop-slot",
                "--yes")) {
            assertEquals(1, drop.exitCode(), drop::toString);
            assertTrue(drop.errors().contains("is not ours"), drop::toString);
        }
    }

    private void closeEngine() {
        rig.penstock().close();
        Slots.awaitUnread(rig.database::connect, rig.slot);
    }

    private void assertDrops(String output, String... options) throws Exception {
        try (EngineProcess drop = drop(options)) {
            assertEquals(0, drop.exitCode(), drop::toString);
            assertEquals(output.replace("SLOT", rig.slot), drop.output());
        }
    }

    private void assertFails(int code, String message, String... options) throws Exception {
        try (EngineProcess drop = drop(options)) {
            assertEquals(code, drop.exitCode(), drop::toString);
            assertTrue(drop.errors().contains(message), drop::toString);
        }
    }

    private EngineProcess drop(String... options) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("drop", "--database-url=" + rig.database.url(), "--slot=" + rig.slot),
                        Stream.of(options))
                .toArray(String[]::new);
        return EngineProcess.start(List.of(), Map.of(), arguments);
    }

    private String count(String from) throws Exception {
        return Query.text(rig.database::connect, "SELECT count(*) FROM " + from);
    }
}
