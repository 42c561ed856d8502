package dev.penstock.client;

import java.util.function.Consumer;
import org.opensearch.client.opensearch.core.SearchRequest;

/** What is said of a search to opensearch-java's builder. */
final class SearchOptions {

    private SearchOptions() {}

    /**
     * What it is.
     *
     * @throws IllegalArgumentException when it leads to another index
     */
    static SearchRequest of(Consumer<SearchRequest.Builder> options) {
        SearchRequest.Builder builder = new SearchRequest.Builder();
        options.accept(builder);
        SearchRequest said = builder.build();
        if (!said.index().isEmpty()) {
            throw new IllegalArgumentException("the index of a search is that of its record: to search "
                    + String.join(", ", said.index()) + ", use opensearch-java's own client");
        }
        return said;
    }
}
