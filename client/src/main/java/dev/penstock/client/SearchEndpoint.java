package dev.penstock.client;

import dev.penstock.client.json.DocumentDeserializer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.transport.JsonEndpoint;
import org.opensearch.client.transport.endpoints.DelegatingJsonEndpoint;

/** How a search is sent, and its response read. Immutable. */
final class SearchEndpoint<T> extends DelegatingJsonEndpoint<SearchRequest, SearchResponse<T>, ErrorResponse> {

    SearchEndpoint(DocumentDeserializer<T> documents) {
        super((JsonEndpoint<SearchRequest, SearchResponse<T>, ErrorResponse>)
                SearchRequest.createSearchEndpoint(documents));
    }

    /**
     * Of a profile all but what fetching the hits took: OpenSearch has that since 3.2, in a form that opensearch-java cannot read
     * (opensearch-java issue 1965).
     */
    @Override
    public Map<String, String> queryParameters(SearchRequest request) {
        Map<String, String> parameters = super.queryParameters(request);
        if (!Boolean.TRUE.equals(request.profile())) {
            return parameters;
        }
        Map<String, String> filtered = new LinkedHashMap<>(parameters);
        filtered.put("filter_path", "-profile.shards.fetch");
        return filtered;
    }
}
