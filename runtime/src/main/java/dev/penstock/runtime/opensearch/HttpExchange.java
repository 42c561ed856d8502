package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/** Sends requests, and tells what may pass by itself from what a person must mend. Thread-safe. */
final class HttpExchange implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> REFUSING = Set.of(401, 403);

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final String server;

    /**
     * Takes over the transport.
     *
     * @param server what to call the server in messages
     */
    HttpExchange(OpenSearchTransport transport, String server) {
        this.transport = transport;
        this.client = new OpenSearchGenericClient(transport);
        this.server = server;
    }

    Reply get(String path) {
        return send("GET", path, Map.of(), null);
    }

    Reply post(String path) {
        return send("POST", path, Map.of(), null);
    }

    Reply send(String method, String path, String json) {
        return send(method, path, Map.of(), Bodies.json(json));
    }

    /** Sends newline-delimited JSON as it is. */
    Reply sendLines(String path, Map<String, String> query, byte[] lines) {
        return send("POST", path, query, Body.from(lines, "application/x-ndjson"));
    }

    Reply delete(String path) {
        return send("DELETE", path, Map.of(), null);
    }

    /** The refusal of something that should have worked. */
    PenstockException refused(String what, Reply reply) {
        return refused(what, reply, "Mend what it names and start again.");
    }

    /** The same, when it is known what helps. */
    PenstockException refused(String what, Reply reply, String remedy) {
        return new PenstockException(server + " refuses to " + what + ": " + reply.reason(), remedy);
    }

    private Reply send(String method, String path, Map<String, String> query, @Nullable Body body) {
        Reply reply = exchange(method, path, query, body);
        if (PASSING.contains(reply.status())) {
            throw new SinkUnavailableException(server + " is busy or not ready: " + reply.reason(), null);
        }
        if (REFUSING.contains(reply.status()) && !reply.errorType().startsWith("cluster_block")) {
            throw new PenstockException(
                    server + " refuses us: " + reply.reason(),
                    "Check user name and password, and that the user may manage and write the indexes.");
        }
        return reply;
    }

    private Reply exchange(String method, String path, Map<String, String> query, @Nullable Body body) {
        Requests.JsonBodyBuilder request =
                Requests.builder().method(method).endpoint(path).query(query);
        try (Response response = client.execute((body == null ? request : request.body(body)).build())) {
            return new Reply(
                    response.getStatus(),
                    response.getBody().map(HttpExchange::text).orElse(""));
        } catch (IOException | RuntimeException e) {
            return answerIn(e);
        }
    }

    /** The transport turns some statuses into exceptions, with the answer somewhere among the causes. */
    private Reply answerIn(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException answer) {
                String message = String.valueOf(answer.getMessage());
                int body = message.indexOf("\n{");
                return new Reply(answer.status(), body < 0 ? "" : message.substring(body + 1));
            }
        }
        throw translated(failure);
    }

    private RuntimeException translated(Exception failure) {
        if (isCausedBy(failure, InterruptedException.class)) {
            Thread.currentThread().interrupt();
            return new SinkUnavailableException("a request to " + server + " was interrupted", failure);
        }
        // A handshake that was cut may work the next time; a certificate stays what it is.
        if (isCausedBy(failure, GeneralSecurityException.class)
                || isCausedBy(failure, SSLPeerUnverifiedException.class)) {
            return new PenstockException(
                    server + " cannot be trusted: " + failure.getMessage(),
                    "Add its certificate authority to the JVM's trust store (javax.net.ssl.trustStore).",
                    failure);
        }
        return failure instanceof RuntimeException unexpected
                ? unexpected
                : new SinkUnavailableException(server + " cannot be reached: " + failure.getMessage(), failure);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String text(Body body) {
        return new String(body.bodyAsBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new SinkUnavailableException(server + " could not be left in order: " + e.getMessage(), e);
        }
    }
}
