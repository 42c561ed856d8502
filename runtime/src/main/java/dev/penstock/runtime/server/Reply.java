package dev.penstock.runtime.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a request is answered.
 *
 * @param headers beside the content's type
 */
record Reply(int status, String type, String body, Map<String, String> headers) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Reply json(int status, JsonNode json) {
        return new Reply(status, "application/json", json.toPrettyString() + "\n", Map.of());
    }

    /** What went wrong, in one line. */
    static Reply error(int status, String message) {
        return json(status, JSON.createObjectNode().put("error", message));
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    Reply with(String header, String value) {
        return new Reply(status, type, body, Map.of(header, value));
    }
}
