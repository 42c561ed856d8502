package dev.penstock.client;

import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.CollapsibleField;
import dev.penstock.client.query.Sort;
import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.WalPosition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Highlight;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.SourceConfig;

/**
 * A search of an index: what documents must be like, and how they are to be shown. Immutable: each method returns another search,
 * so that one can be kept and refined in many ways, by many threads.
 *
 * @param <T> what hits become
 * @param <F> the scope of the documents' own fields
 */
public final class Search<T, F> {

    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    private final SearchIndex<?, F> index;
    private final DocumentBuilder<T> builder;
    private final @Nullable Search<?, F> before;
    private final Step step;

    private Search(SearchIndex<?, F> index, DocumentBuilder<T> builder, @Nullable Search<?, F> before, Step step) {
        this.index = index;
        this.builder = builder;
        this.before = before;
        this.step = step;
    }

    /** One of the things that make a search. */
    @FunctionalInterface
    private interface Step {
        void addTo(SearchDraft draft);
    }

    /** A search that finds every document. */
    public static <T, F> Search<T, F> of(SearchIndex<T, F> index) {
        return new Search<>(index, index.builder(), null, draft -> {});
    }

    /** Documents must fit this; it has no part in the score, and OpenSearch may keep its result. */
    public Search<T, F> filter(Function<F, ? extends Clause<F>> clause) {
        return filter(clause.apply(index.fields()));
    }

    /** As the other method of this name, with a clause made before. */
    public Search<T, F> filter(Clause<F> clause) {
        return then(draft -> draft.filter(clause.toQuery()));
    }

    /** Documents must fit this, and the better they do the higher is their score. */
    public Search<T, F> must(Function<F, ? extends Clause<F>> clause) {
        return must(clause.apply(index.fields()));
    }

    /** As the other method of this name, with a clause made before. */
    public Search<T, F> must(Clause<F> clause) {
        return then(draft -> draft.must(clause.toQuery()));
    }

    /** Documents that fit this have a higher score; without any {@code filter} or {@code must}, they must fit one of these. */
    public Search<T, F> should(Function<F, ? extends Clause<F>> clause) {
        return should(clause.apply(index.fields()));
    }

    /** As the other method of this name, with a clause made before. */
    public Search<T, F> should(Clause<F> clause) {
        return then(draft -> draft.should(clause.toQuery()));
    }

    /** How many of the {@code should} documents must fit: {@code 2}, {@code 75%}. */
    public Search<T, F> minimumShouldMatch(String count) {
        return then(draft -> draft.minimumShouldMatch(count));
    }

    /** Documents must not fit this. */
    public Search<T, F> mustNot(Function<F, ? extends Clause<F>> clause) {
        return mustNot(clause.apply(index.fields()));
    }

    /** As the other method of this name, with a clause made before. */
    public Search<T, F> mustNot(Clause<F> clause) {
        return then(draft -> draft.mustNot(clause.toQuery()));
    }

    /** Hits must fit this; aggregations count the others too. */
    public Search<T, F> postFilter(Function<F, ? extends Clause<F>> clause) {
        Clause<F> filter = clause.apply(index.fields());
        return then(draft -> draft.postFilter(filter.toQuery()));
    }

    /** The order of the hits; further calls say which of equal ones comes first. By default the best fit is first. */
    public Search<T, F> sort(Function<F, ? extends Sort<F>> sort) {
        SortOptions order = sort.apply(index.fields()).toSortOptions();
        return option(request -> request.sort(order));
    }

    /** How many hits are left out at the beginning. */
    public Search<T, F> from(int count) {
        return option(request -> request.from(count));
    }

    /** How many hits there are at most; 10 by default. */
    public Search<T, F> size(int count) {
        return option(request -> request.size(count));
    }

    /**
     * The hits behind one of an earlier page, by its {@link SearchHit#sortValues}. The sorts must be the same, and tell all hits
     * apart. A hit of a stream has the values of one sort more; with these, only a stream goes on.
     *
     * @throws IllegalArgumentException when there are none, since the page had no sort
     */
    public Search<T, F> after(List<FieldValue> sortValues) {
        if (sortValues.isEmpty()) {
            throw new IllegalArgumentException(
                    "there are no values to go on behind: sort the search so that all hits are told apart");
        }
        return then(draft -> draft.after(sortValues));
    }

    /**
     * Makes records of a part of each document. OpenSearch sends no more than that part, unless that would cost digits: it makes
     * binary fractions of decimals when it takes documents apart.
     */
    public <P> Search<P, F> select(DocumentProjection<P, F> projection) {
        List<String> paths = projection.paths();
        SourceConfig source = paths.isEmpty()
                ? SourceConfig.of(whole -> whole.fetch(true))
                : SourceConfig.of(part -> part.filter(filter -> filter.includes(paths)));
        return new Search<>(
                index, projection.builder(), this, draft -> draft.request().source(source));
    }

    /** Marks what was found in some fields, in the place of those named before; {@link SearchHit#highlights} has the marked parts. */
    public Search<T, F> highlight(Function<F, Highlighting<F>> highlighting) {
        Highlight highlight = highlighting.apply(index.fields()).toHighlight();
        return option(request -> request.highlight(highlight));
    }

    /**
     * Of hits with the same value only the first. Hits without a value count as having the same one; documents with several values
     * in the field are refused by OpenSearch.
     */
    public Search<T, F> collapse(Function<F, ? extends CollapsibleField<F>> field) {
        String path = field.apply(index.fields()).path();
        return option(request -> request.collapse(collapse -> collapse.field(path)));
    }

    /**
     * Asks for texts that may have been meant; {@link SearchPage#suggestions} has them.
     *
     * @throws IllegalArgumentException when it has the name of another: that of its field, unless {@link Suggestion#named} says more
     */
    public Search<T, F> suggest(Suggestion<F> suggestion) {
        Search<T, F> more = then(draft -> draft.suggest(suggestion));
        more.draft();
        return more;
    }

    /** Calculates something of all documents that fit; {@link SearchPage#get} has it. With size 0 there are no hits besides. */
    public Search<T, F> aggregate(Aggregation<F, ?> aggregation) {
        return then(draft -> draft.aggregate(aggregation));
    }

    /** Only hits with at least this score. */
    public Search<T, F> minScore(double score) {
        return then(draft -> draft.minScore(score));
    }

    /** Whether all documents that fit are counted, however many; else it is not known how many there are. */
    public Search<T, F> trackTotalHits(boolean all) {
        return option(request -> request.trackTotalHits(track -> track.enabled(all)));
    }

    /** Up to how many documents are counted exactly; 10,000 by default. */
    public Search<T, F> trackTotalHits(int upTo) {
        return option(request -> request.trackTotalHits(track -> track.count(upTo)));
    }

    /** When each shard stops looking; the page then has what was found. */
    public Search<T, F> timeout(Duration longest) {
        return option(request -> request.timeout(longest.toMillis() + "ms"));
    }

    /** Which copies of shards are asked: the same text leads to the same copies. */
    public Search<T, F> preference(String preference) {
        return then(draft -> draft.preference(preference));
    }

    /** Only the shards that this routing leads to are asked. */
    public Search<T, F> routing(String routing) {
        return then(draft -> draft.routing(routing));
    }

    /** Each raw hit says how its score came about. */
    public Search<T, F> explain() {
        return option(request -> request.explain(true));
    }

    /** The raw response says what took how long, but for fetching the documents of the hits. */
    public Search<T, F> profile() {
        return option(request -> request.profile(true));
    }

    /**
     * The search waits until the index holds everything that was committed before a position: who has written reads their own
     * writes. It then fails with a {@link StaleIndexException} if that takes too long. The engine remembers its position once a
     * second at most, so it does take that long.
     *
     * @param position such as {@link CommitPosition#after}
     * @param longest how long to wait
     */
    public Search<T, F> freshAsOf(WalPosition position, Duration longest) {
        return then(draft -> draft.freshAsOf(new Freshness(position, longest)));
    }

    /**
     * Whatever else opensearch-java's builder can do. A query or a post filter that it is given here is one more that documents must
     * fit.
     *
     * @param options may be called several times
     * @throws IllegalArgumentException from whatever sends the search, when the builder is given an index
     */
    public Search<T, F> with(Consumer<SearchRequest.Builder> options) {
        return then(draft -> draft.with(options));
    }

    private Search<T, F> option(Consumer<SearchRequest.Builder> option) {
        return then(draft -> option.accept(draft.request()));
    }

    /** What documents must be like, as a query of opensearch-java. */
    public Query toQuery() {
        return draft().query();
    }

    /** The request of opensearch-java, to whatever index of this definition there is in a cluster without a prefix. */
    public SearchRequest toRequest() {
        return request("");
    }

    /** Searches. */
    public SearchPage<T> fetch(SearchClient client) {
        awaitFreshness(client);
        return page(client.search(request(client.prefix()), builder));
    }

    /** Searches, and does not wait for it. */
    public CompletionStage<SearchPage<T>> fetchAsync(SearchClient client) {
        return freshness(client)
                .thenCompose(fresh -> client.searchAsync(request(client.prefix()), builder))
                .thenApply(this::page);
    }

    /** The first hit, if there is one. Fails when a shard does: the first may be there. */
    public Optional<T> fetchFirst(SearchClient client) {
        return size(1).whole().fetch(client).documents().stream().findFirst();
    }

    /** As {@link #fetchFirst}, and does not wait for it. */
    public CompletionStage<Optional<T>> fetchFirstAsync(SearchClient client) {
        return size(1).whole()
                .fetchAsync(client)
                .thenApply(page -> page.documents().stream().findFirst());
    }

    /** How many documents fit, exactly. */
    public long count(SearchClient client) {
        return new DocumentCount(this, client).fetch();
    }

    /** How many documents fit, exactly; does not wait for the answer. */
    public CompletionStage<Long> countAsync(SearchClient client) {
        return new DocumentCount(this, client).fetchAsync();
    }

    /** The ids of the hits, without their documents: 10 unless {@link #size} says otherwise. Fails when a shard does. */
    public List<String> ids(SearchClient client) {
        awaitFreshness(client);
        return client.search(idRequest(client.prefix()), builder).hits().hits().stream()
                .map(Hit::id)
                .toList();
    }

    /** As {@link #ids}, and does not wait for them. */
    public CompletionStage<List<String>> idsAsync(SearchClient client) {
        return freshness(client)
                .thenCompose(fresh -> client.searchAsync(idRequest(client.prefix()), builder))
                .thenApply(
                        response -> response.hits().hits().stream().map(Hit::id).toList());
    }

    /**
     * All hits as of one moment, however many, as a lazy stream that holds no more than a page of them; the size of the search is
     * that of its pages, 1,000 by default. They come in the order of the search, and equal ones in that of their keys; without an
     * order of its own that is the order of the keys, not of the scores. Where pages may lack hits for a shard that fails, the
     * stream fails. A stream that is not taken to its end must be closed. Aggregations and suggestions are not asked for.
     *
     * @throws IllegalArgumentException when the search leaves hits out: by {@code from}, by {@code collapse}, by a size of 0
     */
    public Stream<T> stream(SearchClient client) {
        return streamHits(client, KEEP_ALIVE).map(SearchHit::document);
    }

    /**
     * As {@link #stream}, with what else a hit knows.
     *
     * @param keepAlive for how long OpenSearch keeps the moment while nobody asks for the next page
     */
    public Stream<SearchHit<T>> streamHits(SearchClient client, Duration keepAlive) {
        PointInTime<T> hits = new PointInTime<>(client, this, keepAlive);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(hits::close);
    }

    SearchIndex<?, F> index() {
        return index;
    }

    DocumentBuilder<T> builder() {
        return builder;
    }

    SearchRequest request(String prefix) {
        return draft().toRequest(index.alias(prefix));
    }

    private SearchPage<T> page(SearchResponse<T> response) {
        return SearchPage.of(response, Hit::source, draft().aggregations());
    }

    private Search<T, F> then(Step next) {
        return new Search<>(index, builder, this, next);
    }

    private SearchRequest idRequest(String prefix) {
        return option(request -> request.source(source -> source.fetch(false)))
                .whole()
                .request(prefix);
    }

    /** No result is better than a part of it where nothing says that it is one. */
    private Search<T, F> whole() {
        return option(request -> request.allowPartialSearchResults(false));
    }

    /** Waits until the index is as fresh as it must be. */
    void awaitFreshness(SearchClient client) {
        SearchClient.await(freshness(client));
    }

    /** Done when the index is as fresh as it must be. */
    CompletionStage<Void> freshness(SearchClient client) {
        Freshness wanted = draft().freshness();
        return wanted == null
                ? CompletableFuture.completedFuture(null)
                : new FreshnessWait(client, index, wanted).start();
    }

    SearchDraft draft() {
        SearchDraft draft = before == null ? new SearchDraft() : before.draft();
        step.addTo(draft);
        return draft;
    }
}
