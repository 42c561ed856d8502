package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.CommitPosition;
import dev.penstock.client.Highlighting;
import dev.penstock.client.IndexMissingException;
import dev.penstock.client.MixedSearch;
import dev.penstock.client.Search;
import dev.penstock.client.SearchBatch;
import dev.penstock.client.SearchBatchResult;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.client.SearchHit;
import dev.penstock.client.SearchPage;
import dev.penstock.client.StaleIndexException;
import dev.penstock.client.SuggestedText;
import dev.penstock.client.Suggestion;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.NestedHits;
import dev.penstock.definition.WalPosition;
import dev.penstock.it.queries.Findable;
import dev.penstock.it.queries.Maker;
import dev.penstock.it.queries.MakerQuery;
import dev.penstock.it.queries.Product;
import dev.penstock.it.queries.ProductCard;
import dev.penstock.it.queries.ProductCardProjection;
import dev.penstock.it.queries.ProductQuery;
import dev.penstock.it.queries.ProductQuery.Fields;
import dev.penstock.it.queries.ProductTitle;
import dev.penstock.it.queries.ProductTitleProjection;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** What comes with hits, and searches that are more than one request. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("What searches find")
final class FoundThingsTest {

    private static final Fields PRODUCT = ProductQuery.FIELDS;

    private SearchedProducts products;
    private SearchClient client;
    private TestDatabase database;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        this.database = database;
        products = new SearchedProducts(database, search);
        client = products.client;
    }

    @AfterAll
    void stop() throws IOException {
        products.close();
    }

    @Test
    void innerHitsAreObjectsOfTheDocument() {
        NestedHits<Fields, Product.Offer> cheap = PRODUCT.offers()
                .any(offer -> offer.amount()
                        .lt(new BigDecimal("20"))
                        .or(offer.amount().gt(new BigDecimal("235"))))
                .innerHits();
        SearchPage<Product> page = ProductQuery.search()
                .filter(cheap)
                .sort(product -> product.id().asc())
                .fetch(client);
        assertEquals(
                List.of(1, 2, 3), page.documents().stream().map(Product::id).toList());
        List<SearchHit<Product.Offer>> first = page.hits().get(0).inner(cheap);
        assertEquals(List.of(page.documents().get(0).offers().get(0)), documents(first));
        assertEquals(new BigDecimal("18.00"), first.get(0).document().amount());
        assertEquals(
                List.of(4),
                documents(page.hits().get(2).inner(cheap)).stream()
                        .map(Product.Offer::id)
                        .toList());
        NestedHits<Fields, Product.Offer> others =
                PRODUCT.offers().exists().innerHits().name("others");
        assertThrows(IllegalStateException.class, () -> page.hits().get(0).inner(others));
    }

    @Test
    void innerHitsHaveInnerHits() {
        List<NestedHits<ProductQuery.Offers, Product.Part>> inner = new ArrayList<>();
        NestedHits<Fields, Product.Offer> offers = PRODUCT.offers()
                .any(offer -> {
                    inner.add(offer.parts().any(part -> part.quantity().gt(1)).innerHits());
                    return inner.get(0);
                })
                .innerHits();
        SearchPage<Product> page = ProductQuery.search()
                .filter(offers)
                .sort(product -> product.id().asc())
                .fetch(client);
        assertEquals(List.of(1, 2), page.documents().stream().map(Product::id).toList());
        SearchHit<Product.Offer> offer = page.hits().get(0).inner(offers).get(0);
        assertEquals(1, offer.document().id());
        assertEquals(
                List.of(1, 2),
                documents(offer.inner(inner.get(0))).stream()
                        .map(Product.Part::id)
                        .toList());
    }

    @Test
    void highlightsAreTheMarkedParts() {
        SearchPage<Product> page = ProductQuery.search()
                .must(product -> product.name().matches("chair"))
                .sort(product -> product.id().asc())
                .highlight(product -> Highlighting.of(product.name()).tags("[", "]"))
                .fetch(client);
        assertEquals(List.of("Blue wooden [chair]"), page.hits().get(0).highlights(PRODUCT.name()));
        assertEquals(List.of(), page.hits().get(0).highlights(PRODUCT.summary()));
    }

    @Test
    void suggestionsAreWhatMayHaveBeenMeant() {
        Suggestion<Fields> words = Suggestion.words(PRODUCT.name(), "chiar oka");
        Suggestion<Fields> phrase = Suggestion.phrase(PRODUCT.name(), "woden chair", options -> options.maxErrors(2.0))
                .named("phrase");
        SearchPage<Product> page =
                ProductQuery.search().size(0).suggest(words).suggest(phrase).fetch(client);
        List<SuggestedText> suggested = page.suggestions(words);
        assertEquals(
                List.of("chiar", "oka"),
                suggested.stream().map(SuggestedText::text).toList());
        assertEquals("chair", suggested.get(0).options().get(0).text());
        assertEquals(6, suggested.get(1).offset());
        assertEquals(
                "wooden chair", page.suggestions(phrase).get(0).options().get(0).text());
        assertEquals(List.of(), page.suggestions(words.named("other")));
    }

    @Test
    void whatBeginsWithATextCompletesIt() {
        Suggestion<Fields> exactly = Suggestion.completion(PRODUCT.typed(), "blu");
        Suggestion<Fields> once = Suggestion.completion(PRODUCT.typed(), "tab", options -> options.skipDuplicates(true))
                .named("once");
        SearchPage<Product> page =
                ProductQuery.search().size(0).suggest(exactly).suggest(once).fetch(client);
        assertEquals(
                List.of("Blue wooden chair"),
                page.suggestions(exactly).get(0).options().stream()
                        .map(SuggestedText.Option::text)
                        .toList());
        assertEquals("blu", page.suggestions(exactly).get(0).text());
        assertEquals(
                "table lamp", page.suggestions(once).get(0).options().get(0).text());
    }

    @Test
    void explanationsAndProfilesAreInTheRawResponse() {
        SearchPage<Product> page = ProductQuery.search()
                .must(product -> product.id().eq(1))
                .explain()
                .profile()
                .fetch(client);
        assertTrue(page.hits().get(0).raw().explanation() != null);
        assertTrue(page.raw().profile() != null);
        assertTrue(!page.took().isNegative());
    }

    @Test
    void searchesAreSentTogether() throws Exception {
        Search<Product, Fields> chairs = ProductQuery.search()
                .must(product -> product.name().matches("chair"))
                .sort(product -> product.id().asc());
        Search<Maker, MakerQuery.Fields> makers =
                MakerQuery.search().sort(maker -> maker.id().desc());
        Search<Product, Fields> broken = ProductQuery.search()
                .filter(Clauses.raw(Query.of(query -> query.queryString(text -> text.query("a AND (")))));
        SearchBatch batch = SearchBatch.of(chairs, makers, broken);
        for (SearchBatchResult result : List.of(
                batch.fetch(client),
                batch.fetchAsync(client).toCompletableFuture().get())) {
            assertEquals(
                    List.of(1, 2),
                    result.get(chairs).documents().stream().map(Product::id).toList());
            assertEquals(
                    List.of(2, 1),
                    result.get(makers).documents().stream().map(Maker::id).toList());
            assertEquals(2, result.get(makers).total());
            assertThrows(SearchException.class, () -> result.get(broken));
            assertThrows(IllegalArgumentException.class, () -> result.get(chairs.size(1)));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> SearchBatch.of(chairs.profile()).fetch(client));
    }

    @Test
    void oneSearchFindsRecordsOfSeveralIndexes() throws Exception {
        MixedSearch<Findable> search = MixedSearch.<Findable>of(
                        ProductQuery.search().filter(product -> product.brand().eq("Meister")),
                        MakerQuery.search().must(maker -> maker.name().matches("works")))
                .size(5)
                .with(request -> request.trackScores(true));
        for (SearchPage<Findable> page : List.of(
                search.fetch(client),
                search.fetchAsync(client).toCompletableFuture().get())) {
            List<String> found = page.documents().stream()
                    .map(FoundThingsTest::shown)
                    .sorted()
                    .toList();
            assertEquals(List.of("maker Chair Works", "product Oak table"), found);
        }
        assertEquals(
                List.of(1, 2),
                MixedSearch.<Findable>of(
                                MakerQuery.search(), ProductQuery.search().filter(Clauses.matchNone()))
                        .sort(MakerQuery.search(), maker -> maker.id().asc())
                        .from(0)
                        .fetch(client)
                        .documents()
                        .stream()
                        .map(found -> ((Maker) found).id())
                        .toList());
    }

    private static String shown(Findable found) {
        if (found instanceof Product product) {
            return "product " + product.name();
        }
        return "maker " + ((Maker) found).name();
    }

    @Test
    void aPartOfTheDocumentsIsFetched() throws Exception {
        Search<ProductTitle, Fields> titles = ProductQuery.search()
                .filter(product -> product.id().in(1, 4))
                .sort(product -> product.id().asc())
                .select(ProductTitleProjection.PROJECTION);
        List<ProductTitle> expected = ProductQuery.getAll(client, List.of(1, 4)).stream()
                .map(FoundThingsTest::title)
                .toList();
        assertEquals(expected, titles.fetch(client).documents());
        assertEquals(
                expected, titles.fetchAsync(client).toCompletableFuture().get().documents());
        try (Stream<ProductTitle> stream = titles.stream(client)) {
            assertEquals(expected, stream.toList());
        }
        assertEquals(
                List.of("status", "id", "name", "labels", "box", "maker.country", "offers.shop", "offers.parts"),
                ProductTitleProjection.PROJECTION.paths());
        assertFalse(titles.toRequest().source() == null, "OpenSearch sends the part only");
        assertEquals(expected, SearchBatch.of(titles).fetch(client).get(titles).documents());
        NestedHits<Fields, Product.Offer> hits = PRODUCT.offers().exists().innerHits();
        SearchPage<ProductTitle> page = titles.filter(hits).fetch(client);
        assertThrows(IllegalStateException.class, () -> page.hits().get(0).inner(hits));
    }

    @Test
    void noDigitIsLost() {
        Search<ProductCard, Fields> cards =
                ProductQuery.search().filter(product -> product.id().eq(1)).select(ProductCardProjection.PROJECTION);
        assertEquals(
                List.of(new ProductCard(
                        new BigDecimal("19.99"),
                        1,
                        List.of(
                                new ProductCard.Price(new BigDecimal("18.00")),
                                new ProductCard.Price(new BigDecimal("21.00"))))),
                cards.fetch(client).documents());
        assertEquals(true, cards.toRequest().source().fetch(), "OpenSearch would make 18.0 of 18.00");
    }

    private static ProductTitle title(Product product) {
        Product.Maker maker = product.maker();
        return new ProductTitle(
                product.status(),
                product.id(),
                product.name(),
                product.labels(),
                product.box(),
                maker == null ? null : new ProductTitle.Country(maker.country()),
                product.offers().stream()
                        .map(offer -> new ProductTitle.Place(offer.shop(), offer.parts()))
                        .toList());
    }

    @Test
    void allHitsAreStreamedPageByPage() {
        Search<Product, Fields> all = ProductQuery.search().size(2);
        try (Stream<Product> stream = all.stream(client)) {
            assertEquals(List.of(1, 2, 3, 4, 5), stream.map(Product::id).toList());
        }
        try (Stream<Product> stream = all.sort(product -> product.status().desc()).stream(client)) {
            assertEquals(List.of(3, 1, 5, 2, 4), stream.map(Product::id).toList());
        }
        Search<Product, Fields> rest = all.after(List.of(FieldValue.of(2)));
        try (Stream<Product> stream = rest.size(1).stream(client)) {
            assertEquals(List.of(3, 4, 5), stream.map(Product::id).toList());
        }
        try (Stream<Product> stream = all.preference("_local").routing("1").minScore(0).stream(client)) {
            assertEquals(5, stream.count());
        }
        try (Stream<SearchHit<Product>> stream =
                all.filter(product -> product.id().gt(9)).streamHits(client, Duration.ofSeconds(10))) {
            assertEquals(0, stream.count());
        }
        assertEquals(0, openPoints());
        try (Stream<Product> stream = all.stream(client)) {
            Iterator<Product> few = stream.iterator();
            assertEquals(1, few.next().id());
            assertEquals(1, openPoints());
        }
        assertEquals(0, openPoints());
        try (Stream<Product> stream = all.stream(client.withPrefix("other_"))) {
            assertThrows(IndexMissingException.class, stream::toList);
        }
    }

    private int openPoints() {
        return products.rig
                .search
                .call("GET", "/_nodes/stats/indices/search", "")
                .findValue("point_in_time_current")
                .asInt();
    }

    @Test
    void whoHasWrittenReadsIt() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 3; i++) {
                statement.execute("INSERT INTO makers VALUES (" + (100 + i) + ", 'Fresh', 'FR')");
                WalPosition position = CommitPosition.after(connection);
                var fresh = MakerQuery.search()
                        .filter(maker -> maker.name().matches("fresh"))
                        .freshAsOf(position, Rig.PATIENCE);
                assertEquals(
                        i + 1,
                        i == 0
                                ? fresh.count(client)
                                : i == 1
                                        ? fresh.fetch(client).total()
                                        : fresh.fetchAsync(client)
                                                .toCompletableFuture()
                                                .get()
                                                .total());
            }
            statement.execute("SET synchronous_commit = off");
            statement.execute("DELETE FROM makers WHERE id >= 100");
            var gone = MakerQuery.search()
                    .filter(maker -> maker.name().matches("fresh"))
                    .freshAsOf(CommitPosition.after(connection), Rig.PATIENCE);
            assertEquals(List.of(), gone.ids(client));
            assertEquals(0, gone.stream(client).count());
            statement.execute("INSERT INTO makers VALUES (100, 'Fresh', 'FR')");
            var together = MakerQuery.search()
                    .filter(maker -> maker.name().matches("fresh"))
                    .freshAsOf(CommitPosition.after(connection), Rig.PATIENCE);
            assertEquals(1, SearchBatch.of(together).fetch(client).get(together).total());
            statement.execute("INSERT INTO makers VALUES (101, 'Fresh', 'FR')");
            together = together.freshAsOf(CommitPosition.after(connection), Rig.PATIENCE);
            assertEquals(2, MixedSearch.<Findable>of(together).fetch(client).total());
            statement.execute("DELETE FROM makers WHERE id >= 100");
            together = together.freshAsOf(CommitPosition.after(connection), Rig.PATIENCE);
            assertEquals(0, together.count(client));
        }
    }

    @Test
    void whoAsksForTheFutureIsToldHowFarItIs() {
        var late = MakerQuery.search().freshAsOf(new WalPosition(Long.MAX_VALUE), Duration.ofMillis(200));
        StaleIndexException stale = assertThrows(StaleIndexException.class, () -> late.fetch(client));
        assertTrue(
                stale.toString().contains(": after 200 ms, ")
                        && stale.toString().contains("it has reached "),
                stale.toString());
        ExecutionException later = assertThrows(
                ExecutionException.class,
                () -> late.countAsync(client).toCompletableFuture().get());
        assertTrue(later.getCause() instanceof StaleIndexException, later::toString);
        for (Executable waiting : List.<Executable>of(
                () -> SearchBatch.of(late).fetch(client),
                () -> MixedSearch.<Findable>of(late).fetch(client),
                () -> late.stream(client).count())) {
            assertThrows(StaleIndexException.class, waiting);
        }
        StaleIndexException elsewhere =
                assertThrows(StaleIndexException.class, () -> late.fetch(client.withPrefix("other_")));
        assertTrue(elsewhere.toString().contains("no engine is known to keep it"), elsewhere.toString());
    }

    private static <T> List<T> documents(List<SearchHit<T>> hits) {
        return hits.stream().map(SearchHit::document).toList();
    }
}
