package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody changes indexes and aliases while the engine runs. */
@WithServers
@DisplayName("An index that is changed under us is noticed, and healed or refused")
final class ChangedIndexTest {

    private Rig rig;
    private String index;

    @BeforeEach
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(5));
        rig.start();
        rig.assertConverged();
        index = rig.prefix + rig.generation();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anIndexThatIsRemovedIsBuiltAnewThoughNothingIsWritten() throws Exception {
        String removed = rig.generation();
        call("DELETE", "/" + index, "");
        awaitOtherThan(removed);
        rig.assertConverged();
    }

    @Test
    void anIndexThatIsMadeAnewByHandIsNotTakenForOurs() throws Exception {
        String removed = rig.generation();
        call("DELETE", "/" + index, "");
        call("PUT", "/" + index, "{\"aliases\":{\"" + index + "_write\":{}}}");
        awaitOtherThan(removed);
        rig.assertConverged();
    }

    @Test
    void aliasesThatAreTakenAwayArePutBack() throws Exception {
        String before = rig.generation();
        try (LogLines log = new LogLines()) {
            call("DELETE", "/" + index + "/_alias/*", "");
            rig.database.execute("DELETE FROM users WHERE id = 2", "UPDATE users SET full_name = 'new' WHERE id = 3");
            Await.until(
                    "the aliases are there",
                    Rig.PATIENCE,
                    () -> call("GET", "/" + index + "/_alias", "")
                                    .findValue("aliases")
                                    .size()
                            == 3);
            Await.until(
                    "it is said of each",
                    Rig.PATIENCE,
                    () -> log.with("is put back").size() >= 3);
        }
        rig.assertConverged();
        assertEquals(before, rig.generation(), "nothing is seeded for that");
    }

    @Test
    void anIndexThatAStrayWriteHasMadeUnderOurAliasesNameIsRefused() {
        call("DELETE", "/" + index, "");
        call("PUT", "/" + rig.prefix + "users/_doc/1?refresh=true", "{\"stray\":1}");
        Refusal.assertRefused(
                "an index is named " + rig.prefix + "users",
                () -> rig.penstock().awaitEnd());
        JsonNode stray = call("GET", "/" + rig.prefix + "users/_mapping", "");
        assertEquals("[\"stray\"]", names(stray.findValue("properties")), "nothing of ours");
    }

    @Test
    void aMappingThatIsLoosenedIsMadeStrictAgain() {
        try (LogLines log = new LogLines()) {
            call("PUT", "/" + index + "/_mapping", "{\"dynamic\":true,\"properties\":{\"extra\":{\"type\":\"long\"}}}");
            Await.until(
                    "the mapping is strict",
                    Rig.PATIENCE,
                    () -> call("GET", "/" + index + "/_mapping", "")
                            .findValue("dynamic")
                            .asText()
                            .equals("strict"));
            assertEquals(
                    1,
                    log.with("has changed the mapping of the index " + index + ": [extra]")
                            .size());
        }
    }

    @Test
    void aBlockedIndexIsWaitedFor() throws Exception {
        try (LogLines log = new LogLines()) {
            call("PUT", "/" + index + "/_settings", "{\"index.blocks.read_only_allow_delete\":true}");
            rig.database.execute("DELETE FROM users WHERE id = 2", "UPDATE users SET full_name = 'new' WHERE id = 3");
            Await.until(
                    "the block is said",
                    Rig.PATIENCE,
                    () -> !log.with("is blocked; documents wait until [index.blocks.read_only_allow_delete]")
                            .isEmpty());
            call("PUT", "/" + index + "/_settings", "{\"index.blocks.read_only_allow_delete\":null}");
            rig.assertConverged();
        }
    }

    @Test
    void anIndexThatIsClosedStopsTheRunThoughNothingIsWritten() {
        call("POST", "/" + index + "/_close", "");
        Refusal.assertRefused("refuses to write the index", () -> rig.penstock().awaitEnd());
    }

    @Test
    void theMemoryIsNeverMadeByAWrite() throws Exception {
        call("DELETE", "/" + rig.prefix + "penstock_meta", "");
        rig.database.execute("UPDATE users SET full_name = 'new' WHERE id = 3");
        Refusal.assertRefused("nothing can be remembered", () -> rig.penstock().awaitEnd());
        assertEquals(
                404,
                call("GET", "/" + rig.prefix + "penstock_meta", "")
                        .path("status")
                        .asInt());
    }

    private void awaitOtherThan(String removed) {
        Await.until(
                "another generation is seeded",
                Rig.PATIENCE,
                () -> rig.penstock().status().seeded() && !rig.generation().equals(removed));
        assertFalse(rig.generation().isEmpty());
    }

    private JsonNode call(String method, String path, String body) {
        return rig.search.call(method, path, body);
    }

    private static String names(JsonNode object) {
        StringBuilder names = new StringBuilder("[");
        object.fieldNames()
                .forEachRemaining(name -> names.append('"').append(name).append('"'));
        return names.append(']').toString();
    }
}
