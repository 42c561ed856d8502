package dev.penstock.client;

import dev.penstock.client.json.DocumentDeserializer;
import dev.penstock.client.json.RawDocument;
import dev.penstock.definition.DocumentBuilder;
import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.CountRequest;
import org.opensearch.client.opensearch.core.CountResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

/**
 * Searches a cluster. It stands on a client of opensearch-java, whose connections, authentication and TLS it uses, and which
 * whoever made it closes. Safe for use by many threads.
 */
public final class SearchClient {

    private final OpenSearchTransport transport;
    private final @Nullable TransportOptions options;
    private final String prefix;

    private SearchClient(OpenSearchTransport transport, @Nullable TransportOptions options, String prefix) {
        this.transport = transport;
        this.options = options;
        this.prefix = prefix;
    }

    /** Searches with a client of opensearch-java. */
    public static SearchClient of(OpenSearchClient client) {
        return new SearchClient(client._transport(), client._transportOptions(), "");
    }

    /** The same client for a cluster that is shared: names of indexes begin with this prefix, as the engine's do. */
    public SearchClient withPrefix(String prefix) {
        return new SearchClient(transport, options, prefix);
    }

    /** What the names of indexes begin with; empty unless told otherwise. */
    public String prefix() {
        return prefix;
    }

    <T> SearchResponse<T> search(SearchRequest request, DocumentBuilder<T> builder) {
        return send(request, new SearchEndpoint<>(DocumentDeserializer.of(builder)), request.index());
    }

    <T> CompletionStage<SearchResponse<T>> searchAsync(SearchRequest request, DocumentBuilder<T> builder) {
        return sendAsync(request, new SearchEndpoint<>(DocumentDeserializer.of(builder)), request.index());
    }

    SearchResponse<RawDocument> searchRaw(SearchRequest request) {
        return send(request, new SearchEndpoint<>(DocumentDeserializer.raw()), request.index());
    }

    CompletionStage<SearchResponse<RawDocument>> searchRawAsync(SearchRequest request) {
        return sendAsync(request, new SearchEndpoint<>(DocumentDeserializer.raw()), request.index());
    }

    CountResponse count(CountRequest request) {
        return send(request, CountRequest._ENDPOINT, request.index());
    }

    CompletionStage<CountResponse> countAsync(CountRequest request) {
        return sendAsync(request, CountRequest._ENDPOINT, request.index());
    }

    <Q, R> R send(Q request, Endpoint<Q, R, ?> endpoint, Collection<String> aliases) {
        try {
            return transport.performRequest(request, endpoint, options);
        } catch (IOException | RuntimeException e) {
            throw SearchException.of(e, String.join(", ", aliases));
        }
    }

    <Q, R> CompletionStage<R> sendAsync(Q request, Endpoint<Q, R, ?> endpoint, Collection<String> aliases) {
        try {
            return transport
                    .performRequestAsync(request, endpoint, options)
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                            SearchException.of(cause(failure), String.join(", ", aliases))));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(SearchException.of(e, String.join(", ", aliases)));
        }
    }

    /** Waits for what was begun; fails as it does. */
    static <R> R await(CompletionStage<R> begun) {
        try {
            return begun.toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw SearchException.of(cause(e), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SearchException.interrupted(e);
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean around = failure instanceof CompletionException || failure instanceof ExecutionException;
        return around && cause != null ? cause(cause) : failure;
    }
}
