package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithServers
@DisplayName("What is to be changed in place is taken by the server")
final class MappingChangeServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final String index = "m" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'text', 'analyzer': 'standard' | 'search_analyzer': 'simple', 'search_quote_analyzer': 'keyword'",
                "'text'                         | 'fielddata': true, 'fielddata_frequency_filter': {'min': 0.01}",
                "'text'                         | 'eager_global_ordinals': true, 'boost': 2.0, 'meta': {'a': 'b'}",
                "'search_as_you_type', 'analyzer': 'standard' | 'search_analyzer': 'simple', 'meta': {'a': 'b'}",
                "'keyword'       | 'eager_global_ordinals': true, 'split_queries_on_whitespace': true",
                "'keyword'       | 'boost': 2.0, 'meta': {'a': 'b'}",
                "'long'          | 'meta': {'a': 'b'}",
                "'scaled_float', 'scaling_factor': 100 | 'meta': {'a': 'b'}",
                "'date'          | 'boost': 2.0, 'meta': {'a': 'b'}",
                "'boolean'       | 'boost': 2.0, 'meta': {'a': 'b'}",
                "'ip'            | 'meta': {'a': 'b'}",
                "'wildcard'      | 'meta': {'a': 'b'}",
                "'integer_range' | 'boost': 2.0, 'meta': {'a': 'b'}",
                "'geo_point'     | 'meta': {'a': 'b'}"
            })
    void thereAndBack(String type, String parameters, OpenSearchServer server) throws IOException {
        String before = mapping(type);
        String after = mapping(type + ", " + parameters);
        server.request("PUT", "/" + index, "{\"mappings\":" + before + "}");
        JsonNode first = field(server);

        for (String mapping : List.of(after, before)) {
            assertTrue(MappingChange.between(definition(before), definition(mapping))
                    .isInPlace());
            server.request("PUT", "/" + index + "/_mapping", mapping);
            JsonNode now = field(server);
            assertTrue(
                    JSON.readTree(mapping).at("/properties/f").properties().stream()
                            .allMatch(parameter -> now.has(parameter.getKey())),
                    now + " has everything of " + mapping);
        }
        assertEquals(first, field(server), "nothing is left of what was taken back");
        server.request("DELETE", "/" + index, null);
    }

    private JsonNode field(OpenSearchServer server) throws IOException {
        return JSON.readTree(server.request("GET", "/" + index + "/_mapping", null))
                .at("/" + index + "/mappings/properties/f");
    }

    private static String mapping(String type) {
        return ("{'dynamic': 'strict', 'properties': {'f': {'type': " + type + "}}}").replace('\'', '"');
    }

    private static IndexDefinition definition(String mapping) {
        return new IndexDefinition(
                "users",
                "",
                new TableName("public", "users"),
                List.of(),
                new DocumentSql("", "", ""),
                List.of(),
                List.of(),
                mapping,
                "{}",
                null);
    }
}
