package dev.penstock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** Why a server refuses to search where opensearch-java makes no error of what it says: of denied access, of its own failures. */
final class RawRefusal {

    private static final int UNAUTHORIZED = 401;
    private static final JsonMapper JSON = new JsonMapper();

    private RawRefusal() {}

    /** What a server has said, on one line; nothing when this is another failure. */
    static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException answer) {
                return Optional.of(reason(answer));
            }
        }
        return Optional.empty();
    }

    private static String reason(ResponseException answer) {
        if (answer.status() == UNAUTHORIZED) {
            return "status " + UNAUTHORIZED + ". Check user name and password, key, token or certificate of the client";
        }
        JsonNode error = error(String.valueOf(answer.getMessage()));
        JsonNode root = error.at("/root_cause/0");
        JsonNode cause = root.isMissingNode() ? error : root;
        String reason = cause.path("reason").asText();
        return reason.isEmpty()
                ? "status " + answer.status()
                : reason + " (" + cause.path("type").asText() + ")";
    }

    /** The body stands behind the first line of the message. */
    private static JsonNode error(String message) {
        try {
            return JSON.readTree(message.substring(message.indexOf('\n') + 1)).path("error");
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
