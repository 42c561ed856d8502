package dev.penstock.client;

import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.client.aggregation.AggregationList;
import dev.penstock.definition.DocumentMismatchException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Suggest;
import org.opensearch.client.opensearch.core.search.TotalHits;
import org.opensearch.client.opensearch.core.search.TotalHitsRelation;

/**
 * What a search has found: some of the hits, and what there is to know of all of them. Immutable.
 *
 * @param hits the hits, in their order
 * @param raw the response as opensearch-java has it
 * @param aggregations what was calculated of all
 * @param <T> the record
 */
public record SearchPage<T>(List<SearchHit<T>> hits, SearchResponse<?> raw, AggregationList aggregations) {

    /** Copies the list, so that the page can never change. */
    public SearchPage {
        hits = List.copyOf(hits);
    }

    /** What a source becomes may depend on its hit. */
    static <D, T> SearchPage<T> of(
            SearchResponse<D> response, Function<Hit<D>, @Nullable T> document, AggregationList aggregations) {
        List<Hit<D>> found = response.hits().hits();
        List<SearchHit<T>> hits = new ArrayList<>(found.size());
        for (Hit<D> hit : found) {
            hits.add(new SearchHit<>(read(hit, document), hit));
        }
        return new SearchPage<>(hits, response, aggregations);
    }

    private static <D, T> T read(Hit<D> hit, Function<Hit<D>, @Nullable T> document) {
        try {
            T read = document.apply(hit);
            if (read == null) {
                throw new DocumentMismatchException("the hit " + hit.id()
                        + " comes without its document: leave the source of the request to Penstock");
            }
            return read;
        } catch (DocumentMismatchException | UncheckedIOException e) {
            throw SearchException.of(e, hit.index());
        }
    }

    /** The records, in the order of the hits. */
    public List<T> documents() {
        return hits.stream().map(SearchHit::document).toList();
    }

    /**
     * How many documents fit: all of them, or, when {@link #isTotalExact} says otherwise, at least so many. OpenSearch counts up
     * to 10,000 unless {@link Search#trackTotalHits} tells it more.
     */
    public long total() {
        TotalHits total = raw.hits().total();
        return total == null ? hits.size() : total.value();
    }

    /** Whether {@link #total} is the number of all documents that fit. */
    public boolean isTotalExact() {
        TotalHits total = raw.hits().total();
        return isComplete() && total != null && total.relation() == TotalHitsRelation.Eq;
    }

    /** How long OpenSearch took. */
    public Duration took() {
        return Duration.ofMillis(raw.took());
    }

    /** Whether the search was ended by its timeout: then there may be more hits. */
    public boolean isTimedOut() {
        return raw.timedOut();
    }

    /**
     * Whether all of the index was searched: not so when time was over, or a shard has failed. OpenSearch then gives what it has
     * found elsewhere, unless {@code allowPartialSearchResults} of {@link Search#with} forbids it.
     */
    public boolean isComplete() {
        return !isTimedOut() && raw.shards().failed() == 0;
    }

    /**
     * The result of an aggregation.
     *
     * @throws DocumentMismatchException when a bucket is of no value of its field
     * @throws IllegalArgumentException when the search was not made with it
     */
    public <R> R get(Aggregation<?, R> aggregation) {
        return aggregations.read(aggregation, raw.aggregations());
    }

    /** What may have been meant, for each part of the text that was asked for; none when the search has not asked. */
    public List<SuggestedText> suggestions(Suggestion<?> suggestion) {
        List<? extends Suggest<?>> suggests = raw.suggest().getOrDefault(suggestion.name(), List.of());
        return suggests.stream().map(SuggestedTexts::of).toList();
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
