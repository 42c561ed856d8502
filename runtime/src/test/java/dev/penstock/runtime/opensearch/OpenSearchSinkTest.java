package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.MemoryChangedException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenSearchSinkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPENSEARCH = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.1\"}}";
    private static final String OK = "{\"acknowledged\":true}";
    private static final String BULK = "POST /users_3fa9c2d1_000002_write/_bulk";
    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 2);

    private static final String BUSY = "rejected_execution_exception";

    private final StubServer server = new StubServer();
    private final OpenSearchSink sink = OpenSearchSink.builder(server.url()).build();

    OpenSearchSinkTest() throws IOException {}

    @AfterEach
    void close() {
        sink.close();
        server.close();
    }

    @Test
    void opensAndMakesTheMemory() throws JsonProcessingException {
        server.answer("GET /", 200, OPENSEARCH).answer("PUT /penstock_meta", 200, OK);

        sink.open();

        assertEquals(List.of("GET /", "PUT /penstock_meta"), server.asked());
        assertEquals(
                "strict",
                JSON.readTree(server.requests.get(1).body())
                        .at("/mappings/dynamic")
                        .asText());
    }

    @Test
    void opensWhenTheMemoryIsThere() {
        server.answer("GET /", 200, OPENSEARCH)
                .answer("PUT /penstock_meta", 400, error("resource_already_exists_exception", "it is"))
                .answer("GET /penstock_meta", 200, "{\"penstock_meta\":{\"aliases\":{\"penstock_meta_write\":{}}}}");

        sink.open();

        assertEquals(List.of("GET /", "PUT /penstock_meta", "GET /penstock_meta"), server.asked());
    }

    @Test
    void givesTheMemoryOfAnEarlierVersionItsAlias() {
        server.answer("GET /", 200, OPENSEARCH)
                .answer("PUT /penstock_meta", 400, error("resource_already_exists_exception", "it is"))
                .answer("GET /penstock_meta", 200, "{\"penstock_meta\":{\"mappings\":{\"dynamic\":\"strict\"}}}")
                .answer("PUT /penstock_meta/_alias/penstock_meta_write", 200, OK);

        sink.open();
    }

    @Test
    void refusesAMemoryThatAStrayWriteHasMade() {
        server.answer("GET /", 200, OPENSEARCH)
                .answer("PUT /penstock_meta", 400, error("resource_already_exists_exception", "it is"))
                .answer("GET /penstock_meta", 200, "{\"penstock_meta\":{\"mappings\":{\"properties\":{}}}}");

        PenstockException refusal = assertThrows(PenstockException.class, sink::open);

        assertEquals(
                "the index penstock_meta was not made by Penstock. Remove it, or use --index-prefix.",
                message(refusal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "{}", "{\"version\":\"7\"}"})
    void refusesAServerThatIsNoOpenSearch(String body) {
        server.answer("GET /", 200, body);

        assertMessage("answers, but is no OpenSearch. Correct the URL.");
    }

    @Test
    void refusesAnOpenSearchThatIsTooOld() {
        server.answer("GET /", 200, "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"1.3.20\"}}");

        assertMessage("is OpenSearch 1.3.20. Use version 2 or later.");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void saysThatUserOrPasswordAreWrong(int status) {
        server.answer("GET /", status, "Unauthorized");

        assertMessage("refuses us: ");
    }

    @Test
    void saysThatWhatIsLackingMustBeGranted() {
        String reason = "no permissions for [cluster:monitor/main] and User [name=penstock]";
        server.answer("GET /", 403, error("security_exception", reason));

        assertMessage("refuses us: status 403, " + reason
                + ". Grant that to a role of the user; docs/running.md has the role that Penstock needs.");
    }

    @Test
    void sendsUserAndPasswordAndNeverShowsThem() {
        OpenSearchSink secured = OpenSearchSink.builder(server.url())
                .user("app")
                .password("s3cret")
                .build();
        server.answer("GET /", 401, "");

        PenstockException refusal = assertThrows(PenstockException.class, secured::open);

        assertEquals("Basic YXBwOnMzY3JldA==", server.requests.get(0).authorization());
        assertFalse(message(refusal).contains("s3cret"));
        secured.close();
    }

    @Test
    void takesUserAndPasswordFromTheUrlAndNeverShowsThem() {
        OpenSearchSink secured = OpenSearchSink.builder("http://app:s3%40cret@127.0.0.1:" + server.port())
                .build();
        server.answer("GET /", 503, "");

        SinkUnavailableException away = assertThrows(SinkUnavailableException.class, secured::open);

        assertEquals("Basic YXBwOnMzQGNyZXQ=", server.requests.get(0).authorization());
        assertFalse(message(away).contains("s3"), message(away));
        secured.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void waitsForAServerThatIsBusyOrNotReadyYet(int status) {
        server.answer("GET /", status, "").answer("GET /", 200, OPENSEARCH).answer("PUT /penstock_meta", 200, OK);

        assertThrows(SinkUnavailableException.class, sink::open);
        sink.open();
    }

    @Test
    void waitsForAServerThatDoesNotListen() {
        server.close();

        SinkUnavailableException away = assertThrows(SinkUnavailableException.class, sink::open);

        assertTrue(
                message(away).startsWith("OpenSearch at 127.0.0.1:" + server.port() + " cannot be reached: "),
                message(away));
    }

    @Test
    void writesInBulkByTheWriteAliasOnly() {
        server.answer(BULK, 200, "{\"errors\":false}");

        assertEquals(
                WriteReport.WRITTEN,
                sink.write(
                        GENERATION,
                        List.of(
                                new VersionedDocument("1", 42, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                                new VersionedDocument("2", 42, null))));

        StubServer.Request request = server.requests.get(0);
        assertTrue(request.line().startsWith(BULK + "?"), request.line());
        assertTrue(request.line().contains("require_alias=true"), "else a removed index would come back by itself");
        assertEquals("application/x-ndjson", request.contentType());
        assertEquals("""
                {"index":{"_id":"1","version":42,"version_type":"external_gte"}}
                {"a":1}
                {"index":{"_id":"2","version":42,"version_type":"external_gte","pipeline":"_none"}}
                {"penstock_deleted":0}
                """, request.body().replaceFirst("deleted\":\\d{13}", "deleted\":0"));
    }

    @Test
    void r5TakesAConflictAsWrittenAndGivesTheRestBack() {
        server.answer(
                BULK,
                200,
                "{\"errors\":true,\"items\":["
                        + "{\"index\":{\"status\":409,\"error\":{\"type\":\"version_conflict_engine_exception\"}}},"
                        + "{\"index\":{\"status\":429,\"error\":{\"type\":\"opensearch_rejected_execution_exception\"}}},"
                        + "{\"index\":{\"status\":400,\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"r\"}}}]}");
        List<VersionedDocument> documents = List.of(document("1"), document("2"), document("3"));

        WriteReport report = sink.write(GENERATION, documents);

        assertEquals(List.of(documents.get(1)), report.retry());
        assertEquals(List.of(new WriteReport.Rejection("3", "mapper_parsing_exception: r")), report.rejected());
    }

    @Test
    void sendsARequestThatIsTooLargeInHalvesUntilTheOneDocumentIsFoundThatIs() {
        server.answer(BULK, 413, "") // 1 2 3 4
                .answer(BULK, 200, "{\"errors\":false}") // 1 2
                .answer(BULK, 413, "<html>Request Entity Too Large</html>") // 3 4
                .answer(BULK, 413, "") // 3
                .answer(BULK, 200, "{\"errors\":false}"); // 4

        WriteReport report =
                sink.write(GENERATION, List.of(document("1"), document("2"), document("3"), document("4")));

        assertEquals(
                List.of(new WriteReport.Rejection(
                        "3",
                        "status 413, a request of 67 bytes is more than the server takes (http.max_content_length)")),
                report.rejected());
        assertEquals(List.of(), report.retry());
        assertEquals(
                List.of(4L, 2L, 2L, 1L, 1L),
                server.requests.stream()
                        .map(request -> request.body().lines().count() / 2)
                        .toList());
    }

    @Test
    void rejectsADocumentThatIsMoreThanAllTheMemoryForWritesAndSplitsARequestThatIs() {
        server.answer(BULK, 429, error(BUSY, pressure("coordinating", 0, 900, 500))) // 1 2
                .answer(BULK, 429, error(BUSY, pressure("coordinating", 200, 600, 500))) // 1
                .answer(BULK, 200, "{\"errors\":false}"); // 2

        WriteReport report = sink.write(GENERATION, List.of(document("1"), document("2")));

        assertEquals(
                List.of(new WriteReport.Rejection(
                        "1",
                        "status 429, a request of 67 bytes is more than the server takes (indexing_pressure.memory.limit, a"
                                + " tenth of its heap)")),
                report.rejected());
        assertEquals(List.of(), report.retry());
    }

    @Test
    void rejectsADocumentThatTheNodeWithItsShardNeverTakes() {
        server.answer(
                BULK,
                200,
                "{\"errors\":true,\"items\":[{\"index\":{\"status\":429,\"error\":{\"type\":\"" + BUSY
                        + "\",\"reason\":\"" + pressure("primary", 0, 501, 500) + "\"}}}]}");

        WriteReport report = sink.write(GENERATION, List.of(document("1")));

        assertEquals(
                List.of(new WriteReport.Rejection("1", BUSY + ": " + pressure("primary", 0, 501, 500))),
                report.rejected());
    }

    /** Which is refused because of others. */
    @Test
    void waitsForMemoryThatIsOnlyTakenNow() {
        server.answer(BULK, 429, error(BUSY, pressure("coordinating", 300, 500, 500)));

        assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, List.of(document("1"))));
    }

    private static String pressure(String operation, int others, int bytes, int limit) {
        return "rejected execution of " + operation + " operation [coordinating_and_primary_bytes=" + others
                + ", replica_bytes=0, all_bytes=" + others + ", " + operation + "_operation_bytes=" + bytes
                + ", max_coordinating_and_primary_bytes=" + limit + "]";
    }

    @Test
    void whatElasticsearchNeverTakesIsToldByItsOwnNamesOfTheLimits() {
        for (String operation : List.of("coordinating", "primary")) {
            String reason = "rejected execution of " + operation + " operation [" + operation
                    + "_operation_bytes=600, max_" + operation + "_bytes=";

            assertTrue(IndexingPressure.neverTakes(429, reason + "500]"), operation);
            assertFalse(IndexingPressure.neverTakes(429, reason + "700]"), operation);
        }
    }

    @Test
    void waitsWhenABulkRequestIsRefusedAsAWhole() {
        server.answer(BULK, 429, error("opensearch_rejected_execution_exception", "full"));

        assertThrows(SinkUnavailableException.class, () -> sink.write(GENERATION, List.of(document("1"))));
    }

    @Test
    void stopsWhenTheAliasIsGone() {
        server.answer(BULK, 404, error("index_not_found_exception", "no such index"));

        assertThrows(PenstockException.class, () -> sink.write(GENERATION, List.of(document("1"))));
    }

    @Test
    void givesAnAnswerUpThatTakesTooLong() {
        OpenSearchSink impatient = OpenSearchSink.builder(server.url())
                .longestWrite(Duration.ofMillis(100))
                .build();
        server.neverAnswer();

        assertThrows(SinkUnavailableException.class, () -> impatient.write(GENERATION, List.of(document("1"))));
        impatient.close();
    }

    @Test
    void doesNotBeginARequestLongAfterTheDocumentsWereGivenToIt() {
        OpenSearchSink impatient = OpenSearchSink.builder(server.url())
                .longestWrite(Duration.ofMillis(200))
                .build();
        server.answer(BULK, 200, "{\"errors\":false}").answerAfter(Duration.ofMillis(150));
        List<VersionedDocument> documents = IntStream.range(0, 5)
                .mapToObj(i -> new VersionedDocument(String.valueOf(i), 1, new byte[6 << 20]))
                .toList();

        WriteReport report = impatient.write(GENERATION, documents);

        // One request each: the first two begin within 200 ms, the third may not.
        assertEquals(documents.subList(server.requests.size(), 5), report.retry());
        assertTrue(server.requests.size() <= 2, () -> server.requests.size() + " requests");
        impatient.close();
    }

    @Test
    void aRequestThatIsInterruptedIsNoFailureAndTheThreadStaysInterrupted() throws InterruptedException {
        server.neverAnswer();
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread writing = new Thread(() -> {
            thrown.set(assertThrows(RuntimeException.class, () -> sink.write(GENERATION, List.of(document("1")))));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        writing.start();
        server.awaitRequest();

        writing.interrupt();
        writing.join();

        assertInstanceOf(SinkUnavailableException.class, thrown.get());
        assertTrue(interrupted.get());
    }

    @Test
    void remembersTextsAsTheyAre() throws JsonProcessingException {
        String json = "{\"a\":\"ł\\n\"}";
        server.answer("GET /penstock_meta/_doc/source%3Atest", 404, "{\"found\":false}")
                .answer("PUT /penstock_meta_write/_doc/source%3Atest", 201, "{\"_seq_no\":0,\"_primary_term\":1}")
                .answer("GET /penstock_meta/_doc/source%3Atest", 200, "{\"_source\":" + memory(json) + "}");

        assertNull(sink.readMemory("source:test"));
        sink.writeMemory("source:test", json);

        assertEquals(memory(json), server.requests.get(1).body());
        assertEquals(json, sink.readMemory("source:test"));
    }

    @Test
    void remembersOnlyOverWhatItHasReadOrWrittenLast() {
        String path = "/penstock_meta/_doc/a";
        String written = "/penstock_meta_write/_doc/a";
        server.answer("GET " + path, 200, "{\"_seq_no\":7,\"_primary_term\":2,\"_source\":{\"json\":\"{}\"}}")
                .answer("PUT " + written, 200, "{\"_seq_no\":9,\"_primary_term\":3}")
                .answer("PUT " + written, 409, error("version_conflict_engine_exception", "conflict"))
                .answer("PUT /penstock_meta_write/_doc/b", 201, "{\"_seq_no\":1,\"_primary_term\":1}");

        sink.readMemory("a");
        sink.writeMemory("a", "{}");
        assertThrows(MemoryChangedException.class, () -> sink.writeMemory("a", "{}"));
        sink.writeMemory("b", "{}");

        assertEquals(
                List.of(
                        "GET " + path,
                        "PUT " + written + "?if_seq_no=7&if_primary_term=2&require_alias=true",
                        "PUT " + written + "?if_seq_no=9&if_primary_term=3&require_alias=true",
                        "PUT /penstock_meta_write/_doc/b?op_type=create&require_alias=true"),
                server.asked());
    }

    @Test
    void refusesToGoOnWhenItCannotRemember() {
        server.answer("PUT /penstock_meta_write/_doc/a", 400, error("mapper_parsing_exception", "odd"))
                .answer("GET /penstock_meta/_doc/a", 400, error("odd_exception", "odd"));

        assertThrows(PenstockException.class, () -> sink.writeMemory("a", "{}"));
        assertThrows(PenstockException.class, () -> sink.readMemory("a"));
    }

    @Test
    void r5MakesAGenerationThatRemembersDeletesFourTimesAsLongAsAWriteMayTake() throws JsonProcessingException {
        server.answer("GET /users_*/_alias", 200, "{}").answer("PUT /users_3fa9c2d1_000002", 200, OK);

        assertEquals(GENERATION, sink.create(definition(), 1));

        assertEquals(JSON.readTree("""
                        {
                          "settings": {
                            "index.gc_deletes": "240000ms",
                            "index.auto_expand_replicas": "0-1",
                            "index.refresh_interval": "-1"
                          },
                          "mappings": {
                            "dynamic": "strict",
                            "properties": {"penstock_deleted": {"type": "date", "format": "epoch_millis"}}
                          },
                          "aliases": {"users_3fa9c2d1_000002_write": {}}
                        }
                        """), JSON.readTree(server.requests.get(1).body()));
    }

    @Test
    void makesAGenerationAboveAllThatAreThere() {
        server.answer(
                        "GET /users_*/_alias",
                        200,
                        "{\"users_00000000_000001\":{},\"users_ffffffff_000004\":{},\"users_archive_3fa9c2d1_000009\":{}}")
                .answer("PUT /users_3fa9c2d1_000005", 200, OK);

        assertEquals(5, sink.create(definition(), 0).number());
    }

    @Test
    void takesTheNextNumberWhenSomebodyWasQuicker() {
        server.answer("GET /users_*/_alias", 200, "{}")
                .answer("PUT /users_3fa9c2d1_000001", 400, error("resource_already_exists_exception", "it is"))
                .answer("PUT /users_3fa9c2d1_000002", 200, OK);

        assertEquals(GENERATION, sink.create(definition(), 0));
    }

    @Test
    void r5OpensAGenerationAgainWithTheTimeThatDeletesAreToBeRememberedNow() throws JsonProcessingException {
        server.answer("GET /users_3fa9c2d1_000002/_alias/users_3fa9c2d1_000002_write", 200, "{}")
                .answer("PUT /users_3fa9c2d1_000002/_settings", 200, OK)
                .answer("PUT /users_3fa9c2d1_000002/_mapping", 200, OK);

        assertTrue(sink.reopen(GENERATION));

        assertEquals(
                JSON.readTree("{\"index.gc_deletes\":\"240000ms\"}"),
                JSON.readTree(server.requests.get(1).body()));
    }

    @Test
    void saysThatAGenerationOrItsWriteAliasIsGoneAndMakesNothing() {
        server.answer("GET /users_3fa9c2d1_000002/_alias/users_3fa9c2d1_000002_write", 404, "{\"status\":404}");

        assertFalse(sink.reopen(GENERATION));

        assertEquals(List.of("GET /users_3fa9c2d1_000002/_alias/users_3fa9c2d1_000002_write"), server.asked());
    }

    @Test
    void movesNoAliasWhenItCannotSeeWhoHoldsIt() {
        server.answer("POST /users_3fa9c2d1_000002/_refresh", 200, "{}")
                .answer("GET /users_3fa9c2d1_000002", 200, "{}")
                .answer("GET /users/_alias/users", 400, error("odd_exception", "odd"));

        assertThrows(PenstockException.class, () -> sink.show(Shown.only(GENERATION)));
    }

    @Test
    void refreshesThenMovesBothAliasesAtOnceThenRemovesEarlierGenerations() throws JsonProcessingException {
        server.answer("GET /users/_alias/users", 200, "{\"users_00000000_000001\":{\"aliases\":{\"users\":{}}}}")
                .answer(
                        "GET /users_3fa9c2d1/_alias/users_3fa9c2d1",
                        404,
                        "{\"error\":\"alias missing\",\"status\":404}")
                .answer("POST /users_3fa9c2d1_000002/_refresh", 200, "{}")
                .answer("GET /users_3fa9c2d1_000002", 200, "{}")
                .answer("POST /_aliases", 200, OK)
                .answer(
                        "GET /users_*/_alias",
                        200,
                        "{\"users_00000000_000001\":{},\"users_3fa9c2d1_000002\":{},\"users_3fa9c2d1_000003\":{},"
                                + "\"users_archive\":{},\"users_00000000_0000011\":{}}")
                .answer("DELETE /users_00000000_000001", 200, OK);

        sink.show(Shown.only(GENERATION));

        assertTrue(
                server.asked().indexOf("POST /users_3fa9c2d1_000002/_refresh")
                        < server.asked().indexOf("POST /_aliases"),
                "readers find every document at once");
        assertEquals(
                JSON.readTree("""
                        {"actions": [
                          {"remove": {"index": "users_00000000_000001", "alias": "users"}},
                          {"add": {
                            "index": "users_3fa9c2d1_000002",
                            "alias": "users",
                            "filter": {"bool": {"must_not": {"exists": {"field": "penstock_deleted"}}}}
                          }},
                          {"add": {
                            "index": "users_3fa9c2d1_000002",
                            "alias": "users_3fa9c2d1",
                            "filter": {"bool": {"must_not": {"exists": {"field": "penstock_deleted"}}}}
                          }}
                        ]}
                        """),
                JSON.readTree(server.requests.stream()
                        .filter(request -> request.line().equals("POST /_aliases"))
                        .findFirst()
                        .orElseThrow()
                        .body()));
        assertEquals(
                List.of("DELETE /users_00000000_000001"),
                server.asked().stream()
                        .filter(line -> line.startsWith("DELETE"))
                        .toList());
    }

    @Test
    void anIndexThatIsRemovedJustBeforeItIsShownIsLostAndNoRefusal() {
        Generation earlier = new Generation("users", "00000000", 1);
        Shown both = new Shown(
                GENERATION, Map.of("3fa9c2d1", GENERATION, "00000000", earlier), List.of(earlier, GENERATION));
        server.answer("POST /users_3fa9c2d1_000002/_refresh", 200, "{}")
                .answer("GET /users_3fa9c2d1_000002", 200, "{}")
                .answer(
                        "POST /users_00000000_000001/_refresh",
                        404,
                        error("index_not_found_exception", "no such index"));

        GenerationLostException lost = assertThrows(GenerationLostException.class, () -> sink.show(both));

        assertEquals("the index users_00000000_000001 was removed", message(lost));
        assertTrue(server.asked().stream().noneMatch("POST /_aliases"::equals));
    }

    @Test
    void anIndexThatIsRemovedWhileAliasesMoveIsLostAndNoRefusal() {
        server.answer("POST /users_3fa9c2d1_000002/_refresh", 200, "{}")
                .answer("GET /users_3fa9c2d1_000002", 200, "{}")
                .answer("POST /_aliases", 404, error("index_not_found_exception", "no such index"));

        assertThrows(GenerationLostException.class, () -> sink.show(Shown.only(GENERATION)));
    }

    @Test
    void saysThatAnIndexStandsWhereAnAliasMustGo() {
        server.answer("POST /users_3fa9c2d1_000002/_refresh", 200, "{}")
                .answer("GET /users_3fa9c2d1_000002", 200, "{}")
                .answer("POST /_aliases", 400, error("invalid_alias_name_exception", "an index exists"));

        PenstockException refusal = assertThrows(PenstockException.class, () -> sink.show(Shown.only(GENERATION)));

        assertTrue(message(refusal).contains("--index-prefix"), message(refusal));
    }

    @Test
    void putsThePrefixBeforeEveryName() {
        OpenSearchSink prefixed =
                OpenSearchSink.builder(server.url()).prefix("shop-").build();
        server.answer("GET /", 200, OPENSEARCH)
                .answer("PUT /shop-penstock_meta", 200, OK)
                .answer("GET /shop-users_*/_alias", 200, "{}")
                .answer("PUT /shop-users_3fa9c2d1_000002", 200, OK)
                .answer("POST /shop-users_3fa9c2d1_000002_write/_bulk", 200, "{\"errors\":false}");

        prefixed.open();
        prefixed.create(definition(), 1);
        prefixed.write(GENERATION, List.of(document("1")));

        assertTrue(server.requests.get(3).body().contains("\"shop-users_3fa9c2d1_000002_write\""));
        prefixed.close();
    }

    @Test
    void goesBelowThePathOfTheUrl() {
        OpenSearchSink below = OpenSearchSink.builder(server.url() + "/search").build();
        server.answer("GET /search/", 200, OPENSEARCH).answer("PUT /search/penstock_meta", 200, OK);

        below.open();
        below.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost:9200", "ftp://localhost", "http://", "http://app:s3cret x@localhost", "s3cret"})
    void refusesWhatIsNoUrlWithoutRepeatingIt(String url) {
        PenstockException refusal = assertThrows(
                PenstockException.class, () -> OpenSearchSink.builder(url).build());

        assertEquals("the OpenSearch URL is not one. Write it as http://host:9200.", message(refusal));
    }

    private void assertMessage(String part) {
        PenstockException refusal = assertThrows(PenstockException.class, sink::open);
        assertEquals(1, message(refusal).lines().count());
        assertTrue(
                message(refusal).startsWith("OpenSearch at 127.0.0.1:" + server.port() + " " + part), message(refusal));
    }

    private static String memory(String json) {
        return JSON.createObjectNode().put("json", json).toString();
    }

    private static String error(String type, String reason) {
        return "{\"error\":{\"type\":\"" + type + "\",\"reason\":\"" + reason + "\"}}";
    }

    private static VersionedDocument document(String id) {
        return new VersionedDocument(id, 1, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static IndexDefinition definition() {
        return new IndexDefinition(
                "users",
                "3fa9c2d1",
                new TableName("public", "users"),
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                "{\"dynamic\":\"strict\"}",
                "{}",
                null);
    }
}
