package dev.penstock.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.client.json.DocumentDeserializer;
import dev.penstock.definition.ScalarType;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.core.GetRequest;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/** What engines remember in the index {@code penstock_meta}, as far as readers must know it. Changes nothing. */
record EngineMemory(SearchClient client, SearchIndex<?, ?> index) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DocumentDeserializer<String> REMEMBERED =
            DocumentDeserializer.of(fields -> fields.required("json", ScalarType.STRING));

    /** As many as one search gives. */
    private static final int MOST = 10_000;

    /** How far the index is; null when no engine is known to keep it. */
    CompletionStage<@Nullable IndexPosition> position() {
        return sources().thenCompose(names -> position(names, 0));
    }

    /** Of the sources, which are nearly always one, that which the index follows. */
    private CompletionStage<@Nullable IndexPosition> position(List<String> sources, int next) {
        if (next == sources.size()) {
            return CompletableFuture.completedFuture(null);
        }
        return read(sources.get(next))
                .thenCompose(source -> source != null && follows(source)
                        // The position first: what had to be remembered of the index before that was confirmed is seen
                        // then.
                        ? read("index:" + index.name()).thenApply(kept -> position(source, kept))
                        : position(sources, next + 1));
    }

    private @Nullable IndexPosition position(JsonNode source, @Nullable JsonNode kept) {
        JsonNode found = null;
        for (JsonNode generation : kept == null ? List.<JsonNode>of() : kept.path("generations")) {
            boolean shown = generation.at("/life/shown").asBoolean();
            if (generation.path("hash").asText().equals(index.hash()) && shown) {
                found = generation;
            }
        }
        return found == null ? null : IndexPosition.of(source, found);
    }

    private boolean follows(JsonNode source) {
        for (JsonNode follower : source.path("maintained")) {
            if (follower.asText().equals(index.name() + "_" + index.hash())) {
                return true;
            }
        }
        return false;
    }

    /** None in a cluster where no engine has been yet. */
    private CompletionStage<List<String>> sources() {
        SearchRequest request = SearchRequest.of(search ->
                search.index(meta()).ignoreUnavailable(true).size(MOST).source(source -> source.fetch(false)));
        return client.sendAsync(request, SearchRequest.createSearchEndpoint(REMEMBERED), List.of(meta()))
                .thenApply(response -> response.hits().hits().stream()
                        .map(Hit::id)
                        .filter(name -> name.startsWith("source:"))
                        .toList());
    }

    private CompletionStage<@Nullable JsonNode> read(String name) {
        GetRequest request = GetRequest.of(get -> get.index(meta()).id(name));
        return client.sendAsync(request, GetRequest.createGetEndpoint(REMEMBERED), List.of(meta()))
                .thenApply(EngineMemory::parsed);
    }

    private static @Nullable JsonNode parsed(GetResponse<String> response) {
        String json = response.source();
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what an engine remembers is no JSON", e);
        }
    }

    private String meta() {
        return client.prefix() + "penstock_meta";
    }
}
