package dev.penstock.client.aggregation;

import dev.penstock.client.query.Clause;
import dev.penstock.client.query.DateValues;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberValues;
import dev.penstock.client.query.ValuesField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.aggregations.DateHistogramAggregation;
import org.opensearch.client.opensearch._types.aggregations.DateHistogramBucket;
import org.opensearch.client.opensearch._types.aggregations.FiltersAggregation;
import org.opensearch.client.opensearch._types.aggregations.FiltersBucket;
import org.opensearch.client.opensearch._types.aggregations.HistogramAggregation;
import org.opensearch.client.opensearch._types.aggregations.HistogramBucket;
import org.opensearch.client.opensearch._types.aggregations.SingleMetricAggregateBase;
import org.opensearch.client.opensearch._types.aggregations.StatsAggregate;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Makes aggregations. What makes no sense for a field cannot be made: the values of words, the average of texts. */
public final class Aggregations {

    private Aggregations() {}

    /** Documents by the values of a field. */
    public static <S, V> TermsAggregation<S, V> terms(ValuesField<S, V> field) {
        return TermsAggregation.of(field);
    }

    /** Documents by ranges of a number, whose bounds are named next. */
    public static <S, V> RangeAggregation<S, V> range(NumberValues<S, V> field) {
        return RangeAggregation.of(field);
    }

    /** Documents by ranges of a time, whose bounds are named next. */
    public static <S, V> DateRangeAggregation<S, V> dateRange(DateValues<S, V> field) {
        return DateRangeAggregation.of(field);
    }

    /** Documents by intervals of a number, each of the same width. A bucket's key is where its interval begins. */
    public static <S> BucketAggregation<S, Double, HistogramAggregation.Builder> histogram(
            NumberValues<S, ?> field, double interval) {
        return new BucketAggregation<>(
                options -> begin().histogram(histogram ->
                        options.apply(histogram.field(field.path()).interval(interval))),
                (result, inner) -> {
                    List<Bucket<Double>> buckets = new ArrayList<>();
                    for (HistogramBucket bucket : result.histogram().buckets().array()) {
                        buckets.add(new Bucket<>(bucket.key(), bucket.docCount(), inner, bucket.aggregations()));
                    }
                    return List.copyOf(buckets);
                });
    }

    /** Documents by days, weeks, months... A bucket's key is where its interval begins. */
    public static <S, V> BucketAggregation<S, V, DateHistogramAggregation.Builder> dateHistogram(
            DateValues<S, V> field, CalendarInterval interval) {
        return dates(field, histogram -> histogram.calendarInterval(interval));
    }

    /** Documents by intervals of the same length. A bucket's key is where its interval begins. */
    public static <S, V> BucketAggregation<S, V, DateHistogramAggregation.Builder> dateHistogram(
            DateValues<S, V> field, Duration interval) {
        return dates(field, histogram -> histogram.fixedInterval(time -> time.time(interval.toMillis() + "ms")));
    }

    private static <S, V> BucketAggregation<S, V, DateHistogramAggregation.Builder> dates(
            DateValues<S, V> field,
            Function<DateHistogramAggregation.Builder, DateHistogramAggregation.Builder> interval) {
        FieldCodec<V> codec = field.codec();
        return new BucketAggregation<>(
                options -> begin().dateHistogram(
                                histogram -> options.apply(interval.apply(histogram.field(field.path())))),
                (result, inner) -> {
                    List<Bucket<V>> buckets = new ArrayList<>();
                    for (DateHistogramBucket bucket :
                            result.dateHistogram().buckets().array()) {
                        buckets.add(new Bucket<>(
                                codec.read(bucket.keyAsString()), bucket.docCount(), inner, bucket.aggregations()));
                    }
                    return List.copyOf(buckets);
                });
    }

    /** The documents that fit each of some clauses, by names of yours. */
    public static <S> BucketAggregation<S, String, FiltersAggregation.Builder> filters(
            Map<String, ? extends Clause<S>> clauses) {
        Map<String, Query> queries = new LinkedHashMap<>();
        clauses.forEach((name, clause) -> queries.put(name, clause.toQuery()));
        return new BucketAggregation<>(
                options -> begin().filters(filters -> options.apply(filters.filters(named -> named.keyed(queries)))),
                (result, inner) -> {
                    Map<String, FiltersBucket> found =
                            result.filters().buckets().keyed();
                    List<Bucket<String>> buckets = new ArrayList<>();
                    for (String name : queries.keySet()) {
                        FiltersBucket bucket = Objects.requireNonNull(found.get(name));
                        buckets.add(new Bucket<>(name, bucket.docCount(), inner, bucket.aggregations()));
                    }
                    return List.copyOf(buckets);
                });
    }

    /** Something of those documents only that fit a clause. */
    public static <S, R> Aggregation<S, R> filter(Clause<S> clause, Aggregation<S, R> inner) {
        return new Stepped<>(() -> begin().filter(clause.toQuery()), inner);
    }

    /** Something of those documents only that have no value in a field. */
    public static <S, R> Aggregation<S, R> missing(ValuesField<S, ?> field, Aggregation<S, R> inner) {
        return new Stepped<>(() -> begin().missing(missing -> missing.field(field.path())), inner);
    }

    /** Something of the objects in a nested list: there each object counts, not each document. */
    public static <S, N, R> Aggregation<S, R> nested(
            NestedField<S, N, ?> list, Function<N, ? extends Aggregation<N, R>> inner) {
        Aggregation<N, R> made = inner.apply(list.fields());
        return new Stepped<>(() -> begin().nested(nested -> nested.path(list.path())), made);
    }

    /** Back from nested objects: something of the documents that they are in, each of which counts once. */
    public static <N, S, R> Aggregation<N, R> documents(Aggregation<S, R> inner) {
        return new Stepped<>(() -> begin().reverseNested(reverse -> reverse), inner);
    }

    /** How many documents, or objects, there are. */
    public static <S> Aggregation<S, Long> count() {
        return new Metric<>(
                () -> begin().filter(query -> query.matchAll(all -> all)),
                result -> result.filter().docCount());
    }

    /** How many values a field has: those of a list are as many. */
    public static <S> Aggregation<S, Long> valueCount(ValuesField<S, ?> field) {
        return new Metric<>(
                () -> begin().valueCount(count -> count.field(field.path())), result -> Math.round(metric(result)));
    }

    /** How many different values a field has: exactly for few, roughly for many (OpenSearch documentation, Cardinality). */
    public static <S> Aggregation<S, Long> cardinality(ValuesField<S, ?> field) {
        return new Metric<>(
                () -> begin().cardinality(cardinality -> cardinality.field(field.path())),
                result -> result.cardinality().value());
    }

    /** The sum of a number; OpenSearch calculates with binary fractions. */
    public static <S> Aggregation<S, Double> sum(NumberValues<S, ?> field) {
        return new Metric<>(() -> begin().sum(sum -> sum.field(field.path())), Aggregations::metric);
    }

    /** The average of a number; none when there is no value. */
    public static <S> Aggregation<S, OptionalDouble> avg(NumberValues<S, ?> field) {
        return new Metric<>(() -> begin().avg(avg -> avg.field(field.path())), Aggregations::optional);
    }

    /** The least value of a number; none when there is none. */
    public static <S> Aggregation<S, OptionalDouble> min(NumberValues<S, ?> field) {
        return new Metric<>(() -> begin().min(min -> min.field(field.path())), Aggregations::optional);
    }

    /** The greatest value of a number; none when there is none. */
    public static <S> Aggregation<S, OptionalDouble> max(NumberValues<S, ?> field) {
        return new Metric<>(() -> begin().max(max -> max.field(field.path())), Aggregations::optional);
    }

    /** The earliest time; none when there is none. */
    public static <S, V> Aggregation<S, Optional<V>> earliest(DateValues<S, V> field) {
        return new Metric<>(() -> begin().min(min -> min.field(field.path())), result -> time(result, field.codec()));
    }

    /** The latest time; none when there is none. */
    public static <S, V> Aggregation<S, Optional<V>> latest(DateValues<S, V> field) {
        return new Metric<>(() -> begin().max(max -> max.field(field.path())), result -> time(result, field.codec()));
    }

    /** Count, least, greatest, average and sum of a number at once. */
    public static <S> Aggregation<S, Stats> stats(NumberValues<S, ?> field) {
        return new Metric<>(() -> begin().stats(stats -> stats.field(field.path())), Aggregations::stats);
    }

    /**
     * The values that so many percent of the values are not greater than; roughly, when there are many (OpenSearch documentation,
     * Percentile). No entry when there is no value.
     *
     * @param percents such as 50 for the median
     */
    public static <S> Aggregation<S, NavigableMap<Double, Double>> percentiles(
            NumberValues<S, ?> field, double... percents) {
        List<Double> wanted = Arrays.stream(percents).boxed().toList();
        return new Metric<>(
                () -> begin().percentiles(
                                percentiles -> percentiles.field(field.path()).percents(wanted)),
                Aggregations::percentiles);
    }

    /** An aggregation of opensearch-java as it stands: for all that has no form of its own here. Nothing of it is checked. */
    public static <S> Aggregation<S, Aggregate> raw(
            org.opensearch.client.opensearch._types.aggregations.Aggregation aggregation) {
        return new Raw<>(aggregation);
    }

    private record Raw<S>(org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation)
            implements Aggregation<S, Aggregate> {

        @Override
        public Aggregate read(Aggregate result) {
            return result;
        }
    }

    private static org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder begin() {
        return new org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder();
    }

    private static double metric(Aggregate result) {
        Double value = ((SingleMetricAggregateBase) result._get()).value();
        return value == null ? 0 : value;
    }

    private static OptionalDouble optional(Aggregate result) {
        Double value = ((SingleMetricAggregateBase) result._get()).value();
        return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static <V> Optional<V> time(Aggregate result, FieldCodec<V> codec) {
        return optional(result).isEmpty()
                ? Optional.empty()
                : Optional.of(codec.read(((SingleMetricAggregateBase) result._get()).valueAsString()));
    }

    private static Stats stats(Aggregate result) {
        StatsAggregate stats = result.stats();
        return new Stats(stats.count(), stats.min(), stats.max(), stats.avg(), stats.sum());
    }

    private static NavigableMap<Double, Double> percentiles(Aggregate result) {
        NavigableMap<Double, Double> values = new TreeMap<>();
        result.tdigestPercentiles().values().keyed().forEach((percent, value) -> {
            if (!percent.endsWith("_as_string") && !value.toJson().toString().equals("null")) {
                values.put(Double.valueOf(percent), value.to(Double.class));
            }
        });
        return Collections.unmodifiableNavigableMap(values);
    }
}
