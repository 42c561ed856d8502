package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code penstock drop}: what a deployment leaves goes, when it is asked for, and only if nobody uses it. */
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

    @Test
    void indexesGoWithWhatIsRememberedOfThemAndNothingElse() throws Exception {
        assertIndexes(1, "penstock: the replication slot " + rig.slot + " is being read by process ", "--drop-indexes");
        rig.assertConverged();
        closeEngine();
        try (DocumentSink sink = rig.sink()) {
            sink.readMemory("index:former");
            sink.writeMemory("index:former", Objects.requireNonNull(sink.readMemory("index:users")));
            DeadLetters letters = Objects.requireNonNull(sink.deadLetters());
            letters.open();
            letters.put(List.of(letter("users"), letter("others")));
        }
        List<String> strangers = List.of(rig.prefix + "users_00000000_000009", rig.prefix + "users_stranger");
        strangers.forEach(name -> rig.search.call("PUT", "/" + name, "{}"));

        assertIndexes(0, "there is no index nobody\n", "--index=nobody");
        assertIndexes(
                0, "[ {\n  \"what\" : \"index nobody\",\n  \"dropped\" : false\n} ]\n", "--index=nobody", "--json");
        assertIndexes(1, "penstock: there is no index usres. Did you mean users?\n", "--index=nobody,usres");
        assertIndexes(2, "Nobody is there to be asked: give --yes", false, "--index=users");
        assertIndexes(
                2, "Give either --drop-indexes, which drops all of them, or --index", "--drop-indexes", "--index=a");
        assertIndexes(0, "there is no index\n", "--drop-indexes", "--index-prefix=other" + rig.prefix);
        assertIndexes(0, "dropped the index users\n", "--index=users");
        assertEquals(
                Stream.concat(
                                strangers.stream(),
                                Stream.of("penstock_dead_letters", "penstock_meta")
                                        .map(rig.prefix::concat))
                        .sorted()
                        .toList(),
                indexes());
        try (DocumentSink sink = rig.sink()) {
            assertEquals(List.of("index:former", "source:" + rig.slot), sink.memoryNames());
            DeadLetters letters = Objects.requireNonNull(sink.deadLetters());
            assertEquals(0, letters.count("users"));
            assertEquals(1, letters.count("others"));
        }
        assertIndexes(
                0,
                "dropped the replication slot SLOT\ndropped the publication SLOT\ndropped the index former\n",
                "--drop-slot",
                "--drop-publication",
                "--drop-indexes");
        assertEquals(strangers, indexes());
    }

    @Test
    void theIndexesOfSeveralSinksGo() throws Exception {
        closeEngine();
        rig.start(rig.engine()
                .sink(
                        "copies",
                        TableSink.builder(PostgresSource.builder(rig.database.url())
                                        .connector()::connect)
                                .build()));
        Await.until(
                "both are whole",
                Rig.PATIENCE,
                () -> rig.penstock().statuses().values().stream().allMatch(status -> status.seeded()));
        closeEngine();
        Slots.awaitUnread(rig.database::connect, rig.slot + "_copies");
        rig.database.execute("CREATE TABLE penstock.users_stranger (id int)");

        assertIndexes(
                0,
                """
                dropped the replication slot SLOT
                dropped the replication slot SLOT_copies
                dropped the index users
                dropped the index users of copies
                """,
                "--sink=opensearch,copies=table",
                "--sink-option=copies.table-url=" + rig.database.url(),
                "--drop-slot",
                "--drop-indexes");
        assertEquals(List.of(), indexes());
        assertEquals(
                "users_stranger",
                Query.text(
                        rig.database::connect,
                        "SELECT string_agg(relname, ' ') FROM pg_class"
                                + " WHERE relnamespace = 'penstock'::regnamespace AND relkind IN ('r', 'v')"));
    }

    private static DeadLetter letter(String index) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new DeadLetter(index, 1, DocumentKey.of("1"), "broken", new WalPosition(1), 1, now, now, false);
    }

    private List<String> indexes() {
        List<String> names = new ArrayList<>();
        rig.search.call("GET", "/" + rig.prefix + "*/_alias", "").fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }

    private void assertIndexes(int code, String said, String... options) {
        assertIndexes(code, said, true, options);
    }

    private void assertIndexes(int code, String said, boolean sure, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "drop",
                "--database-url=" + rig.database.url(),
                "--slot=" + rig.slot,
                "--opensearch-url=" + rig.searchUrl()));
        if (Stream.of(options).noneMatch(option -> option.startsWith("--index-prefix"))) {
            arguments.add("--index-prefix=" + rig.prefix);
        }
        if (sure) {
            arguments.add("--yes");
        }
        arguments.addAll(List.of(options));
        CommandRun drop = CommandRun.of(arguments.toArray(String[]::new));
        assertEquals(code, drop.code(), drop::toString);
        String expected = said.replace("SLOT", rig.slot);
        if (code == 0) {
            assertEquals(expected, drop.out());
        } else {
            assertTrue(drop.err().contains(expected), drop::toString);
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
