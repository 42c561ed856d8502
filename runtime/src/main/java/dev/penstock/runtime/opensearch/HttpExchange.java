package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Sends requests, and tells what may pass by itself from what a person must mend. A request goes to one node and never to
 * another, since the first may have taken it; when that node is away, the next request goes to the next one. Before the first
 * request, a node is looked for that answers. Thread-safe.
 */
final class HttpExchange implements AutoCloseable {

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final int UNKNOWN_USER = 401;
    private static final Set<Integer> REFUSING = Set.of(UNKNOWN_USER, 403);

    private final List<Node> nodes;
    private final boolean secretMayChange;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean found;
    private volatile boolean letIn;

    /**
     * Takes over the nodes' transports.
     *
     * @param secretMayChange whether a node that has let us in and does so no more may do so again: whoever replaces a secret
     *     replaces it at two places
     */
    HttpExchange(List<Node> nodes, boolean secretMayChange) {
        this.nodes = List.copyOf(nodes);
        this.secretMayChange = secretMayChange;
    }

    /** What to call the server that the next request goes to. */
    String server() {
        return node(turn.get()).name();
    }

    /** Asks one node after the other until one answers. */
    Reply find(String path) {
        int others = nodes.size() - 1;
        while (true) {
            int now = turn.get();
            try {
                Reply reply = sendToOne("GET", path, Map.of(), null);
                found = true;
                return reply;
            } catch (SinkUnavailableException e) {
                turn.compareAndSet(now, now + 1); // also from one that is only busy
                if (others-- == 0) {
                    throw e;
                }
            }
        }
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
    Reply sendLines(String path, Map<String, String> query, InputStream lines) {
        return send("POST", path, query, Body.from(lines, "application/x-ndjson"));
    }

    Reply delete(String path) {
        return send("DELETE", path, Map.of(), null);
    }

    /** A name as a part of a path. */
    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The refusal of something that should have worked. */
    PenstockException refused(String what, Reply reply) {
        return refused(what, reply, "Mend what it names and start again.");
    }

    /** The same, when it is known what helps. */
    PenstockException refused(String what, Reply reply, String remedy) {
        return new PenstockException(server() + " refuses to " + what + ": " + reply.reason(), remedy);
    }

    /** What helps who is refused for what is or may not be: the security plugin names the privileges that are lacking. */
    static String remedy(String reason) {
        return reason.contains("no permissions for")
                ? "Grant that to a role of the user; docs/running.md has the role that Penstock needs."
                : "Check user name and password, key, token or certificate, and that they allow to manage and write the indexes.";
    }

    private Reply send(String method, String path, Map<String, String> query, @Nullable Body body) {
        if (!found && nodes.size() > 1) {
            find("/");
        }
        return sendToOne(method, path, query, body);
    }

    private Reply sendToOne(String method, String path, Map<String, String> query, @Nullable Body body) {
        int now = turn.get();
        Node node = node(now);
        Reply reply;
        try {
            reply = exchange(node, method, path, query, body);
        } catch (SinkUnavailableException e) {
            turn.compareAndSet(now, now + 1);
            throw e;
        }
        if (reply.isSuccess()) {
            letIn = true;
            return reply;
        }
        if (reply.isTooLarge()) {
            return reply;
        }
        if (AWAY.contains(reply.status())) {
            turn.compareAndSet(now, now + 1);
        }
        if (PASSING.contains(reply.status()) || reply.errorType().startsWith("cluster_block")) {
            throw new SinkUnavailableException(node.name() + " is busy or not ready: " + reply.reason(), null);
        }
        if (reply.status() == UNKNOWN_USER && letIn && secretMayChange) {
            throw new SinkUnavailableException(
                    node.name() + " refuses us: " + reply.reason()
                            + "; the file with the password, key or token is read again for each request",
                    null);
        }
        if (REFUSING.contains(reply.status())) {
            throw new PenstockException(node.name() + " refuses us: " + reply.reason(), remedy(reply.reason()));
        }
        return reply;
    }

    private Node node(int turn) {
        return nodes.get(Math.floorMod(turn, nodes.size()));
    }

    private static Reply exchange(
            Node node, String method, String path, Map<String, String> query, @Nullable Body body) {
        Requests.JsonBodyBuilder request =
                Requests.builder().method(method).endpoint(path).query(query);
        try (Response response = node.client().execute((body == null ? request : request.body(body)).build())) {
            return new Reply(
                    response.getStatus(),
                    response.getBody().map(HttpExchange::text).orElse(""));
        } catch (IOException | RuntimeException e) {
            return answerIn(node.name(), e);
        }
    }

    /** The transports turn some statuses into exceptions, with the answer somewhere among the causes. */
    private static Reply answerIn(String server, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException answer) {
                String message = String.valueOf(answer.getMessage());
                int body = message.indexOf("\n{");
                return new Reply(answer.status(), body < 0 ? "" : message.substring(body + 1));
            }
            if (cause instanceof OpenSearchException answer) {
                return Reply.error(
                        answer.status(),
                        answer.error().type(),
                        String.valueOf(answer.error().reason()));
            }
        }
        throw translated(server, failure);
    }

    private static RuntimeException translated(String server, Exception failure) {
        if (isCausedBy(failure, InterruptedException.class)) {
            Thread.currentThread().interrupt();
            return new SinkUnavailableException("a request to " + server + " was interrupted", failure);
        }
        // A handshake that was cut may work the next time; a certificate stays what it is.
        if (isCausedBy(failure, GeneralSecurityException.class)
                || isCausedBy(failure, SSLPeerUnverifiedException.class)) {
            return new PenstockException(
                    server + " cannot be trusted: " + firstLine(failure),
                    "Use a host name that its certificate is for, and give its certificate authority: --opensearch-ca-file,"
                            + " or the JVM's trust store (javax.net.ssl.trustStore).",
                    failure);
        }
        return failure instanceof RuntimeException unexpected
                ? unexpected
                : new SinkUnavailableException(server + " cannot be reached: " + firstLine(failure), failure);
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The client adds where to read on, in a line of its own. */
    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).split("\n", 2)[0];
    }

    private static String text(Body body) {
        return new String(body.bodyAsBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        for (Node node : nodes) {
            try {
                node.transport().close();
            } catch (IOException e) {
                throw new SinkUnavailableException(node.name() + " could not be left in order: " + e.getMessage(), e);
            }
        }
    }

    /**
     * One node of the cluster.
     *
     * @param name what to call it in messages
     */
    record Node(OpenSearchTransport transport, OpenSearchGenericClient client, String name) {

        Node(OpenSearchTransport transport, String name) {
            this(transport, new OpenSearchGenericClient(transport), name);
        }
    }
}
