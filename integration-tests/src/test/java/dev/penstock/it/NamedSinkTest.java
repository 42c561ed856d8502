package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.runtime.cli.Main;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lock with two sinks of OpenSearch, and a program that knows nothing else: each command works on the one that is named. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A lock with two sinks, and commands about one of them")
final class NamedSinkTest {

    private static final int USERS = 20;
    private static final String LIMIT = "index.mapping.nested_objects.limit";

    private Rig rig;
    private EngineProcess engine;
    private String lock;
    private String address;

    @BeforeAll
    void prepare(TestDatabase database, OpenSearchServer search, @TempDir Path directory) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(USERS));
        address = "127.0.0.1:" + freePort();
        Path config = Files.writeString(directory.resolve("penstock.yml"), """
                source:
                  url: ${SHOP_URL_IS_NOT_SET:%1$s}
                  slot: %2$s
                sinks:
                  main:
                    url: %3$s
                    index-prefix: %4$smain_
                  copy:
                    url: %3$s
                    index-prefix: %4$scopy_
                indexes:
                  users:
                    on-rejection: dead-letter
                server:
                  address: %5$s
                """.formatted(
                        database.url(), rig.slot, search.url(), rig.prefix, address));
        Path output = directory.resolve("penstock.lock");
        lock = "--lock=" + output;
        assertEquals(0, Main.execute("build", "--index=users", "--config=" + config, "--output=" + output));
        Files.delete(config);
        engine = EngineProcess.start(
                List.of(),
                Map.of("CLASSPATH", ConfigurationTest.withoutIndexes(), "PENSTOCK_SERVER_ADDRESS", ""),
                "run",
                lock);
        for (String sink : List.of("main", "copy")) {
            Await.until(
                    sink + " has every document: " + engine,
                    Rig.PATIENCE,
                    () -> !engine.isAlive() || run("indexes", sink).out().contains(" whole "));
            assertTrue(engine.isAlive(), engine::toString);
        }
    }

    @AfterAll
    void close() throws Exception {
        engine.close();
        rig.close();
    }

    @Test
    void aComparisonLooksAtTheOneAndRepairsIt() {
        spoil("copy", 3);

        assertEquals(0, run("verify users", "main").code());
        CommandRun different = run("verify users", "copy");
        assertEquals(3, different.code(), different::toString);
        assertTrue(different.out().contains("stale 3: fullName\n"), different::toString);
        assertTrue(run("preview users 3", "main").out().contains("\nit would be built as it is\n"), "the main sink");
        CommandRun shown = run("preview users 3", "copy");
        assertTrue(shown.out().contains("\n-   \"fullName\" : \"spoiled\",\n"), shown::toString);

        spoil("main", 3);
        assertEquals(0, run("verify users --repair", "copy").code());
        assertEquals("User 3", name("copy", 3));
        assertEquals("spoiled", name("main", 3));
        assertEquals(0, run("verify users --repair", "main").code());
    }

    @Test
    void theOneIsSeededAgain() {
        spoil("copy", 5);
        spoil("main", 5);

        CommandRun seeded = run("seed users", "copy");

        assertEquals(0, seeded.code(), seeded::toString);
        assertEquals("User 5", name("copy", 5));
        assertEquals("spoiled", name("main", 5));
        assertEquals(0, run("verify users --repair", "main").code());
    }

    @Test
    void theOneIsBuiltAnew() {
        CommandRun built = run("reindex users", "copy");

        assertEquals(0, built.code(), built::toString);
        assertTrue(built.out().matches("(?s).*readers see users_\\w+_000002\n"), built::toString);
        CommandRun copy = run("indexes", "copy");
        assertTrue(copy.out().contains("_000002") && copy.out().contains(rig.prefix + "copy_users"), copy::toString);
        CommandRun main = run("indexes", "main");
        assertTrue(main.out().contains("_000001") && main.out().contains(rig.prefix + "main_users"), main::toString);
        assertTrue(!main.out().contains("_000002") && !main.out().contains("copy_users"), main::toString);
    }

    @Test
    void lettersOfTheOneAreListedAndTriedAgain() throws Exception {
        limit("1");
        rig.database.execute("UPDATE users SET full_name = 'rejected' WHERE id = 7");
        Await.until(
                "a letter: " + engine,
                Rig.PATIENCE,
                () -> run("dlq list", "copy").out().contains("users  7 "));
        Await.until("the main sink took it", Rig.PATIENCE, () -> name("main", 7).equals("rejected"));
        assertEquals("no dead letters\n", run("dlq list", "main").out());
        assertEquals("User 7", name("copy", 7));

        limit("null");
        assertEquals("no dead letters\n", run("dlq retry --all", "main").out());
        assertTrue(run("dlq retry --all", "copy").out().startsWith("1 dead letter to be tried again"), "one");
        Await.until("the copy took it", Rig.PATIENCE, () -> name("copy", 7).equals("rejected"));
        Await.value(
                "its letter is gone",
                Rig.PATIENCE,
                () -> run("dlq list", "copy").out(),
                "no dead letters\n"::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify users",
                "preview users 1",
                "indexes",
                "reindex users",
                "seed users",
                "dlq list",
                "dlq retry --all",
                "dlq drop --all"
            })
    void withoutANameEachSaysWhatToGive(String command) {
        assertRefused(
                "penstock: the configuration file has several sinks: main, copy. Say which is meant: --sink-name=main.\n",
                command);
        assertRefused(
                "penstock: the configuration file has no sink cpy. Did you mean copy?\n", command + " --sink-name=cpy");
    }

    @Test
    void whatIsAboutNoSinkOrAboutAllNeedsNoName() {
        CommandRun row = run("explain items 13");
        assertEquals(0, row.code(), row::toString);
        assertTrue(row.out().contains("\nusers, by orders.items: to document 4\n"), row::toString);
        CommandRun status = run("status --json");
        assertEquals(0, status.code(), status::toString);
        assertEquals(
                List.of("main", "copy"),
                ExactJson.read(status.out()).path("sinks").findValuesAsText("sink"),
                status::toString);
        CommandRun check = run("check");
        assertEquals(0, check.code(), check::toString);
        assertTrue(check.out().contains("main") && check.out().contains("copy"), check::toString);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theOneIsDroppedAndTheOtherGoesOn() throws Exception {
        assertEquals(143, engine.terminate(), engine::toString);
        Slots.awaitUnread(rig.database::connect, rig.slot + "_copy");
        Slots.awaitUnread(rig.database::connect, rig.slot + "_main");
        CommandRun slots = run("status");
        assertEquals(1, slots.code(), slots::toString);
        for (String sink : List.of("main", "copy")) {
            assertTrue(
                    slots.err()
                            .contains("The database says of the slot " + rig.slot + "_" + sink + ": nobody reads it"),
                    slots::toString);
        }
        assertEquals(1, slots.err().lines().count(), slots::toString);

        CommandRun drop = run("drop --sink=copy=opensearch --drop-slot --drop-publication --drop-indexes --yes");

        assertEquals(0, drop.code(), drop::toString);
        assertEquals("""
                dropped the replication slot SLOT_copy
                dropped the publication SLOT_copy
                dropped the index users of copy
                """.replace("SLOT", rig.slot), drop.out());
        assertEquals(USERS, rig.search.documents(rig.prefix + "main_users").size());
        assertTrue(
                rig.search.call("GET", "/" + rig.prefix + "copy_*/_alias", "").isEmpty(), "nothing of the copy");
        CommandRun rest = run("drop --drop-slot --drop-publication --drop-indexes --yes");
        assertEquals(0, rest.code(), rest::toString);
        assertTrue(
                rest.out().contains("dropped the replication slot " + rig.slot + "_main\n")
                        && rest.out().contains("there is no replication slot " + rig.slot + "_copy\n"),
                rest::toString);
        assertTrue(rig.search.call("GET", "/" + rig.prefix + "*/_alias", "").isEmpty(), "nothing at all");
    }

    private void assertRefused(String line, String command) {
        CommandRun refused = run(command);
        assertEquals(1, refused.code(), refused::toString);
        assertEquals(line, refused.err());
        assertEquals("", refused.out());
    }

    private CommandRun run(String words, String sink) {
        return run(words + " --sink-name=" + sink);
    }

    private CommandRun run(String words) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.add(lock);
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void spoil(String sink, int id) {
        String index = rig.prefix + sink + "_users";
        JsonNode document = rig.search.document(index, Integer.toString(id));
        ((ObjectNode) document).put("fullName", "spoiled");
        rig.search.call("PUT", "/" + index + "/_doc/" + id + "?refresh=true", document.toString());
    }

    private String name(String sink, int id) {
        return rig.search
                .document(rig.prefix + sink + "_users", Integer.toString(id))
                .path("fullName")
                .asText();
    }

    /** How many nested objects a document of the copy may have. */
    private void limit(String objects) {
        rig.search.call("PUT", "/" + rig.prefix + "copy_users/_settings", "{\"" + LIMIT + "\":" + objects + "}");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
