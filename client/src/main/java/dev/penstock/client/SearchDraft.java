package dev.penstock.client;

import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.client.aggregation.AggregationList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.MatchAllQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.CountRequest;
import org.opensearch.client.opensearch.core.CreatePitRequest;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.FieldSuggester;
import org.opensearch.client.opensearch.core.search.Pit;

/** A request while it is made. Not thread-safe. */
final class SearchDraft {

    private final SearchRequest.Builder request = new SearchRequest.Builder();
    private final List<Query> filters = new ArrayList<>();
    private final List<Query> musts = new ArrayList<>();
    private final List<Query> shoulds = new ArrayList<>();
    private final List<Query> mustNots = new ArrayList<>();
    private final List<Query> postFilters = new ArrayList<>();
    private final Map<String, FieldSuggester> suggesters = new LinkedHashMap<>();
    private @Nullable String minimumShouldMatch;
    private List<FieldValue> after = List.of();
    private @Nullable Double minScore;
    private @Nullable String preference;
    private @Nullable String routing;
    private @Nullable Freshness freshness;
    private AggregationList aggregations = AggregationList.NONE;

    SearchRequest.Builder request() {
        return request;
    }

    void filter(Query query) {
        filters.add(query);
    }

    void must(Query query) {
        musts.add(query);
    }

    void should(Query query) {
        shoulds.add(query);
    }

    void mustNot(Query query) {
        mustNots.add(query);
    }

    void minimumShouldMatch(String count) {
        minimumShouldMatch = count;
    }

    void postFilter(Query query) {
        postFilters.add(query);
    }

    /** In the place of what was said before. */
    void after(List<FieldValue> sortValues) {
        after = List.copyOf(sortValues);
    }

    void minScore(double score) {
        minScore = score;
    }

    void preference(String copies) {
        preference = copies;
    }

    void routing(String shards) {
        routing = shards;
    }

    void suggest(Suggestion<?> suggestion) {
        FieldSuggester other = suggesters.put(suggestion.name(), suggestion.suggester());
        if (other != null && !other.equals(suggestion.suggester())) {
            throw new IllegalArgumentException("two suggestions have the name \"" + suggestion.name()
                    + "\"; give one of them another by named(...)");
        }
    }

    void aggregate(Aggregation<?, ?> aggregation) {
        aggregations = aggregations.with(aggregation);
    }

    AggregationList aggregations() {
        return aggregations;
    }

    /** Leaves out what is not about single hits. */
    void hitsOnly() {
        aggregations = AggregationList.NONE;
        suggesters.clear();
    }

    /** What a builder is told of documents is added to what the search says of them. */
    void with(Consumer<SearchRequest.Builder> options) {
        SearchRequest said = SearchOptions.of(options);
        addTo(musts, said.query());
        addTo(postFilters, said.postFilter());
        minScore = said.minScore() == null ? minScore : said.minScore();
        preference = said.preference() == null ? preference : said.preference();
        routing = said.routing() == null ? routing : said.routing();
        options.accept(request);
    }

    void freshAsOf(Freshness wanted) {
        freshness = wanted;
    }

    /** What the index must hold before it is searched; null when that does not matter. */
    @Nullable Freshness freshness() {
        return freshness;
    }

    SearchRequest toRequest(String alias) {
        request.index(alias);
        if (preference != null) {
            request.preference(preference);
        }
        if (routing != null) {
            request.routing(routing);
        }
        return build();
    }

    @Nullable Double minScore() {
        return minScore;
    }

    CountRequest toCountRequest(String alias) {
        CountRequest.Builder count = new CountRequest.Builder();
        if (routing != null) {
            count.routing(routing);
        }
        return count.index(alias)
                .preference(preference)
                .minScore(minScore == null ? null : minScore.floatValue())
                .query(queryOfHits())
                .build();
    }

    /** A request to keep a moment of the index. */
    CreatePitRequest toPointRequest(List<String> aliases, Time keepAlive) {
        CreatePitRequest.Builder point = new CreatePitRequest.Builder();
        if (routing != null) {
            point.routing(routing);
        }
        return point.index(aliases)
                .preference(preference)
                .keepAlive(keepAlive)
                .allowPartialPitCreation(false)
                .build();
    }

    /** A request to a moment, which knows its index and its shards. */
    SearchRequest toRequestAt(Pit point) {
        request.pit(point);
        return build();
    }

    private SearchRequest build() {
        if (!suggesters.isEmpty()) {
            request.suggest(suggest -> suggest.suggesters(suggesters));
        }
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        if (minScore != null) {
            request.minScore(minScore);
        }
        if (!aggregations.aggregations().isEmpty()) {
            request.aggregations(aggregations.named());
        }
        if (!postFilters.isEmpty()) {
            request.postFilter(postFilter());
        }
        return request.query(query()).build();
    }

    /** What hits must be like: documents that post filters leave over. */
    Query queryOfHits() {
        return postFilters.isEmpty()
                ? query()
                : BoolQuery.of(bool -> bool.must(query()).filter(postFilters)).toQuery();
    }

    private Query postFilter() {
        return postFilters.size() == 1
                ? postFilters.get(0)
                : BoolQuery.of(bool -> bool.filter(postFilters)).toQuery();
    }

    /** What stands alone needs nothing around it. */
    Query query() {
        int others = filters.size() + shoulds.size() + mustNots.size();
        if (musts.size() + others == 0) {
            return MatchAllQuery.of(all -> all).toQuery();
        }
        if (musts.size() == 1 && others == 0) {
            return musts.get(0);
        }
        BoolQuery.Builder bool = new BoolQuery.Builder().minimumShouldMatch(minimumShouldMatch);
        addTo(bool::filter, filters);
        addTo(bool::must, musts);
        addTo(bool::should, shoulds);
        addTo(bool::mustNot, mustNots);
        return bool.build().toQuery();
    }

    private static void addTo(List<Query> queries, @Nullable Query query) {
        if (query != null) {
            queries.add(query);
        }
    }

    /** An empty list would be written, too. */
    private static void addTo(Consumer<List<Query>> clauses, List<Query> queries) {
        if (!queries.isEmpty()) {
            clauses.accept(queries);
        }
    }
}
