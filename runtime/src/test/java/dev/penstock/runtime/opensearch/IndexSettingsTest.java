package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which settings an index gets. */
@Timeout(60)
class IndexSettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OK = "{\"acknowledged\":true}";
    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 1);
    private static final String INDEX = "/users_3fa9c2d1_000001";

    private final StubServer server = new StubServer()
            .answer("GET /users_*/_alias", 200, "{}")
            .answer("PUT " + INDEX, 200, OK)
            .answer("GET " + INDEX + "/_alias/users_3fa9c2d1_000001_write", 200, OK)
            .answer("PUT " + INDEX + "/_settings", 200, OK)
            .answer("PUT " + INDEX + "/_mapping", 200, OK)
            .answer("POST " + INDEX + "/_refresh", 200, OK)
            .answer("GET /users/_alias/users", 404, "{}")
            .answer("GET /users_3fa9c2d1/_alias/users_3fa9c2d1", 404, "{}")
            .answer("POST /_aliases", 200, OK);

    @TempDir
    Path directory;

    IndexSettingsTest() throws IOException {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsNearerWins() throws IOException {
        Path all = Files.writeString(
                directory.resolve("all.json"),
                "{\"index\":{\"number_of_shards\":2,\"codec\":\"best_compression\",\"sort.field\":[\"id\"]},"
                        + "\"number_of_replicas\":3}");
        Path users = Files.writeString(directory.resolve("users.json"), "{\"index.codec\":\"default\"}");

        JsonNode settings = made(
                OpenSearchSink.builder(server.url())
                        .settings(IndexSettings.NONE.replicas(1).file(all))
                        .settings("users", IndexSettings.NONE.file(users).shards(5))
                        .settings("orders", IndexSettings.NONE.shards(9)),
                "{\"number_of_shards\":\"4\",\"analysis\":{\"analyzer\":{\"a\":{\"type\":\"custom\"}}}}");

        assertEquals("5", settings.path("index.number_of_shards").asText(), "one index over all");
        assertEquals("default", settings.path("index.codec").asText(), "the file of one index over that of all");
        assertEquals("1", settings.path("index.number_of_replicas").asText(), "what is named over a file");
        assertEquals("[\"id\"]", settings.path("index.sort.field").toString());
        assertEquals("custom", settings.path("index.analysis.analyzer.a.type").asText(), "of the definition");
        assertFalse(settings.has("index.auto_expand_replicas"));
    }

    @Test
    void aResourceOfTheApplicationIsReadAsAFileIs() throws IOException {
        JsonNode settings = made(
                OpenSearchSink.builder(server.url())
                        .settings(IndexSettings.NONE.resource("dev/penstock/runtime/opensearch/settings.json"))
                        .settings("users", IndexSettings.NONE.shards(5)),
                "{}");

        assertEquals("best_compression", settings.path("index.codec").asText());
        assertEquals("5", settings.path("index.number_of_shards").asText(), "what is named over a resource");
    }

    @Test
    void r5NobodyShortensWhatDeletesAreRememberedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("all.json"), "{\"gc_deletes\":\"1s\"}");

        JsonNode settings = made(OpenSearchSink.builder(server.url()).settings(IndexSettings.NONE.file(file)), "{}");

        assertEquals("240000ms", settings.path("index.gc_deletes").asText());
    }

    @Test
    void refreshIsOffWhileAnIndexIsSeededAndAsWantedAfterwards() throws JsonProcessingException {
        server.answer(
                "GET " + INDEX,
                200,
                "{\"users_3fa9c2d1_000001\":{\"settings\":{\"index.refresh_interval\":\"-1\"},"
                        + "\"mappings\":{\"_meta\":{\"penstock\":{\"refresh_interval\":\"7s\"}}}}}");

        JsonNode body = make(OpenSearchSink.builder(server.url()), "{\"refresh_interval\":\"7s\"}");
        assertEquals("-1", body.at("/settings/index.refresh_interval").asText());
        assertEquals("7s", body.at("/mappings/_meta/penstock/refresh_interval").asText(), "for a later process");

        activate(OpenSearchSink.builder(server.url()));
        assertEquals("{\"index.refresh_interval\":\"7s\"}", lastSettings());

        activate(OpenSearchSink.builder(server.url())
                .settings(IndexSettings.NONE.refreshInterval(Duration.ofMinutes(1))));
        assertEquals("{\"index.refresh_interval\":\"60000ms\"}", lastSettings());
    }

    @Test
    void theServerRefreshesByItsOwnRuleWhenNobodyWantsAnother() {
        server.answer(
                "GET " + INDEX,
                200,
                "{\"users_3fa9c2d1_000001\":{\"settings\":{\"index.refresh_interval\":\"-1\"},\"mappings\":{}}}");

        activate(OpenSearchSink.builder(server.url()));

        assertEquals("{\"index.refresh_interval\":null}", lastSettings());
    }

    @Test
    void anIntervalThatSomebodyHasSetByHandStays() {
        server.answer(
                "GET " + INDEX,
                200,
                "{\"users_3fa9c2d1_000001\":{\"settings\":{\"index.refresh_interval\":\"30s\"},\"mappings\":{}}}");

        activate(OpenSearchSink.builder(server.url()));

        assertFalse(
                server.asked().contains("PUT " + INDEX + "/_settings"),
                server.asked().toString());
    }

    @Test
    void whatMayChangeReachesAnIndexThatIsThere() {
        try (OpenSearchSink sink = OpenSearchSink.builder(server.url())
                .settings(IndexSettings.NONE.replicas(2).shards(7))
                .build()) {
            assertTrue(sink.reopen(GENERATION));
        }

        assertEquals(
                "{\"index.auto_expand_replicas\":\"false\",\"index.gc_deletes\":\"240000ms\","
                        + "\"index.number_of_replicas\":\"2\"}",
                lastSettings());
    }

    @Test
    void refusesAPipelineThatIsNotThere() {
        server.answer("GET /_ingest/pipeline/clean%20up", 404, "{}");
        OpenSearchSink sink = OpenSearchSink.builder(server.url())
                .settings(IndexSettings.NONE.ingestPipeline("clean up"))
                .build();

        PenstockException refusal = assertThrows(PenstockException.class, () -> sink.create(definition("{}"), 0));

        assertEquals(
                "there is no ingest pipeline clean up, which index users is to use. Create it, or correct its name"
                        + " (--ingest-pipeline).",
                message(refusal));
        assertThrows(PenstockException.class, () -> sink.reopen(GENERATION));
        sink.close();
    }

    @Test
    void refusesAFileThatHoldsNoSettings() throws IOException {
        Path none = directory.resolve("none.json");
        assertThrows(PenstockException.class, () -> IndexSettings.NONE.file(none));
        assertThrows(PenstockException.class, () -> IndexSettings.NONE.resource("none.json"));
        Path list = Files.writeString(directory.resolve("list.json"), "[1]");
        PenstockException refusal = assertThrows(PenstockException.class, () -> IndexSettings.NONE.file(list));
        assertTrue(message(refusal).contains("is no JSON object"), message(refusal));
    }

    private JsonNode made(OpenSearchSink.Builder builder, String settings) throws JsonProcessingException {
        return make(builder, settings).path("settings");
    }

    private JsonNode make(OpenSearchSink.Builder builder, String settings) throws JsonProcessingException {
        try (OpenSearchSink sink = builder.build()) {
            sink.create(definition(settings), 0);
        }
        return JSON.readTree(last("PUT " + INDEX));
    }

    private void activate(OpenSearchSink.Builder builder) {
        try (OpenSearchSink sink = builder.build()) {
            sink.show(Shown.only(GENERATION));
        }
    }

    private String lastSettings() {
        return last("PUT " + INDEX + "/_settings");
    }

    private String last(String line) {
        return server.requests.stream()
                .filter(request -> request.line().equals(line))
                .reduce((first, second) -> second)
                .orElseThrow()
                .body();
    }

    private static IndexDefinition definition(String settings) {
        return new IndexDefinition(
                "users",
                "3fa9c2d1",
                new TableName("public", "users"),
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                "{\"dynamic\":\"strict\"}",
                settings,
                null);
    }
}
