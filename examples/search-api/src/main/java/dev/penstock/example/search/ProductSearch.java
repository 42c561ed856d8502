package dev.penstock.example.search;

import static dev.penstock.example.catalog.ProductQuery.FIELDS;

import dev.penstock.client.Highlighting;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchPage;
import dev.penstock.client.Suggestion;
import dev.penstock.client.aggregation.Aggregations;
import dev.penstock.client.aggregation.RangeAggregation;
import dev.penstock.client.aggregation.TermsAggregation;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.Fuzziness;
import dev.penstock.example.catalog.Product;
import dev.penstock.example.catalog.ProductQuery;
import dev.penstock.example.catalog.ProductQuery.Fields;
import dev.penstock.example.catalog.ProductStatus;
import dev.penstock.example.catalog.ProductSummary;
import dev.penstock.example.catalog.ProductSummaryProjection;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches products. Safe for use by many threads. */
final class ProductSearch {

    /** How many products each brand has among those that were found. */
    static final TermsAggregation<Fields, String> BRANDS =
            Aggregations.terms(FIELDS.brand().name()).size(20);

    /** How many are on sale, sold out... */
    static final TermsAggregation<Fields, ProductStatus> STATUSES = Aggregations.terms(FIELDS.status());

    /** How many cost how much. */
    static final RangeAggregation<Fields, BigDecimal> PRICES = Aggregations.range(FIELDS.grossPrice())
            .below("below 20", new BigDecimal("20"))
            .between("20 to 100", new BigDecimal("20"), new BigDecimal("100"))
            .from("100 and more", new BigDecimal("100"));

    private final SearchClient client;

    ProductSearch(SearchClient client) {
        this.client = client;
    }

    /** A page of products, with numbers of all that were found. */
    SearchPage<ProductSummary> find(ProductParameters wanted) {
        return narrowed(wanted)
                .select(ProductSummaryProjection.PROJECTION)
                .highlight(product -> Highlighting.of(product.name()).html())
                .aggregate(BRANDS)
                .aggregate(STATUSES)
                .aggregate(PRICES)
                .trackTotalHits(true)
                .from(wanted.from())
                .size(wanted.size())
                .fetch(client);
    }

    /** All that were found, as of one moment. */
    Stream<ProductSummary> all(ProductParameters wanted) {
        return narrowed(wanted).select(ProductSummaryProjection.PROJECTION).stream(client);
    }

    /** One product. */
    Optional<Product> get(long id) {
        return ProductQuery.get(client, id);
    }

    /** What may have been meant by words that were typed. */
    Suggestion<Fields> meant(String words) {
        return Suggestion.words(FIELDS.name(), words);
    }

    /** Asks for that. */
    SearchPage<Product> meantBy(Suggestion<Fields> meant) {
        return ProductQuery.search().size(0).suggest(meant).fetch(client);
    }

    /** Each parameter that is there narrows the search. */
    private static Search<Product, Fields> narrowed(ProductParameters wanted) {
        Search<Product, Fields> search = ProductQuery.search()
                .sort(wanted.order()::of)
                .sort(product -> product.id().asc());
        String words = wanted.words();
        if (words != null) {
            search = search.must(product -> typed(product, words));
        }
        String brand = wanted.brand();
        if (brand != null) {
            search = search.filter(product -> product.brand().name().eqIgnoringCase(brand));
        }
        String category = wanted.category();
        if (category != null) {
            search = search.filter(
                    product -> product.categories().any(shelf -> shelf.slug().eq(category)));
        }
        BigDecimal least = wanted.least();
        if (least != null) {
            search = search.filter(product -> product.grossPrice().gte(least));
        }
        BigDecimal most = wanted.most();
        if (most != null) {
            search = search.filter(product -> product.grossPrice().lte(most));
        }
        return wanted.available() ? search.filter(product -> product.available().eq(true)) : search;
    }

    /** A name counts more than a description, and a code is a code. */
    private static Clause<Fields> typed(Fields product, String words) {
        return Clauses.anyOf(
                Clauses.multiMatch(words, product.name().weight(3), product.description())
                        .fuzziness(Fuzziness.AUTO),
                product.brand().name().words().matches(words),
                product.sku().matches(words).boost(10));
    }
}
