package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DeadLetters.Filter;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class DeadLetterIndexTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BULK = "POST /shop-penstock_dead_letters_write/_bulk";
    private static final String SEARCH = "POST /shop-penstock_dead_letters/_search";
    private static final String REFRESH = "POST /shop-penstock_dead_letters/_refresh";
    private static final DeadLetter LETTER = new DeadLetter(
            "users",
            2,
            DocumentKey.of("1", "a:b"),
            "it is odd",
            WalPosition.parse("0/2A"),
            3,
            Instant.parse("2026-01-02T03:04:05.006Z"),
            Instant.parse("2026-02-02T03:04:05Z"),
            false);
    private static final String SOURCE =
            "{\"index\":\"users\",\"generation\":2,\"id\":\"1:a\\\\:b\",\"key\":[\"1\",\"a:b\"],"
                    + "\"reason\":\"it is odd\",\"position\":\"0/2A\",\"attempts\":3,\"first\":\"2026-01-02T03:04:05.006Z\","
                    + "\"last\":\"2026-02-02T03:04:05Z\",\"retry\":false}";

    private final StubServer server = new StubServer();
    private final OpenSearchSink sink =
            OpenSearchSink.builder(server.url()).prefix("shop-").build();
    private final DeadLetters letters = sink.deadLetters();

    DeadLetterIndexTest() throws IOException {}

    @AfterEach
    void close() {
        sink.close();
        server.close();
    }

    @Test
    void makesAnIndexWithAStrictMappingBehindAnAlias() throws JsonProcessingException {
        server.answer("PUT /shop-penstock_dead_letters", 200, "{}");

        letters.open();

        JsonNode body = JSON.readTree(server.requests.get(0).body());
        assertEquals("strict", body.at("/mappings/dynamic").asText());
        assertTrue(body.at("/aliases").has("shop-penstock_dead_letters_write"));
        assertEquals("240000ms", body.at("/settings/index.gc_deletes").asText());
        assertEquals(
                fields(JSON.readTree(SOURCE)),
                fields(body.at("/mappings/properties")),
                "each field of a letter, and no other, is mapped");
    }

    @Test
    void takesUpAnIndexThatIsThere() {
        isThere("{\"mappings\":{\"dynamic\":\"strict\"},\"aliases\":{\"shop-penstock_dead_letters_write\":{}}}");

        letters.open();

        assertEquals(2, server.requests.size());
    }

    @Test
    void refusesAnIndexThatAStrayWriteHasMade() {
        isThere("{\"mappings\":{\"properties\":{\"index\":{\"type\":\"text\"}}},\"aliases\":{}}");

        PenstockException refusal = assertThrows(PenstockException.class, letters::open);

        assertEquals(
                "the index shop-penstock_dead_letters was not made by Penstock. Remove it, or use --index-prefix.",
                message(refusal));
    }

    @Test
    void putsTheAliasBackThatIsMissing() {
        isThere("{\"mappings\":{\"dynamic\":\"strict\"},\"aliases\":{}}")
                .answer("PUT /shop-penstock_dead_letters/_alias/shop-penstock_dead_letters_write", 200, "{}");

        letters.open();

        assertEquals(3, server.requests.size());
    }

    @Test
    void writesLettersAndRemovalsByTheAliasWithTheirPositionAsVersion() {
        server.answer(BULK, 200, "{\"errors\":false}");

        letters.put(List.of(LETTER));
        letters.drop(List.of(LETTER.place()));

        String id = "users:2:1\\\\:a\\\\\\\\\\\\:b";
        assertEquals(
                "{\"index\":{\"_id\":\"" + id + "\",\"version\":42,\"version_type\":\"external_gte\"}}\n" + SOURCE
                        + "\n",
                server.requests.get(0).body());
        assertEquals(
                "{\"delete\":{\"_id\":\"" + id + "\",\"version\":42,\"version_type\":\"external_gte\"}}\n",
                server.requests.get(1).body());
        assertTrue(server.asked().get(0).contains("require_alias=true"), server.asked()::toString);
    }

    @Test
    void readsWhatItHasWritten() {
        server.answer(REFRESH, 200, "{}")
                .answer(SEARCH, 200, "{\"hits\":{\"hits\":[{\"_source\":" + SOURCE + "}]}}")
                .answer(
                        "POST /shop-penstock_dead_letters/_mget",
                        200,
                        "{\"docs\":[{\"found\":true,\"_source\":" + SOURCE + "},{\"found\":false}]}");

        assertEquals(List.of(LETTER), letters.list(new Filter("users", LETTER.id(), true), LETTER, 7));
        assertEquals(List.of(LETTER), letters.find(List.of(LETTER.place())));

        assertEquals(
                "{\"size\":7,\"query\":{\"bool\":{\"filter\":[{\"term\":{\"index\":\"users\"}},{\"term\":{\"id\":\"1:a\\\\:b\"}},"
                        + "{\"term\":{\"retry\":true}}]}},\"sort\":[\"index\",\"id\",\"generation\"],"
                        + "\"search_after\":[\"users\",\"1:a\\\\:b\",2]}",
                server.requests.get(1).body());
        assertEquals(REFRESH, server.asked().get(0), "else what was just put would be missing");
    }

    @ParameterizedTest
    @CsvSource({
        "security_exception, no permissions for [x] and User [y], dev.penstock.runtime.spi.PenstockException",
        "no_shard_available_action_exception, none, dev.penstock.runtime.spi.SinkUnavailableException",
    })
    void aLetterThatCannotBeSeenIsNotTakenForOneThatIsMissing(
            String type, String reason, Class<? extends RuntimeException> expected) {
        server.answer(
                "POST /shop-penstock_dead_letters/_mget",
                200,
                "{\"docs\":[{\"_id\":\"1\",\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"}}]}");

        RuntimeException refusal = assertThrowsExactly(expected, () -> letters.find(List.of(LETTER.place())));

        assertTrue(message(refusal).contains("the index shop-penstock_dead_letters"), message(refusal));
        assertTrue(message(refusal).contains(reason), message(refusal));
    }

    @Test
    void hasNoneWhereNobodyHasEverKeptOne() {
        String missing = "{\"error\":{\"type\":\"index_not_found_exception\"},\"status\":404}";
        server.answer(REFRESH, 404, missing)
                .answer(SEARCH, 404, missing)
                .answer("POST /shop-penstock_dead_letters/_count", 404, missing);

        assertEquals(List.of(), letters.list(Filter.of("users"), null, 10));
        assertEquals(0, letters.count("users"));
    }

    @Test
    void aNewerLetterOrRemovalThatIsThereIsAsGood() {
        server.answer(BULK, 200, items(409, "version_conflict_engine_exception", "newer"));

        letters.put(List.of(LETTER));
    }

    @Test
    void aLetterThatIsRefusedIsNoLetter() {
        server.answer(BULK, 200, items(400, "strict_dynamic_mapping_exception", "no such field"));

        PenstockException refusal = assertThrows(PenstockException.class, () -> letters.put(List.of(LETTER)));

        assertEquals(
                "the index shop-penstock_dead_letters refuses a dead letter: strict_dynamic_mapping_exception: no such"
                        + " field. Mend the index, or remove it while no engine runs, and start again.",
                message(refusal));
    }

    @Test
    void aLetterThatCannotBeTakenNowIsToBePutAgain() {
        server.answer(BULK, 200, items(429, "opensearch_rejected_execution_exception", "full"));

        assertThrows(SinkUnavailableException.class, () -> letters.put(List.of(LETTER)));
    }

    @Test
    void anIndexThatIsGoneIsNotMadeByAWrite() {
        server.answer(BULK, 200, items(404, "index_not_found_exception", "no such index"));

        assertThrows(PenstockException.class, () -> letters.put(List.of(LETTER)));
    }

    private StubServer isThere(String index) {
        return server.answer(
                        "PUT /shop-penstock_dead_letters",
                        400,
                        "{\"error\":{\"type\":\"resource_already_exists_exception\"}}")
                .answer("GET /shop-penstock_dead_letters", 200, "{\"shop-penstock_dead_letters\":" + index + "}");
    }

    private static List<String> fields(JsonNode object) {
        return object.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String items(int status, String type, String reason) {
        return "{\"errors\":true,\"items\":[{\"index\":{\"status\":" + status + ",\"error\":{\"type\":\"" + type
                + "\",\"reason\":\"" + reason + "\"}}}]}";
    }
}
