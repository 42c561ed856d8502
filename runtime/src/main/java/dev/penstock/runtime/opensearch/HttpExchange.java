package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;

/** Sends requests, and tells what may pass by itself from what a person must mend. Thread-safe. */
final class HttpExchange implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

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
            if (reply.status() == 401
                    || (reply.status() == 403 && !reply.errorType().startsWith("cluster_block"))) {
                throw new PenstockException(
                        server + " refuses us: " + reply.reason(),
                        "Check user name and password, and that the user may manage and write the indexes.");
            }
            return reply;
        } catch (SSLException e) {
            throw new PenstockException(
                    server + " cannot be trusted: " + e.getMessage(),
                    "Add its certificate authority to the JVM's trust store (javax.net.ssl.trustStore).",
                    e);
        } catch (IOException e) {
            throw new SinkUnavailableException(server + " cannot be reached: " + e.getMessage(), e);
        }
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
