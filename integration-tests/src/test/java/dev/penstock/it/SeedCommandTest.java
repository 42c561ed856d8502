package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code penstock seed}: every document of an index is built again, in place, by the engine that keeps it. */
@WithServers
@DisplayName("Seeding again, in place")
final class SeedCommandTest {

    private static final int USERS = 120;

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(USERS));
        rig.start();
        rig.assertConverged();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatSomebodyHasSpoiledIsRightAgainInADatabaseThatRests() throws Exception {
        String generation = rig.generation();
        for (int id = 1; id <= USERS; id += 20) {
            spoil(id);
        }
        rig.search.call("DELETE", index() + "/_doc/5", "");

        CommandRun seeded = seed("users", "--json");

        assertEquals(0, seeded.code(), seeded::err);
        assertEquals(
                "{\n  \"index\" : \"users\",\n  \"done\" : true,\n  \"generation\" : \"" + generation + "\"\n}\n",
                seeded.out());
        assertTrue(seeded.err().endsWith("every document of " + generation + " was built again\n"), seeded::err);
        rig.search.call("POST", index() + "/_refresh", "");
        rig.assertIndexEqualsDatabase();
        assertEquals(generation, rig.generation());
        rig.database.execute("UPDATE users SET full_name = 'later' WHERE id < 20", "DELETE FROM orders WHERE id = 9");
        rig.assertConverged();
    }

    @Test
    void itGoesOnBesideChangesAndOverTheEndOfTheEngine() throws Exception {
        spoil(119);
        rig.penstock().close();
        assertEquals(0, seed("users", "--no-wait").code());
        assertTrue(
                CommandRun.of(
                                "indexes",
                                "--index=users",
                                "--opensearch-url=" + rig.searchUrl(),
                                "--index-prefix=" + rig.prefix)
                        .out()
                        .contains("whole, to be seeded again"),
                "asked for");
        rig.start(rig.engine().batch(Rig.SMALL_BATCHES.with(numbers -> numbers.seedRate(60))));
        Await.until(
                "it is built again",
                Rig.PATIENCE,
                () -> !rig.penstock().status().seeded());
        rig.database.execute("UPDATE users SET full_name = full_name || '!'", "DELETE FROM users WHERE id = 118");
        rig.penstock().close();

        RandomWrites writes = new RandomWrites(rig.database, 5);
        rig.start();
        writes.run(50);

        Await.until("it is whole", Rig.PATIENCE, () -> rig.penstock().status().seeded());
        rig.assertConverged();
    }

    @Test
    void whatCannotBeSeededIsOneLine() throws Exception {
        CommandRun unknown = seed("user");
        assertEquals(1, unknown.code());
        assertEquals("penstock: no engine has built the index user yet. Did you mean users?\n", unknown.err());
        CommandRun away = CommandRun.of("seed", "users", "--opensearch-url=http://127.0.0.1:1");
        assertEquals(1, away.code());
        assertEquals(1, away.err().lines().count(), away::err);
    }

    @Test
    void whoDoesNotWaitAnyLongerLeavesInOrder() throws Exception {
        rig.penstock().close();
        try (EngineProcess seed = EngineProcess.start(
                List.of(),
                Map.of(),
                "seed",
                "users",
                "--opensearch-url=" + rig.searchUrl(),
                "--index-prefix=" + rig.prefix)) {
            Await.until("it waits", Rig.PATIENCE, () -> seed.output().contains("which Ctrl-C ends"));
            seed.signal("INT");
            assertEquals(130, seed.exitCode(), seed::toString);
            assertEquals("", seed.errors());
        }
    }

    private void spoil(int id) {
        JsonNode document = rig.search.document(rig.prefix + "users", Integer.toString(id));
        ((ObjectNode) document).put("fullName", "spoiled").putArray("orders");
        rig.search.call("PUT", index() + "/_doc/" + id, document.toString());
    }

    private CommandRun seed(String... arguments) {
        List<String> all = new java.util.ArrayList<>(List.of("seed"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--opensearch-url=" + rig.searchUrl(), "--index-prefix=" + rig.prefix));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private String index() {
        return "/" + rig.prefix + "users";
    }
}
