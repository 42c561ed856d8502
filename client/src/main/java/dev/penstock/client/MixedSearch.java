package dev.penstock.client;

import dev.penstock.client.aggregation.AggregationList;
import dev.penstock.client.json.RawDocument;
import dev.penstock.client.query.Sort;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentMismatchException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;

/**
 * A search of several indexes at once, whose hits are of whichever record their index has: with a sealed interface as their
 * type, a {@code switch} knows them all. Immutable: each method returns another search.
 *
 * @param <T> what all the records are
 */
public final class MixedSearch<T> {

    private static final Pattern GENERATION = Pattern.compile("_\\d+$");

    private final List<Search<? extends T, ?>> searches;
    private final Consumer<SearchRequest.Builder> options;

    private MixedSearch(List<Search<? extends T, ?>> searches, Consumer<SearchRequest.Builder> options) {
        this.searches = searches;
        this.options = options;
    }

    /**
     * Searches each index for what one of these searches wants of documents, as fresh as it wants them. What else they say (their
     * order, their size...) is said here, for all of them.
     *
     * @throws IllegalArgumentException when there is no search, or two of one index, or one has a {@code minScore}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> MixedSearch<T> of(Search<? extends T, ?>... searches) {
        check(Arrays.asList(searches));
        return new MixedSearch<>(List.copyOf(Arrays.asList(searches)), request -> {});
    }

    private static void check(List<? extends Search<?, ?>> searches) {
        if (searches.isEmpty()) {
            throw new IllegalArgumentException("no search: name one for each index");
        }
        Set<String> names = new HashSet<>();
        for (Search<?, ?> search : searches) {
            String name = search.index().name();
            if (!names.add(name)) {
                throw new IllegalArgumentException("two searches of " + name + ": make one of them, by Clauses.anyOf");
            }
            if (search.draft().minScore() != null) {
                throw new IllegalArgumentException(
                        "the search of " + name + " has a min_score of its own: name one for all by with(...)");
            }
        }
    }

    /**
     * The order of the hits, by a field that all the indexes have; the best fit first by default.
     *
     * @param any one of the searches, whose index has the field
     */
    public <F> MixedSearch<T> sort(Search<? extends T, F> any, Function<F, ? extends Sort<F>> sort) {
        SortOptions order = sort.apply(any.index().fields()).toSortOptions();
        return new MixedSearch<>(searches, options.andThen(request -> request.sort(order)));
    }

    /** How many hits are left out at the beginning. */
    public MixedSearch<T> from(int count) {
        return with(request -> request.from(count));
    }

    /** How many hits there are at most; 10 by default. */
    public MixedSearch<T> size(int count) {
        return with(request -> request.size(count));
    }

    /**
     * Whatever else opensearch-java's builder can do.
     *
     * @throws IllegalArgumentException when the builder is given a query or an index
     */
    public MixedSearch<T> with(Consumer<SearchRequest.Builder> more) {
        if (SearchOptions.of(more).query() != null) {
            throw new IllegalArgumentException("each search says itself which documents fit: give it the query");
        }
        return new MixedSearch<>(searches, options.andThen(more));
    }

    /** The request of opensearch-java, for a cluster without a prefix. */
    public SearchRequest toRequest() {
        return request("");
    }

    /** Searches. */
    public SearchPage<T> fetch(SearchClient client) {
        SearchClient.await(FreshnessWait.all(client, searches));
        return SearchPage.of(
                client.searchRaw(request(client.prefix())), reading(client.prefix())::read, AggregationList.NONE);
    }

    /** Searches, and does not wait for it. */
    public CompletionStage<SearchPage<T>> fetchAsync(SearchClient client) {
        Reading<T> reading = reading(client.prefix());
        return FreshnessWait.all(client, searches)
                .thenCompose(fresh -> client.searchRawAsync(request(client.prefix())))
                .thenApply(response -> SearchPage.of(response, reading::read, AggregationList.NONE));
    }

    /** Each query for its own index: what the fields of another are called is nothing to it. */
    private SearchRequest request(String prefix) {
        SearchRequest.Builder request = new SearchRequest.Builder();
        options.accept(request);
        List<String> aliases = new ArrayList<>();
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        for (Search<? extends T, ?> search : searches) {
            String alias = search.index().alias(prefix);
            Query query = search.draft().queryOfHits();
            aliases.add(alias);
            any.should(should -> should.bool(bool -> bool.filter(filter ->
                            filter.term(term -> term.field("_index").value(value -> value.stringValue(alias))))
                    .must(query)));
        }
        return request.index(aliases).query(any.build().toQuery()).build();
    }

    private Reading<T> reading(String prefix) {
        Map<String, DocumentBuilder<? extends T>> builders = new LinkedHashMap<>();
        searches.forEach(search -> builders.put(search.index().alias(prefix), search.builder()));
        return new Reading<>(builders);
    }

    /** Which record the documents of an alias are; a hit says the generation that it is from. */
    private record Reading<T>(Map<String, DocumentBuilder<? extends T>> builders) {

        T read(Hit<RawDocument> hit) {
            DocumentBuilder<? extends T> builder =
                    builders.get(GENERATION.matcher(hit.index()).replaceFirst(""));
            RawDocument source = hit.source();
            if (builder == null || source == null) {
                throw new DocumentMismatchException(
                        "the hit " + hit.id() + " is from " + hit.index() + ", of which no record is known");
            }
            return source.as(builder);
        }
    }
}
