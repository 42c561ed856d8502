package dev.penstock.client;

import dev.penstock.client.json.DocumentDeserializer;
import dev.penstock.client.json.RawDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch.core.MsearchRequest;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.RequestItem;

/**
 * Several searches that are sent together; each has its own result. Immutable.
 *
 * @param searches the searches
 */
public record SearchBatch(List<Search<?, ?>> searches) {

    /** Copies the list, so that the batch can never change. */
    public SearchBatch {
        searches = List.copyOf(searches);
    }

    /** Sends these searches together, when what they are to find is there. */
    public static SearchBatch of(Search<?, ?>... searches) {
        return new SearchBatch(Arrays.asList(searches));
    }

    /** Searches. */
    public SearchBatchResult fetch(SearchClient client) {
        SearchClient.await(FreshnessWait.all(client, searches));
        List<SearchRequest> requests = requests(client);
        MsearchResponse<RawDocument> response = client.send(
                together(requests),
                MsearchRequest.createMsearchEndpoint(DocumentDeserializer.raw()),
                aliases(requests));
        return new SearchBatchResult(searches, response, client.prefix());
    }

    /** Searches, and does not wait for it. */
    public CompletionStage<SearchBatchResult> fetchAsync(SearchClient client) {
        List<SearchRequest> requests = requests(client);
        return FreshnessWait.all(client, searches)
                .thenCompose(fresh -> client.sendAsync(
                        together(requests),
                        MsearchRequest.createMsearchEndpoint(DocumentDeserializer.raw()),
                        aliases(requests)))
                .thenApply(response -> new SearchBatchResult(searches, response, client.prefix()));
    }

    private List<SearchRequest> requests(SearchClient client) {
        return searches.stream().map(search -> search.request(client.prefix())).collect(Collectors.toList());
    }

    private static Collection<String> aliases(List<SearchRequest> requests) {
        return requests.stream()
                .flatMap(request -> request.index().stream())
                .distinct()
                .toList();
    }

    private static MsearchRequest together(List<SearchRequest> requests) {
        List<RequestItem> items = new ArrayList<>();
        requests.forEach(request -> items.add(BatchedRequest.of(request)));
        return MsearchRequest.of(batch -> batch.searches(items));
    }
}
