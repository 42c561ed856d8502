package dev.penstock.runtime.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The texts in a JSON object, wherever they stand; names are none. */
final class JsonTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonTexts() {}

    /** The object with each text as {@code change} has it. */
    static String rewrite(String json, UnaryOperator<String> change) {
        try {
            return JSON.writeValueAsString(rewritten(JSON.readTree(json), change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // it was read from such
        }
    }

    private static JsonNode rewritten(JsonNode node, UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.textValue()));
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(rewritten(element, change)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(), rewritten(field.getValue(), change));
            }
            return copy;
        }
        return node;
    }
}
