package dev.penstock.client.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.DocumentMismatchException;
import dev.penstock.definition.ScalarType;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensearch.client.json.DelegatingJsonParser;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.core.MgetResponse;
import org.opensearch.client.opensearch.core.SearchResponse;

@DisplayName("Documents in responses of opensearch-java become records")
class DocumentDeserializerTest {

    private static final JsonpMapper MAPPER = new JacksonJsonpMapper();

    private static final JsonpDeserializer<Order> ORDERS = DocumentDeserializer.of(fields -> new Order(
            fields.required("id", ScalarType.INTEGER),
            fields.required("total", ScalarType.BIG_DECIMAL),
            fields.list("lines", Line::of),
            fields.optionalMap("stock", ScalarType.BIG_DECIMAL)));

    private static final String FIRST = """
            {"id": 1, "total": 5.00, "lines": [{"name": "a\\"\\u20ac", "weight": -0.0}, {"name": "", "weight": 1e300}], "stock": null}""";
    private static final String SECOND = """
            {"stock": {"b": 1E+2, "none": null, "a": 1.10}, "unknown": {"x": [true, false, null, -1.5e-7, {"y": []}]},
             "lines": [], "total": 1234567890123456789012345678901234567890.10, "id": 2}""";

    private static final List<Order> EXPECTED = List.of(
            new Order(1, new BigDecimal("5.00"), List.of(new Line("a\"€", 0.0), new Line("", 1e300)), null),
            new Order(
                    2,
                    new BigDecimal("1234567890123456789012345678901234567890.10"),
                    List.of(),
                    Map.of("b", new BigDecimal("1E+2"), "a", new BigDecimal("1.10"))));

    /** Who parses the response. */
    private enum Provider {
        JACKSON {
            @Override
            JsonParser parser(String json) {
                return MAPPER.jsonProvider().createParser(new StringReader(json));
            }
        },
        HIDDEN_JACKSON {
            @Override
            JsonParser parser(String json) {
                return new DelegatingJsonParser(JACKSON.parser(json)) {};
            }
        },
        PARSSON {
            @Override
            JsonParser parser(String json) {
                return JsonProvider.provider().createParser(new StringReader(json));
            }
        };

        abstract JsonParser parser(String json);
    }

    @ParameterizedTest
    @EnumSource
    void hitsAreRead(Provider provider) {
        SearchResponse<Order> response = search(provider, hits(FIRST, SECOND));
        assertEquals(
                EXPECTED,
                response.hits().hits().stream().map(hit -> hit.source()).toList());
        assertEquals(
                List.of("1", "2"),
                response.hits().hits().stream().map(hit -> hit.id()).toList());
        assertEquals(7, response.took(), "what stands behind the hits");
    }

    @ParameterizedTest
    @EnumSource
    void aHitMayHaveNoSource(Provider provider) {
        SearchResponse<Order> response = search(provider, """
                {"hits": {"hits": [{"_index": "orders", "_id": "1"}]}, "timed_out": false, "took": 7,
                 "_shards": {"total": 1, "successful": 1, "failed": 0}}""");
        assertEquals(null, response.hits().hits().get(0).source());
    }

    /** Where opensearch-java looks ahead, to tell documents from errors, it copies what it passes. */
    @Test
    void documentsTakenByTheirIdsAreRead() {
        String response = """
                {"docs": [{"_index": "orders", "_id": "1", "found": true, "_source": %s},
                 {"_source": %s, "_id": "2", "_index": "orders", "_version": 3, "found": true}]}""".formatted(FIRST, SECOND);
        assertEquals(
                EXPECTED,
                read(Provider.JACKSON, MgetResponse.createMgetResponseDeserializer(ORDERS), response).docs().stream()
                        .map(item -> item.result().source())
                        .toList());
    }

    @Test
    void whatBeginsWithACertainFieldIsNoRecord() {
        JsonpDeserializer<Optional<Line>> lines = DocumentDeserializer.unless("gone", Line::of);
        String response = """
                {"docs": [{"_index": "lines", "_id": "1", "found": true, "_source": {"gone": 17, "name": "a", "weight": 1}},
                 {"_index": "lines", "_id": "2", "found": true, "_source": {"name": "b", "weight": 2, "gone": 17}}]}""";
        assertEquals(
                List.of(Optional.empty(), Optional.of(new Line("b", 2))),
                read(Provider.JACKSON, MgetResponse.createMgetResponseDeserializer(lines), response).docs().stream()
                        .map(item -> item.result().source())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentThatIsNoRecordFails(Provider provider) {
        DocumentMismatchException mismatch = mismatch(assertThrows(
                RuntimeException.class,
                () -> search(provider, hits(FIRST, "{\"id\": 1, \"total\": 1, \"lines\": [{}]}"))));
        assertEquals("lines.name is missing, but the record requires it", mismatch.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void aResponseThatEndsTooEarlyFails(Provider provider) {
        String response = hits(FIRST, SECOND);
        for (int length = response.indexOf("\"id\""); length < response.lastIndexOf("]"); length += 7) {
            String begun = response.substring(0, length);
            assertThrows(RuntimeException.class, () -> search(provider, begun), begun);
        }
    }

    @Test
    void onlyObjectsAreTaken() {
        assertTrue(ORDERS.accepts(JsonParser.Event.START_OBJECT));
        assertThrows(RuntimeException.class, () -> search(Provider.JACKSON, hits("[1]")));
    }

    private static SearchResponse<Order> search(Provider provider, String response) {
        return read(provider, SearchResponse.createSearchResponseDeserializer(ORDERS), response);
    }

    private static <R> R read(Provider provider, JsonpDeserializer<R> deserializer, String response) {
        try (JsonParser parser = provider.parser(response)) {
            return deserializer.deserialize(parser, MAPPER);
        }
    }

    private static String hits(String... sources) {
        StringBuilder hits = new StringBuilder();
        for (int i = 0; i < sources.length; i++) {
            hits.append(i == 0 ? "" : ", ")
                    .append(
                            "{\"_index\": \"orders\", \"_id\": \"%d\", \"_score\": null, \"_source\": %s, \"sort\": [%d]}"
                                    .formatted(i + 1, sources[i], i));
        }
        return """
                {"timed_out": false, "_shards": {"total": 1, "successful": 1, "skipped": 0, "failed": 0},
                 "hits": {"total": {"value": 2, "relation": "eq"}, "max_score": null, "hits": [%s]}, "took": 7}""".formatted(hits);
    }

    private static DocumentMismatchException mismatch(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof DocumentMismatchException)) {
            cause = Objects.requireNonNull(cause.getCause(), failure::toString);
        }
        return (DocumentMismatchException) cause;
    }

    private record Order(
            int id,
            BigDecimal total,
            List<Line> lines,
            @Nullable Map<String, BigDecimal> stock) {}

    private record Line(String name, double weight) {

        static Line of(DocumentFields fields) {
            return new Line(fields.required("name", ScalarType.STRING), fields.required("weight", ScalarType.DOUBLE));
        }
    }
}
