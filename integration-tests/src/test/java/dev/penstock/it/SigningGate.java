package dev.penstock.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.penstock.it.AwsSignature.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server as AWS runs it: what is signed it hands on to an OpenSearch server, everything else it refuses. */
final class SigningGate implements AutoCloseable {

    private static final List<String> HANDED_ON = List.of("content-type", "content-encoding");

    /** What it has refused, and why. */
    final List<String> refused = new CopyOnWriteArrayList<>();

    /** What it has handed on: methods, and the last parts of paths, with what makes a body special. */
    final Set<String> handedOn = new ConcurrentSkipListSet<>();

    private final HttpsServer server;
    private final String behind;
    private final AwsSignature signature;
    private final String sessionToken;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Opens a gate.
     *
     * @param archive certificate and key of the gate, with the password {@code changeit}
     * @param behind the URL of the server that it leads to
     */
    SigningGate(Path archive, String behind, AwsSignature signature, String sessionToken) throws Exception {
        this.behind = behind;
        this.signature = signature;
        this.sessionToken = sessionToken;
        char[] password = "changeit".toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(archive.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(Rig.THREADS);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            byte[] body = exchange.getRequestBody().readAllBytes();
            String refusal = signature.refusal(request, body);
            if (refusal.isEmpty() && !sessionToken.equals(request.headers().get("x-amz-security-token"))) {
                refusal = "no session token";
            }
            if (refusal.isEmpty()) {
                handOn(exchange, request, body);
            } else {
                refused.add(request.method() + " " + request.path() + "?" + request.query() + ": " + refusal);
                answer(
                        exchange,
                        403,
                        "{\"message\":\"The request signature we calculated does not match\"}"
                                .getBytes(StandardCharsets.UTF_8));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        URI uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                headers);
    }

    private void handOn(HttpExchange exchange, Request request, byte[] body) throws IOException, InterruptedException {
        String target = behind + request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
        HttpRequest.Builder onward = HttpRequest.newBuilder(URI.create(target))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : HANDED_ON) {
            if (request.headers().containsKey(name)) {
                onward.header(name, request.headers().get(name));
            }
        }
        HttpResponse<byte[]> answer = client.send(onward.build(), HttpResponse.BodyHandlers.ofByteArray());
        handedOn.add(request.method() + " " + request.path().replaceFirst(".*/", "")
                + (request.headers().containsKey("content-encoding") ? " gzip" : ""));
        answer(exchange, answer.statusCode(), answer.body());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
