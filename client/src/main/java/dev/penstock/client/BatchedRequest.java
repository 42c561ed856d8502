package dev.penstock.client;

import java.util.Map;
import java.util.Set;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.MultisearchBody;
import org.opensearch.client.opensearch.core.msearch.RequestItem;

/** Makes searches parts of a batch. */
final class BatchedRequest {

    /** What a batch can say of each search, and what all searches say. */
    private static final Set<String> PARAMETERS = Set.of(
            "allow_no_indices",
            "expand_wildcards",
            "ignore_unavailable",
            "preference",
            "request_cache",
            "routing",
            "search_type",
            "typed_keys");

    private BatchedRequest() {}

    /**
     * The same search, as a part.
     *
     * @throws IllegalArgumentException when it has something that opensearch-java's batches cannot have
     */
    static RequestItem of(SearchRequest request) {
        refuse(request.profile() != null, "profile");
        refuse(request.pit() != null, "a point in time");
        refuse(request.terminateAfter() != null, "terminateAfter");
        refuse(request.slice() != null, "a slice");
        refuse(!request.derived().isEmpty(), "derived fields");
        refuse(!request.stats().isEmpty(), "stats");
        refuse(request.verbosePipeline() != null, "verbosePipeline");
        refuseParameters(SearchRequest._ENDPOINT.queryParameters(request));
        return RequestItem.of(item -> item.header(header -> header.index(request.index())
                        .allowNoIndices(request.allowNoIndices())
                        .expandWildcards(request.expandWildcards())
                        .ignoreUnavailable(request.ignoreUnavailable())
                        .preference(request.preference())
                        .routing(request.routing())
                        .requestCache(request.requestCache())
                        .searchType(request.searchType()))
                .body(body(request)));
    }

    private static MultisearchBody body(SearchRequest request) {
        return MultisearchBody.of(body -> body.aggregations(request.aggregations())
                .query(request.query())
                .from(request.from())
                .minScore(request.minScore())
                .postFilter(request.postFilter())
                .searchAfter(request.searchAfter())
                .size(request.size())
                .sort(request.sort())
                .trackScores(request.trackScores())
                .trackTotalHits(request.trackTotalHits())
                .suggest(request.suggest())
                .highlight(request.highlight())
                .source(request.source())
                .scriptFields(request.scriptFields())
                .seqNoPrimaryTerm(request.seqNoPrimaryTerm())
                .storedFields(request.storedFields())
                .explain(request.explain())
                .fields(request.fields())
                .docvalueFields(request.docvalueFields())
                .indicesBoost(request.indicesBoost())
                .collapse(request.collapse())
                .version(request.version())
                .timeout(request.timeout())
                .rescore(request.rescore())
                .ext(request.ext()));
    }

    private static void refuseParameters(Map<String, String> parameters) {
        for (String parameter : parameters.keySet()) {
            refuse(!PARAMETERS.contains(parameter), parameter);
        }
    }

    private static void refuse(boolean there, String what) {
        if (there) {
            throw new IllegalArgumentException("a search in a batch cannot have " + what + ": send it by itself");
        }
    }
}
