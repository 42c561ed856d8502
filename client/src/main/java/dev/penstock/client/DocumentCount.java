package dev.penstock.client;

import java.util.concurrent.CompletionStage;
import org.opensearch.client.opensearch.core.CountRequest;
import org.opensearch.client.opensearch.core.CountResponse;

/** Counts the documents of a search, all of them or none: what shards that fail would have counted is missing. */
record DocumentCount(Search<?, ?> search, SearchClient client) {

    long fetch() {
        search.awaitFreshness(client);
        return exact(client.count(request()));
    }

    CompletionStage<Long> fetchAsync() {
        return search.freshness(client)
                .thenCompose(fresh -> client.countAsync(request()))
                .thenApply(this::exact);
    }

    private CountRequest request() {
        return search.draft().toCountRequest(alias());
    }

    private long exact(CountResponse response) {
        if (response.shards().failed() > 0) {
            throw SearchException.incomplete(alias(), response.shards());
        }
        return response.count();
    }

    private String alias() {
        return search.index().alias(client.prefix());
    }
}
