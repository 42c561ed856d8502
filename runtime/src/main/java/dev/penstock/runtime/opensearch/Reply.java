package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer of the server.
 *
 * @param status the HTTP status
 * @param body the body, empty when there was none
 */
record Reply(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An error whose answer has been read by somebody else. */
    static Reply error(int status, String type, String reason) {
        return new Reply(
                status,
                JSON.createObjectNode()
                        .<ObjectNode>set(
                                "error",
                                JSON.createObjectNode().put("type", type).put("reason", reason))
                        .toString());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON; a missing node when it is none. */
    JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The type of the error, such as {@code index_not_found_exception}; empty when there is none. */
    String errorType() {
        return json().path("error").path("type").asText("");
    }

    /** What the server says of the error, in one line. */
    String reason() {
        String reason = json().path("error").path("reason").asText("");
        return "status " + status + (reason.isEmpty() ? "" : ", " + reason.replace('\n', ' '));
    }
}
