package dev.penstock.runtime.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens at an address, and has each request answered, by threads that keep no process alive. Thread-safe. */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /** What is asked here needs no body; more than this is read by nobody. */
    private static final int MOST_BYTES = 8 * 1024;

    private static final int THREADS = 8;
    private static final int WAITING = 64;

    private final HttpServer server;
    private final ExecutorService threads;

    private Listener(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Begins to listen.
     *
     * @param name of its threads
     * @param what is asked for, for people: "the public address"
     * @param option which says where to listen
     * @throws PenstockException when the address is taken, or is none of this machine
     */
    static Listener open(
            ListenAddress address, String name, String what, String option, Function<Request, Reply> answers) {
        try {
            HttpServer server = HttpServer.create(address.socket(), WAITING);
            ThreadPoolExecutor threads = new ThreadPoolExecutor(
                    THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), work -> {
                        Thread thread = new Thread(work, name);
                        thread.setDaemon(true);
                        return thread;
                    });
            threads.allowCoreThreadTimeOut(true);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, answers));
            server.start();
            return new Listener(server, threads);
        } catch (BindException e) {
            throw new PenstockException(
                    what + " " + address.host().getHostAddress() + ":" + address.port() + " cannot be had: "
                            + e.getMessage(),
                    "Give another with " + option + ", or end what listens there.",
                    e);
        } catch (IOException e) {
            throw new PenstockException(
                    what + " cannot be had: " + e.getMessage(), "Give another with " + option + ".", e);
        }
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    /** The same, for people. */
    String url() {
        InetAddress host = address().getAddress();
        String name = host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
        return "http://" + name + ":" + address().getPort();
    }

    private static void answer(HttpExchange exchange, Function<Request, Reply> answers) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = hasTooMuch(exchange)
                        ? Reply.error(413, "a request has at most " + MOST_BYTES + " bytes")
                                .with("Connection", "close")
                        : answers.apply(Request.of(exchange));
            } catch (IllegalArgumentException e) {
                reply = Reply.error(400, "the request is malformed");
            } catch (RuntimeException e) {
                LOG.warn("a request could not be answered", e);
                reply = Reply.error(500, "the request could not be answered; the log tells why");
            }
            send(exchange, reply);
        }
    }

    private static boolean hasTooMuch(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && (length.length() > 9 || Long.parseLong(length.strip()) > MOST_BYTES)) {
            return true;
        }
        InputStream body = exchange.getRequestBody();
        return body.readNBytes(MOST_BYTES + 1).length > MOST_BYTES;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length)); // as GET would have
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
