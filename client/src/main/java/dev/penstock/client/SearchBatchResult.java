package dev.penstock.client;

import dev.penstock.client.json.RawDocument;
import java.util.List;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;

/** What searches that were sent together have found. Immutable. */
public final class SearchBatchResult {

    private final List<Search<?, ?>> searches;
    private final MsearchResponse<RawDocument> response;
    private final String prefix;

    SearchBatchResult(List<Search<?, ?>> searches, MsearchResponse<RawDocument> response, String prefix) {
        this.searches = searches;
        this.response = response;
        this.prefix = prefix;
    }

    /** The response as opensearch-java has it. */
    public MsearchResponse<?> raw() {
        return response;
    }

    /**
     * What one of the searches has found.
     *
     * @param search the search that the batch was made with, not an equal one
     * @throws SearchException when this search was refused; the others were not
     */
    public <T> SearchPage<T> get(Search<T, ?> search) {
        for (int i = 0; i < searches.size(); i++) {
            if (searches.get(i) == search) {
                return page(search, response.responses().get(i));
            }
        }
        throw new IllegalArgumentException("the search is not of this batch");
    }

    private <T> SearchPage<T> page(Search<T, ?> search, MultiSearchResponseItem<RawDocument> item) {
        if (item.isFailure()) {
            throw SearchException.refused(
                    item.failure().error(), null, search.index().alias(prefix));
        }
        return SearchPage.of(
                item.result(),
                hit -> {
                    RawDocument source = hit.source();
                    return source == null ? null : source.as(search.builder());
                },
                search.draft().aggregations());
    }
}
