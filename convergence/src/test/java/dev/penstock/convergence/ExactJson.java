package dev.penstock.convergence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** JSON of which two texts are equal only if all digits of their numbers are: 9.90 is not 9.9. */
final class ExactJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private ExactJson() {}

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** A document as it is read back: numbers are of the same classes then. */
    static JsonNode asRead(JsonNode made) {
        return read(made.toString());
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array(Stream<? extends JsonNode> elements) {
        ArrayNode array = JSON.createArrayNode();
        elements.forEach(array::add);
        return array;
    }
}
