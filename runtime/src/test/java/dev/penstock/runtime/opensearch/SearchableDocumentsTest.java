package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.StoredDocument;
import dev.penstock.runtime.spi.StoredDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchableDocumentsTest {

    private final StubServer server = new StubServer();
    private final OpenSearchSink sink =
            OpenSearchSink.builder(server.url()).prefix("p_").build();
    private final StoredDocuments stored = sink.stored();

    SearchableDocumentsTest() throws IOException {}

    @AfterEach
    void close() {
        sink.close();
        server.close();
    }

    @Test
    void theGenerationThatReadersSeeIsThatOfTheAlias() {
        server.answer(
                "GET /p_users/_alias/p_users", 200, "{\"p_users_3fa9c2d1_000012\":{\"aliases\":{\"p_users\":{}}}}");
        assertEquals(new Generation("users", "3fa9c2d1", 12), stored.visible("users"));
        server.answer("GET /p_orders/_alias/p_orders", 404, "{\"error\":\"alias [p_orders] missing\",\"status\":404}");
        assertNull(stored.visible("orders"));
    }

    @Test
    void documentsAreSearchedByTheAliasSoThatItsFilterCounts() {
        server.answer("POST /p_users/_search", 200, """
                {"_shards":{"failed":0},"hits":{"hits":[
                  {"_id":"1","_version":42,"_source":{"total":1.50,"large":12345678901234567890.10}}]}}
                """);

        StoredDocument document = stored.read("users", List.of("1", "2\"")).get(0);

        assertEquals("1", document.id());
        assertEquals(42, document.version());
        assertEquals(
                "{\"total\":1.50,\"large\":12345678901234567890.10}",
                new String(document.source(), StandardCharsets.UTF_8));
        assertEquals(
                "{\"size\":2,\"version\":true,\"sort\":[\"_doc\"],\"query\":{\"ids\":{\"values\":[\"1\",\"2\\\"\"]}}}",
                server.requests.get(0).body());
    }

    @Test
    void anAnswerWithoutSomeShardsIsNone() {
        server.answer("POST /p_users/_search", 200, "{\"_shards\":{\"failed\":1},\"hits\":{\"hits\":[]}}");

        PenstockException thrown = assertThrows(PenstockException.class, () -> stored.read("users", List.of("1")));

        assertTrue(thrown.toString().contains("has not searched all shards"), thrown::toString);
    }
}
