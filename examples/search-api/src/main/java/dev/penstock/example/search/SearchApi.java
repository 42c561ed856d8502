package dev.penstock.example.search;

import com.sun.net.httpserver.HttpServer;
import dev.penstock.client.SearchClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * The service: products of the catalog by HTTP, for this machine alone.
 *
 * <ul>
 *   <li>{@code GET /products?q=chair&brand=ikea&category=chairs&min_price=5&max_price=50&available=true&order=price&from=0&size=20}
 *   <li>{@code GET /products/42}
 *   <li>{@code GET /products.ndjson?...}, all of them, a line each
 *   <li>{@code GET /suggestions?q=chiar}
 * </ul>
 */
public final class SearchApi implements AutoCloseable {

    private static final int PORT = 8080;
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final OpenSearchTransport transport;

    private SearchApi(HttpServer server, ExecutorService threads, OpenSearchTransport transport) {
        this.server = server;
        this.threads = threads;
        this.transport = transport;
    }

    /**
     * Starts the service.
     *
     * @param openSearch where OpenSearch is
     * @param prefix what the names of indexes begin with, as the engine was told
     * @param port the port to listen at; 0 for a free one
     * @throws IOException when the port is taken
     * @throws IllegalArgumentException when the URL names no host
     */
    public static SearchApi start(URI openSearch, String prefix, int port) throws IOException {
        if (openSearch.getHost() == null) {
            throw new IllegalArgumentException(openSearch + " is no URL such as http://localhost:9200");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        OpenSearchTransport transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(openSearch))
                .build();
        SearchClient client = SearchClient.of(new OpenSearchClient(transport)).withPrefix(prefix);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(threads);
        server.createContext("/", new Routes(new ProductSearch(client)));
        server.start();
        return new SearchApi(server, threads, transport);
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() throws IOException {
        server.stop(1);
        threads.shutdown();
        transport.close();
    }

    /**
     * Starts the service at port 8080 and leaves it running.
     *
     * @param arguments the URL of OpenSearch, and the prefix of the indexes if there is one
     */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            end(2, "Usage: SearchApi URL-OF-OPENSEARCH [PREFIX]");
            return;
        }
        try {
            SearchApi api = start(URI.create(arguments[0]), arguments.length == 2 ? arguments[1] : "", PORT);
            System.out.println("Listening at " + api.address() + "/products");
        } catch (IOException e) {
            end(1, "Port " + PORT + " cannot be listened at: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            end(2, e.getMessage());
        }
    }

    private static void end(int code, @Nullable String message) {
        System.err.println(message);
        System.exit(code);
    }
}
