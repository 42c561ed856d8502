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

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
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
        return new PenstockException(
                server + " refuses to " + what + ": " + reply.reason(), "Mend what it names and start again.");
    }

    private Reply send(String method, String path, Map<String, String> query, @Nullable Body body) {
        Requests.JsonBodyBuilder request =
                Requests.builder().method(method).endpoint(path).query(query);
        try (Response response = client.execute((body == null ? request : request.body(body)).build())) {
            Reply reply = new Reply(
                    response.getStatus(),
                    response.getBody().map(HttpExchange::text).orElse(""));
            if (PASSING.contains(reply.status())) {
                throw new SinkUnavailableException(server + " is busy or not ready: " + reply.reason(), null);
            }
            if (REFUSING.contains(reply.status()) && !reply.errorType().startsWith("cluster_block")) {
                throw refusesUs(reply.reason(), null);
            }
            return reply;
        } catch (IOException e) {
            if (isRefusal(e)) {
                throw refusesUs(String.valueOf(e.getMessage()), e);
            }
            if (isDistrust(e)) {
                throw new PenstockException(
                        server + " cannot be trusted: " + e.getMessage(),
                        "Add its certificate authority to the JVM's trust store (javax.net.ssl.trustStore).",
                        e);
            }
            throw new SinkUnavailableException(server + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /** The transport turns some statuses into exceptions, with the answer somewhere among the causes. */
    private static boolean isRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException answer) {
                return REFUSING.contains(answer.status());
            }
        }
        return false;
    }

    /** Whether the certificate is the matter: a handshake that was cut may work the next time. */
    private static boolean isDistrust(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }

    private PenstockException refusesUs(String reason, @Nullable Throwable cause) {
        return new PenstockException(
                server + " refuses us: " + reason,
                "Check user name and password, and that the user may manage and write the indexes.",
                cause);
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
