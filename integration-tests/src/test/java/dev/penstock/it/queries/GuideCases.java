package dev.penstock.it.queries;

import static dev.penstock.it.queries.Product.Status.GONE;
import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.QueryCase.clause;
import static dev.penstock.it.queries.QueryCase.search;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchPage;
import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.client.aggregation.Aggregations;
import dev.penstock.client.aggregation.Bucket;
import dev.penstock.client.aggregation.TermsAggregation;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.Distance;
import dev.penstock.client.query.Fuzziness;
import dev.penstock.client.query.Sorts;
import dev.penstock.document.GeoPoint;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.SortMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** The searches that {@code docs/querying.md} shows. */
public final class GuideCases {

    private GuideCases() {}

    static List<QueryCase> all() {
        return List.of(
                search("guide_first", first(), 1),
                clause("guide_combined", GuideCases::combined, 1, 3, 5),
                search("guide_optional", optional("chair", null, null), 1, 2),
                clause("guide_nested", GuideCases::nested, 1),
                clause("guide_times", GuideCases::lately, 1, 2),
                clause("guide_maps", GuideCases::maps, 1),
                clause("guide_places", product -> near(product, new GeoPoint(48.1, 11.5)), 1),
                search("guide_relevance", relevance("table lamp"), 5, 3),
                search("guide_orders", orders(), 2, 4, 1, 5, 3),
                search("guide_escapes", escapes(), 1, 5));
    }

    /** Connects. */
    public static SearchClient connect(String url) {
        OpenSearchTransport transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(URI.create(url)))
                .build();
        SearchClient client = SearchClient.of(new OpenSearchClient(transport));
        return client;
    }

    private static Search<Product, Fields> first() {
        return ProductQuery.search()
                .must(product -> product.name().matches("wooden chiar").fuzziness(Fuzziness.AUTO))
                .filter(product -> product.status().eq(ON_SALE))
                .filter(product -> product.price().lt(new BigDecimal("100")))
                .sort(product -> product.rating().desc())
                .size(20);
    }

    /** Fetches. */
    public static List<Product> fetched(SearchClient client) {
        SearchPage<Product> page = first().fetch(client);
        List<Product> products = page.documents();
        long all = page.total();
        return all < 100 ? products : List.of();
    }

    private static Clause<Fields> combined(Fields product) {
        return product.active()
                .eq(true)
                .and(product.price().gte(BigDecimal.TEN))
                .or(product.status().eq(GONE));
    }

    private static Search<Product, Fields> optional(
            @Nullable String words, @Nullable String brand, @Nullable BigDecimal most) {
        Search<Product, Fields> search =
                ProductQuery.search().sort(product -> product.id().asc());
        if (words != null) {
            search = search.must(product -> product.name().matches(words));
        }
        if (brand != null) {
            search = search.filter(product -> product.brand().eqIgnoringCase(brand));
        }
        if (most != null) {
            search = search.filter(product -> product.price().lte(most));
        }
        return search;
    }

    private static Clause<Fields> nested(Fields product) {
        return product.offers()
                .any(offer -> offer.status().eq(ON_SALE).and(offer.amount().lt(new BigDecimal("20"))))
                .and(product.offers().none(offer -> offer.shop().eq("east")));
    }

    private static Clause<Fields> lately(Fields product) {
        return Clauses.allOf(
                product.madeAt().gte(Instant.parse("2024-01-01T00:00:00Z")).lt(Instant.parse("2025-01-01T00:00:00Z")),
                product.madeAt().range().before("2024-02-01||+1d/d").timeZone(ZoneId.of("Europe/Berlin")));
    }

    private static Clause<Fields> maps(Fields product) {
        return Clauses.allOf(
                product.labels().key("color").eq("blue"),
                product.labels().eq("wood"),
                product.stock().key("kiel").gte(1));
    }

    private static Clause<Fields> near(Fields product, GeoPoint here) {
        return product.spot().within(Distance.kilometers(50), here);
    }

    private static Search<Product, Fields> relevance(String typed) {
        return ProductQuery.search()
                .must(product -> Clauses.multiMatch(typed, product.name().weight(3), product.summary()))
                .should(product -> product.rating().gte(4.5).boost(2));
    }

    private static Search<Product, Fields> orders() {
        return ProductQuery.search()
                .sort(product -> product.status().asc())
                .sort(product ->
                        product.offers().sortBy(offer -> offer.amount().asc().mode(SortMode.Min)))
                .sort(product -> product.name().asc().missingLast())
                .sort(product -> Sorts.score());
    }

    private static Search<Product, Fields> escapes() {
        Query own = Query.of(query -> query.queryString(text -> text.query("brand:(Ikea OR Aura)")));
        return ProductQuery.search()
                .filter(Clauses.raw(own))
                .filter(product -> product.id().lt(9).with(range -> range.boost(2f)))
                .sort(product -> product.id().asc().with(sort -> sort.mode(SortMode.Min)))
                .with(request -> request.terminateAfter(10_000L));
    }

    /** What is calculated. */
    public static Map<Product.Status, Double> worth(SearchClient client) {
        Aggregation<Fields, Double> worth = Aggregations.sum(ProductQuery.FIELDS.price());
        TermsAggregation<Fields, Product.Status> byStatus =
                Aggregations.terms(ProductQuery.FIELDS.status()).sub(worth);
        SearchPage<Product> page =
                ProductQuery.search().aggregate(byStatus).size(0).fetch(client);
        Map<Product.Status, Double> worths = new EnumMap<>(Product.Status.class);
        for (Bucket<Product.Status> bucket : page.get(byStatus)) {
            worths.put(bucket.key(), bucket.get(worth));
        }
        return worths;
    }

    /** What opensearch-java gets. */
    public static boolean takenOut() {
        Query query = first().toQuery();
        SearchRequest request = first().toRequest();
        return query.isBool() && request.size() == 20;
    }

    /** By key. */
    public static Optional<Product> byKey(SearchClient client) {
        Optional<Product> chair = ProductQuery.get(client, 42);
        List<Product> some = ProductQuery.getAll(client, List.of(1, 2, 3));
        long count =
                ProductQuery.search().filter(ProductQuery.ids(List.of(1, 2))).count(client);
        return count > some.size() ? Optional.empty() : chair;
    }
}
