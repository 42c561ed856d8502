package dev.penstock.it.queries;

import static dev.penstock.it.queries.Product.Status.GONE;
import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.Product.Status.PLANNED;

import dev.penstock.client.aggregation.Aggregation;
import dev.penstock.client.aggregation.Aggregations;
import dev.penstock.client.aggregation.Bucket;
import dev.penstock.client.aggregation.NumberAggregation;
import dev.penstock.client.aggregation.Stats;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.NestedField;
import dev.penstock.it.queries.ProductQuery.Fields;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;

/** Everything that can be calculated of what is found. */
public final class AggregationCases {

    private static final Fields PRODUCT = ProductQuery.FIELDS;

    private AggregationCases() {}

    /** The aggregations, each with a name of its own. */
    public static List<AggregationCase<?>> all() throws UnknownHostException {
        List<AggregationCase<?>> all = new ArrayList<>(ofProducts());
        all.addAll(ofNothing());
        return all;
    }

    private static List<AggregationCase<?>> ofProducts() throws UnknownHostException {
        return List.of(
                keys("agg_terms_enum", Aggregations.terms(PRODUCT.status()), List.of(PLANNED, ON_SALE, GONE)),
                counts("agg_terms_counts", Aggregations.terms(PRODUCT.status()), List.of(2L, 2L, 1L)),
                keys("agg_terms_list", Aggregations.terms(PRODUCT.tags()).size(2), List.of("new", "office")),
                keys(
                        "agg_terms_by_key",
                        Aggregations.terms(PRODUCT.brand()).orderByKey(SortOrder.Desc),
                        List.of("ikea", "Meister", "Ikea", "Aura")),
                keys(
                        "agg_terms_missing",
                        Aggregations.terms(PRODUCT.country())
                                .missing("?")
                                .minDocCount(1)
                                .size(3),
                        List.of("DE", "?", "FR")),
                keys("agg_terms_flag", Aggregations.terms(PRODUCT.active()), List.of(true, false)),
                keys(
                        "agg_terms_integer",
                        Aggregations.terms(PRODUCT.id()).orderByKey(SortOrder.Asc),
                        List.of(1, 2, 3, 4, 5)),
                keys(
                        "agg_terms_decimal",
                        Aggregations.terms(PRODUCT.price())
                                .orderByKey(SortOrder.Desc)
                                .size(2),
                        List.of(new BigDecimal("250.0"), new BigDecimal("35.5"))),
                keys(
                        "agg_terms_double",
                        Aggregations.terms(PRODUCT.rating()).orderByKey(SortOrder.Asc),
                        List.of(3.0, 4.5, 5.0)),
                keys(
                        "agg_terms_instant",
                        Aggregations.terms(PRODUCT.madeAt())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(Instant.parse("2023-12-31T23:59:59Z"))),
                keys(
                        "agg_terms_date",
                        Aggregations.terms(PRODUCT.madeOn())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(LocalDate.of(2023, 12, 31))),
                keys(
                        "agg_terms_date_time",
                        Aggregations.terms(PRODUCT.soldAt())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(LocalDateTime.of(2024, 1, 1, 12, 0))),
                keys("agg_terms_time", Aggregations.terms(PRODUCT.opens()).size(1), List.of(LocalTime.of(9, 0))),
                keys(
                        "agg_terms_time_with_fraction",
                        Aggregations.terms(PRODUCT.opens())
                                .orderByKey(SortOrder.Desc)
                                .size(1),
                        List.of(LocalTime.parse("22:15:00.25"))),
                AggregationCase.of(
                        "agg_latest_time",
                        Aggregations.latest(PRODUCT.opens()),
                        Optional.of(LocalTime.parse("22:15:00.25"))),
                keys(
                        "agg_terms_duration",
                        Aggregations.terms(PRODUCT.lasts())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(Duration.ofSeconds(90))),
                keys(
                        "agg_terms_uuid",
                        Aggregations.terms(PRODUCT.code())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(new UUID(0, 1))),
                keys(
                        "agg_terms_address",
                        Aggregations.terms(PRODUCT.host())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of(InetAddress.getByName("10.1.2.3"))),
                keys(
                        "agg_terms_whole_text",
                        Aggregations.terms(PRODUCT.name().keyword())
                                .orderByKey(SortOrder.Asc)
                                .size(1),
                        List.of("Blue wooden chair")),
                bySum(),
                ranges(),
                dateRanges(),
                counts(
                        "agg_histogram",
                        Aggregations.histogram(PRODUCT.price(), 20),
                        List.of(3L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L)),
                keys(
                        "agg_histogram_with",
                        Aggregations.histogram(PRODUCT.price(), 20).with(histogram -> histogram.minDocCount(1)),
                        List.of(0.0, 20.0, 240.0)),
                keys(
                        "agg_date_histogram",
                        Aggregations.dateHistogram(PRODUCT.madeAt(), CalendarInterval.Month),
                        List.of(
                                Instant.parse("2023-12-01T00:00:00Z"),
                                Instant.parse("2024-01-01T00:00:00Z"),
                                Instant.parse("2024-02-01T00:00:00Z"),
                                Instant.parse("2024-03-01T00:00:00Z"))),
                keys(
                        "agg_date_histogram_in_a_zone",
                        Aggregations.dateHistogram(PRODUCT.madeAt(), CalendarInterval.Year)
                                .with(histogram -> histogram.timeZone("Europe/Berlin")),
                        List.of(Instant.parse("2023-12-31T23:00:00Z"))),
                keys(
                        "agg_date_histogram_of_local_times",
                        Aggregations.dateHistogram(PRODUCT.soldAt(), CalendarInterval.Year)
                                .with(histogram -> histogram.timeZone("+01:00")),
                        List.of(LocalDateTime.of(2024, 1, 1, 0, 0))),
                keys(
                        "agg_date_histogram_of_dates",
                        Aggregations.dateHistogram(PRODUCT.madeOn(), Duration.ofDays(100)),
                        List.of(LocalDate.of(2023, 12, 9))),
                AggregationCase.of(
                        "agg_stats",
                        Aggregations.stats(PRODUCT.rating()),
                        new Stats(3, OptionalDouble.of(3), OptionalDouble.of(5), OptionalDouble.of(12.5 / 3), 12.5)),
                AggregationCase.of("agg_sum", Aggregations.sum(PRODUCT.offerCount()), 5.0),
                AggregationCase.of("agg_avg", Aggregations.avg(PRODUCT.id()), OptionalDouble.of(3)),
                AggregationCase.of("agg_min", Aggregations.min(PRODUCT.price()), OptionalDouble.of(0)),
                AggregationCase.of("agg_max", Aggregations.max(PRODUCT.rating()), OptionalDouble.of(5)),
                AggregationCase.of(
                        "agg_earliest",
                        Aggregations.earliest(PRODUCT.madeOn()),
                        Optional.of(LocalDate.of(2023, 12, 31))),
                AggregationCase.of(
                        "agg_latest",
                        Aggregations.latest(PRODUCT.madeAt()),
                        Optional.of(Instant.parse("2024-03-10T12:00:00Z"))),
                AggregationCase.of("agg_value_count", Aggregations.valueCount(PRODUCT.tags()), 6L),
                AggregationCase.of("agg_cardinality", Aggregations.cardinality(PRODUCT.tags()), 4L),
                AggregationCase.of(
                        "agg_cardinality_with",
                        Aggregations.cardinality(PRODUCT.tags()).with(tags -> tags.precisionThreshold(100)),
                        4L),
                AggregationCase.of(
                        "agg_sum_with",
                        Aggregations.sum(PRODUCT.rating()).with(sum -> sum.missing(FieldValue.of(1))),
                        12.5 + 2),
                AggregationCase.of(
                        "agg_percentiles_with",
                        Aggregations.percentiles(PRODUCT.id(), 50)
                                .with(percentiles -> percentiles.tdigest(digest -> digest.compression(200))),
                        Map.of(50.0, 3.0)),
                AggregationCase.of("agg_percentiles", Aggregations.percentiles(PRODUCT.id(), 50), Map.of(50.0, 3.0)),
                AggregationCase.of(
                        "agg_filter",
                        Aggregations.filter(PRODUCT.id().gt(9), Aggregations.max(PRODUCT.price())),
                        OptionalDouble.empty()),
                AggregationCase.of(
                        "agg_missing", Aggregations.missing(PRODUCT.rating(), Aggregations.<Fields>count()), 2L),
                filters(),
                nested(),
                nestedInNested(),
                ownersOfOwners(),
                AggregationCase.of(
                        "agg_raw",
                        Aggregations.raw(org.opensearch.client.opensearch._types.aggregations.Aggregation.of(
                                raw -> raw.extendedStats(stats -> stats.field("id")))),
                        result -> result.extendedStats().sum(),
                        15.0));
    }

    /** Each metric of documents that there are not. */
    private static List<AggregationCase<?>> ofNothing() {
        return List.of(
                ofNothing("sum", Aggregations.sum(PRODUCT.price()), 0.0),
                ofNothing("avg", Aggregations.avg(PRODUCT.price()), OptionalDouble.empty()),
                ofNothing("min", Aggregations.min(PRODUCT.price()), OptionalDouble.empty()),
                ofNothing("max", Aggregations.max(PRODUCT.price()), OptionalDouble.empty()),
                ofNothing("earliest", Aggregations.earliest(PRODUCT.madeAt()), Optional.empty()),
                ofNothing("latest", Aggregations.latest(PRODUCT.madeAt()), Optional.empty()),
                ofNothing(
                        "stats",
                        Aggregations.stats(PRODUCT.price()),
                        new Stats(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0)),
                ofNothing("value_count", Aggregations.valueCount(PRODUCT.tags()), 0L),
                ofNothing("cardinality", Aggregations.cardinality(PRODUCT.tags()), 0L),
                ofNothing("percentiles", Aggregations.percentiles(PRODUCT.price(), 50), Map.of()),
                ofNothing("count", Aggregations.count(), 0L),
                ofNothing("terms", Aggregations.terms(PRODUCT.brand()), List.of()));
    }

    private static <R> AggregationCase<?> ofNothing(String name, Aggregation<Fields, ? extends R> metric, R expected) {
        return AggregationCase.of(
                "agg_" + name + "_of_nothing", Aggregations.filter(Clauses.matchNone(), metric), expected);
    }

    private static AggregationCase<?> bySum() {
        NumberAggregation<Fields, Double, ?> worth = Aggregations.sum(PRODUCT.price());
        return AggregationCase.of(
                "agg_terms_by_sum",
                Aggregations.terms(PRODUCT.status())
                        .orderBy(worth, SortOrder.Desc)
                        .sub(Aggregations.count()),
                buckets -> buckets.stream()
                        .map(bucket -> bucket.key() + " " + bucket.get(worth))
                        .toList(),
                List.of("GONE 250.0", "ON_SALE 55.49", "PLANNED 9.9"));
    }

    private static AggregationCase<?> ranges() {
        Aggregation<Fields, Long> brands = Aggregations.cardinality(PRODUCT.brand());
        return AggregationCase.of(
                "agg_range",
                Aggregations.range(PRODUCT.price())
                        .from("dear", new BigDecimal("100"))
                        .below("cheap", new BigDecimal("19.99"))
                        .between("fair", new BigDecimal("19.99"), new BigDecimal("100"))
                        .sub(brands)
                        .with(range -> range.keyed(false)),
                shown(bucket -> bucket.key() + " " + bucket.count() + " " + bucket.get(brands)),
                List.of("dear 1 1", "cheap 2 1", "fair 2 2"));
    }

    private static AggregationCase<?> dateRanges() {
        return AggregationCase.of(
                "agg_date_range",
                Aggregations.dateRange(PRODUCT.madeAt())
                        .below("before", Instant.parse("2024-01-01T00:00:00Z"))
                        .between(
                                "january", Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-01T00:00:00Z"))
                        .from("later", Instant.parse("2024-02-01T00:00:00Z"))
                        .sub(Aggregations.count())
                        .with(range -> range.keyed(false)),
                shown(bucket -> bucket.key() + " " + bucket.count()),
                List.of("before 1", "january 2", "later 1"));
    }

    private static AggregationCase<?> filters() {
        Map<String, Clause<Fields>> groups = new LinkedHashMap<>();
        groups.put("good", PRODUCT.rating().gte(4.0));
        groups.put("chairs", PRODUCT.name().matches("chair"));
        Aggregation<Fields, OptionalDouble> worst = Aggregations.min(PRODUCT.rating());
        return AggregationCase.of(
                "agg_filters",
                Aggregations.filters(groups).sub(worst),
                shown(bucket -> bucket.key() + " " + bucket.count() + " "
                        + bucket.get(worst).orElseThrow()),
                List.of("good 2 4.5", "chairs 2 3.0"));
    }

    private static AggregationCase<?> nested() {
        Aggregation<ProductQuery.Offers, Double> worth =
                Aggregations.sum(PRODUCT.offers().fields().amount());
        Aggregation<ProductQuery.Offers, Long> products = Aggregations.owners(PRODUCT.offers(), Aggregations.count());
        return AggregationCase.of(
                "agg_nested",
                Aggregations.nested(
                        PRODUCT.offers(),
                        offer -> Aggregations.terms(offer.shop()).sub(worth).sub(products)),
                shown(bucket ->
                        bucket.key() + " " + bucket.count() + " " + bucket.get(worth) + " " + bucket.get(products)),
                List.of("south 3 491.0 2", "north 2 27.0 2"));
    }

    /** The first offer has two parts, and counts once. */
    private static AggregationCase<?> ownersOfOwners() {
        NestedField<ProductQuery.Offers, ProductQuery.OffersParts, ?> parts =
                PRODUCT.offers().fields().parts();
        return AggregationCase.of(
                "agg_owners_of_owners",
                Aggregations.nested(
                        PRODUCT.offers(),
                        offer -> Aggregations.nested(
                                offer.parts(), part -> Aggregations.owners(parts, Aggregations.sum(offer.amount())))),
                18.0 + 9.0 + 240.0);
    }

    private static AggregationCase<?> nestedInNested() {
        return AggregationCase.of(
                "agg_nested_in_nested",
                Aggregations.nested(
                        PRODUCT.offers(),
                        offer -> Aggregations.nested(offer.parts(), part -> Aggregations.sum(part.quantity()))),
                17.0);
    }

    private static <K> AggregationCase<?> keys(
            String name, Aggregation<Fields, List<Bucket<K>>> aggregation, List<K> expected) {
        return AggregationCase.of(name, aggregation, shown(Bucket::key), expected);
    }

    private static <K> AggregationCase<?> counts(
            String name, Aggregation<Fields, List<Bucket<K>>> aggregation, List<Long> expected) {
        return AggregationCase.of(name, aggregation, shown(Bucket::count), expected);
    }

    private static <K> Function<List<Bucket<K>>, Object> shown(Function<Bucket<K>, Object> one) {
        return buckets -> buckets.stream().map(one).toList();
    }
}
