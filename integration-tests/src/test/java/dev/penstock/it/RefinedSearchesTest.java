package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.IndexMissingException;
import dev.penstock.client.MixedSearch;
import dev.penstock.client.Search;
import dev.penstock.client.SearchBatch;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.client.SearchHit;
import dev.penstock.client.Suggestion;
import dev.penstock.client.aggregation.Aggregations;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.TextField;
import dev.penstock.it.queries.Findable;
import dev.penstock.it.queries.Maker;
import dev.penstock.it.queries.MakerQuery;
import dev.penstock.it.queries.Product;
import dev.penstock.it.queries.ProductCardProjection;
import dev.penstock.it.queries.ProductQuery;
import dev.penstock.it.queries.ProductQuery.Fields;
import dev.penstock.it.queries.ProductTitleProjection;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What is said of a search holds on each way to its result, or is refused there")
final class RefinedSearchesTest {

    private static final Fields PRODUCT = ProductQuery.FIELDS;
    private static final Search<Product, Fields> CHAIRS = ProductQuery.search()
            .filter(product -> product.name().matches("chair"))
            .sort(product -> product.id().asc());

    private SearchedProducts products;
    private SearchClient client;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        products = new SearchedProducts(database, search);
        client = products.client;
    }

    @AfterAll
    void stop() throws IOException {
        products.close();
    }

    @Test
    void whatABuilderIsToldIsAdded() {
        Search<Product, Fields> blue = CHAIRS.with(request -> request.query(
                query -> query.term(term -> term.field("brand").value(value -> value.stringValue("Ikea")))));
        assertEquals(List.of(1), ids(blue));
        assertEquals(1, blue.count(client));
        Search<Product, Fields> red = CHAIRS.with(request -> request.postFilter(
                query -> query.term(term -> term.field("brand").value(value -> value.stringValue("ikea")))));
        assertEquals(List.of(2), ids(red));
        assertEquals(1, red.count(client));
        assertEquals(0, CHAIRS.with(request -> request.minScore(1.0)).count(client));
        refused(
                "the index of a search is that of its record",
                () -> CHAIRS.with(request -> request.index("other")).fetch(client));
    }

    @Test
    void hitsOfPostFiltersAreCounted() {
        Search<Product, Fields> both = CHAIRS.postFilter(product -> product.id().gt(1))
                .postFilter(product -> product.id().lt(5));
        assertEquals(List.of(2), ids(both));
        assertEquals(1, both.count(client));
    }

    @Test
    void theLastSelectionCounts() {
        var last = CHAIRS.select(ProductTitleProjection.PROJECTION).select(ProductCardProjection.PROJECTION);
        assertEquals(2, last.fetch(client).documents().get(0).offers().size());
    }

    @Test
    void aPlaceWithoutOrderIsNone() {
        SearchHit<Product> first =
                ProductQuery.search().size(1).fetch(client).hits().get(0);
        refused(
                "sort the search so that all hits are told apart",
                () -> ProductQuery.search().after(first.sortValues()));
    }

    @Test
    void hitsWithSeveralValuesCannotCollapse() {
        SearchException severalTags = assertThrows(
                SearchException.class, () -> CHAIRS.collapse(Fields::tags).fetch(client));
        assertTrue(severalTags.toString().contains("single valued"), severalTags::toString);
    }

    @Test
    void namesStandForOneThing() {
        Search<Product, Fields> words = CHAIRS.suggest(Suggestion.words(PRODUCT.name(), "chiar"));
        refused(
                "two suggestions have the name \"name\"",
                () -> words.suggest(Suggestion.phrase(PRODUCT.name(), "oka")));
        refused("OpenSearch takes * for any text", () -> PRODUCT.stock().hasKey("ki*"));
        refused("name one at least", () -> Clauses.multiMatch("chair", List.<TextField<Fields>>of()));
    }

    @Test
    void streamsAreOfAllHits() {
        refused("leave out from(1)", () -> CHAIRS.from(1).stream(client));
        refused("leave out collapse(...)", () -> CHAIRS.collapse(Fields::brand).stream(client));
        refused("size(0) is no size of a page", () -> CHAIRS.size(0).stream(client));
        refused("leave out terminateAfter", () -> CHAIRS.with(request -> request.terminateAfter(1L)).stream(client));
        try (Stream<Product> stream = CHAIRS
                .size(1)
                .from(0)
                .aggregate(Aggregations.count())
                .suggest(Suggestion.words(PRODUCT.name(), "chiar"))
                .stream(client)) {
            assertEquals(List.of(1, 2), stream.map(Product::id).toList());
        }
    }

    @Test
    void aStreamThatHasWaitedTooLongSaysSo() {
        try (Stream<SearchHit<Product>> stream =
                ProductQuery.search().size(1).streamHits(client, Duration.ofMinutes(1))) {
            Iterator<SearchHit<Product>> hits = stream.iterator();
            hits.next();
            products.rig.search.call("DELETE", "/_search/point_in_time/_all", "");
            SearchException over = assertThrows(SearchException.class, hits::hasNext);
            assertTrue(over.toString().contains("give streamHits a longer keepAlive"), over::toString);
        }
    }

    @Test
    void batchesRefuseWhatTheyCannotHave() {
        refused(
                "allow_partial_search_results",
                () -> SearchBatch.of(CHAIRS.with(request -> request.allowPartialSearchResults(false)))
                        .fetch(client));
        Search<Product, Fields> lenient = CHAIRS.with(request -> request.ignoreUnavailable(true));
        assertEquals(2, SearchBatch.of(lenient).fetch(client).get(lenient).total());
    }

    @Test
    void severalIndexesKeepWhatEachSearchSays() {
        MixedSearch<Findable> mixed = MixedSearch.<Findable>of(
                CHAIRS.postFilter(product -> product.id().gt(1)), MakerQuery.search());
        assertEquals(3, mixed.fetch(client).total());
        refused("min_score", () -> MixedSearch.<Findable>of(CHAIRS.minScore(1)));
        refused("no search", () -> MixedSearch.<Findable>of());
        refused("two searches of furniture", () -> MixedSearch.<Findable>of(CHAIRS, ProductQuery.search()));
        refused(
                "each search says itself which documents fit",
                () -> mixed.with(request -> request.query(query -> query.matchAll(all -> all)))
                        .fetch(client));
        Search<Maker, MakerQuery.Fields> makers = MakerQuery.search();
        assertEquals(
                List.of(2, 1),
                MixedSearch.<Findable>of(makers)
                        .sort(makers, maker -> maker.id().desc())
                        .fetch(client)
                        .documents()
                        .stream()
                        .map(maker -> ((Maker) maker).id())
                        .toList());
    }

    @Test
    void theIndexThatIsMissingIsNamedAmongOthers() {
        SearchClient elsewhere = client.withPrefix("other_");
        IndexMissingException missing = assertThrows(
                IndexMissingException.class,
                () -> MixedSearch.<Findable>of(ProductQuery.search(), MakerQuery.search())
                        .fetch(elsewhere));
        assertEquals(ProductQuery.INDEX.alias("other_"), missing.alias());
    }

    private List<Integer> ids(Search<Product, ?> search) {
        return search.fetch(client).documents().stream().map(Product::id).toList();
    }

    private static void refused(String reason, Executable search) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, search);
        assertTrue(refusal.toString().contains(reason), refusal::toString);
    }
}
