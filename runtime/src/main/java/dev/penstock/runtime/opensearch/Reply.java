package dev.penstock.runtime.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether the request was larger than this server, or a proxy before it, ever takes. */
    boolean isTooLarge() {
        return status == 413 || IndexingPressure.neverTakes(status, reason());
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

    /**
     * What the server says of the error, in one line; with the first of those behind it, which OpenSearch 3 keeps apart, or with
     * that of the first shard, when it has come no further than to the shards.
     */
    String reason() {
        JsonNode answer = json();
        JsonNode error = answer.path("error");
        JsonNode shard = answer.path("_shards").path("failures").path(0).path("reason");
        String reason = Stream.of(error, error.path("suppressed").path(0), shard)
                .map(one -> one.path("reason").asText(one.asText()).replace('\n', ' '))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
        return "status " + status + (reason.isEmpty() ? "" : ", " + reason);
    }
}
