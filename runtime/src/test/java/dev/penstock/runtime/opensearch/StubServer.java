package dev.penstock.runtime.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** An HTTP server that gives the answers it was told, by method and path; the last of several again and again. */
final class StubServer implements AutoCloseable {

    final List<Request> requests = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final Map<String, Deque<Reply>> answers = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch came = new CountDownLatch(1);
    private volatile Duration pause = Duration.ZERO;
    private volatile boolean silent;
    private volatile @Nullable String redirect;

    StubServer() throws IOException {
        this(HttpServer.create(anyPort(), 0));
    }

    private StubServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * A server that speaks TLS.
     *
     * @param clients whether it asks for certificates of its clients
     */
    static StubServer tls(SSLContext context, boolean clients) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(clients);
                parameters.setSSLParameters(wanted);
            }
        });
        return new StubServer(server);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    synchronized StubServer answer(String methodAndPath, int status, String body) {
        answers.computeIfAbsent(methodAndPath, key -> new ArrayDeque<>()).add(new Reply(status, body));
        return this;
    }

    /** Lets every further request wait until the server is closed. */
    void neverAnswer() {
        silent = true;
    }

    /** Gives every further answer a header that says to ask elsewhere. */
    void redirectTo(String url) {
        redirect = url;
    }

    /** Lets every further answer take so long. */
    StubServer answerAfter(Duration time) {
        pause = time;
        return this;
    }

    /** Waits until a request has come. */
    void awaitRequest() throws InterruptedException {
        came.await();
    }

    /** The requests so far, as method, path and query. */
    List<String> asked() {
        return requests.stream().map(Request::line).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            requests.add(new Request(
                    method + " " + exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Encoding")),
                    new String(body(exchange).readAllBytes(), StandardCharsets.UTF_8)));
            came.countDown();
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            if (silent) {
                closed.await();
            }
            Reply answer = next(method + " " + exchange.getRequestURI().getRawPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (redirect != null) {
                exchange.getResponseHeaders().set("Location", redirect);
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
    }

    private synchronized Reply next(String methodAndPath) {
        Deque<Reply> left = answers.get(methodAndPath);
        if (left == null) {
            return new Reply(404, "{\"error\":{\"type\":\"not_told\",\"reason\":\"" + methodAndPath + "\"}}");
        }
        return left.size() > 1 ? left.remove() : left.element();
    }

    record Request(String line, String authorization, String contentType, String encoding, String body) {}
}
