package dev.penstock.client;

import dev.penstock.client.json.DocumentDeserializer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.opensearch.client.json.JsonpDeserializer;
import org.opensearch.client.opensearch.core.GetRequest;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.MgetRequest;
import org.opensearch.client.opensearch.core.MgetResponse;
import org.opensearch.client.opensearch.core.get.GetResult;
import org.opensearch.client.opensearch.core.mget.MultiGetResponseItem;
import org.opensearch.client.transport.Endpoint;

/** Takes documents by their ids. */
record DocumentsById<T>(SearchIndex<T, ?> index, SearchClient client) {

    /** The field of what an engine leaves in the place of a deleted document: the filters of aliases do not count for ids. */
    private static final String DELETED = "penstock_deleted";

    Optional<T> get(String id) {
        return found(client.send(request(id), endpoint(), aliases()));
    }

    CompletionStage<Optional<T>> getAsync(String id) {
        return client.sendAsync(request(id), endpoint(), aliases()).thenApply(DocumentsById::found);
    }

    List<T> getAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : found(client.send(request(ids), endpointOfMany(), aliases()));
    }

    CompletionStage<List<T>> getAllAsync(Collection<String> ids) {
        return ids.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : client.sendAsync(request(ids), endpointOfMany(), aliases()).thenApply(this::found);
    }

    private GetRequest request(String id) {
        return GetRequest.of(get -> get.index(alias()).id(id));
    }

    private MgetRequest request(Collection<String> ids) {
        return MgetRequest.of(get -> get.index(alias()).ids(List.copyOf(ids)));
    }

    private Endpoint<GetRequest, GetResponse<Optional<T>>, ?> endpoint() {
        return GetRequest.createGetEndpoint(unlessDeleted());
    }

    private Endpoint<MgetRequest, MgetResponse<Optional<T>>, ?> endpointOfMany() {
        return MgetRequest.createMgetEndpoint(unlessDeleted());
    }

    private JsonpDeserializer<Optional<T>> unlessDeleted() {
        return DocumentDeserializer.unless(DELETED, index.builder());
    }

    private static <T> Optional<T> found(GetResult<Optional<T>> result) {
        Optional<T> source = result.source();
        return result.found() && source != null ? source : Optional.empty();
    }

    private List<T> found(MgetResponse<Optional<T>> response) {
        List<T> found = new ArrayList<>();
        for (MultiGetResponseItem<Optional<T>> item : response.docs()) {
            if (item.isFailure()) {
                throw SearchException.refused(item.failure().error(), null, alias());
            }
            found(item.result()).ifPresent(found::add);
        }
        return found;
    }

    private List<String> aliases() {
        return List.of(alias());
    }

    private String alias() {
        return index.alias(client.prefix());
    }
}
