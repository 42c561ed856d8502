package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An index as it was seen")
class SeenIndexTest {

    private static final String BEFORE = """
            {"id": {"type": "integer"},
             "stock": {"dynamic": "true", "type": "object"},
             "shop": {"properties": {"name": {"type": "keyword"}, "prices": {"dynamic": "true", "type": "object"}}}}""";

    @Test
    void keysOfMapsAreNoChangeOfTheMapping() throws Exception {
        assertEquals(List.of(), seen(BEFORE).fieldsThatDiffer(seen(BEFORE)));
        assertEquals(List.of(), seen("""
                {"id": {"type": "integer"},
                 "stock": {"dynamic": "true", "type": "object", "properties": {"kiel": {"type": "integer"}}},
                 "shop": {"properties": {"name": {"type": "keyword"},
                   "prices": {"dynamic": "true", "type": "object", "properties": {"eur": {"type": "double"}}}}}}""").fieldsThatDiffer(seen(BEFORE)));
    }

    @Test
    void whatElseIsInObjectsIs() throws Exception {
        assertEquals(List.of("stock", "shop", "new"), seen("""
                {"id": {"type": "integer"},
                 "stock": {"dynamic": "false", "type": "object"},
                 "shop": {"properties": {"name": {"type": "text"}, "prices": {"dynamic": "true", "type": "object"}}},
                 "new": {"type": "keyword"}}""").fieldsThatDiffer(seen(BEFORE)));
        assertEquals(
                List.of("id", "shop"),
                seen("""
                {"stock": {"dynamic": "true", "type": "object"},
                 "shop": {"properties": {"name": {"type": "keyword"}, "city": {"type": "keyword"},
                   "prices": {"dynamic": "true", "type": "object"}}}}""").fieldsThatDiffer(seen(BEFORE)).stream().sorted().toList());
    }

    private static SeenIndex seen(String properties) throws JsonProcessingException {
        return SeenIndex.of(new ObjectMapper()
                .readTree(
                        "{\"mappings\": {\"properties\": " + properties + "}, \"settings\": {\"index.uuid\": \"a\"}}"));
    }
}
