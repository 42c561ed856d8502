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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;
import org.opensearch.client.opensearch._types.aggregations.AverageAggregation;
import org.opensearch.client.opensearch._types.aggregations.CalendarInterval;
import org.opensearch.client.opensearch._types.aggregations.CardinalityAggregation;
import org.opensearch.client.opensearch._types.aggregations.DateHistogramAggregation;
import org.opensearch.client.opensearch._types.aggregations.DateHistogramBucket;
import org.opensearch.client.opensearch._types.aggregations.FiltersAggregation;
import org.opensearch.client.opensearch._types.aggregations.FiltersBucket;
import org.opensearch.client.opensearch._types.aggregations.HistogramAggregation;
import org.opensearch.client.opensearch._types.aggregations.HistogramBucket;
import org.opensearch.client.opensearch._types.aggregations.MaxAggregation;
import org.opensearch.client.opensearch._types.aggregations.MinAggregation;
import org.opensearch.client.opensearch._types.aggregations.PercentilesAggregation;
import org.opensearch.client.opensearch._types.aggregations.StatsAggregation;
import org.opensearch.client.opensearch._types.aggregations.SumAggregation;
import org.opensearch.client.opensearch._types.aggregations.ValueCountAggregation;
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

    /** Back from nested objects: something of the documents, or objects, that the list is in, each of which counts once. */
    public static <S, N, R> Aggregation<N, R> owners(NestedField<S, N, ?> list, Aggregation<S, R> inner) {
        return new Stepped<>(
                () -> begin().reverseNested(reverse -> list.around().isEmpty() ? reverse : reverse.path(list.around())),
                inner);
    }

    /** How many documents, or objects, there are. */
    public static <S> Aggregation<S, Long> count() {
        return new Count<>(begin().filter(query -> query.matchAll(all -> all)).build());
    }

    /** How many values a field has: those of a list are as many. */
    public static <S> NumberAggregation<S, Long, ValueCountAggregation.Builder> valueCount(ValuesField<S, ?> field) {
        return number(
                options -> begin().valueCount(count -> options.apply(count.field(field.path()))),
                result -> Math.round(MetricResults.number(result)));
    }

    /** How many different values a field has: exactly for few, roughly for many (OpenSearch documentation, Cardinality). */
    public static <S> NumberAggregation<S, Long, CardinalityAggregation.Builder> cardinality(ValuesField<S, ?> field) {
        return number(
                options -> begin().cardinality(cardinality -> options.apply(cardinality.field(field.path()))),
                result -> result.cardinality().value());
    }

    /** The sum of a number; OpenSearch calculates with binary fractions. */
    public static <S> NumberAggregation<S, Double, SumAggregation.Builder> sum(NumberValues<S, ?> field) {
        return number(options -> begin().sum(sum -> options.apply(sum.field(field.path()))), MetricResults::number);
    }

    /** The average of a number; none when there is no value. */
    public static <S> NumberAggregation<S, OptionalDouble, AverageAggregation.Builder> avg(NumberValues<S, ?> field) {
        return number(options -> begin().avg(avg -> options.apply(avg.field(field.path()))), MetricResults::optional);
    }

    /** The least value of a number; none when there is none. */
    public static <S> NumberAggregation<S, OptionalDouble, MinAggregation.Builder> min(NumberValues<S, ?> field) {
        return number(options -> begin().min(min -> options.apply(min.field(field.path()))), MetricResults::optional);
    }

    /** The greatest value of a number; none when there is none. */
    public static <S> NumberAggregation<S, OptionalDouble, MaxAggregation.Builder> max(NumberValues<S, ?> field) {
        return number(options -> begin().max(max -> options.apply(max.field(field.path()))), MetricResults::optional);
    }

    /** The earliest time; none when there is none. */
    public static <S, V> NumberAggregation<S, Optional<V>, MinAggregation.Builder> earliest(DateValues<S, V> field) {
        return number(
                options -> begin().min(min -> options.apply(min.field(field.path()))),
                result -> MetricResults.time(result, field.codec()));
    }

    /** The latest time; none when there is none. */
    public static <S, V> NumberAggregation<S, Optional<V>, MaxAggregation.Builder> latest(DateValues<S, V> field) {
        return number(
                options -> begin().max(max -> options.apply(max.field(field.path()))),
                result -> MetricResults.time(result, field.codec()));
    }

    /** Count, least, greatest, average and sum of a number at once. */
    public static <S> MetricAggregation<S, Stats, StatsAggregation.Builder> stats(NumberValues<S, ?> field) {
        return new MetricAggregation<>(
                options -> begin().stats(stats -> options.apply(stats.field(field.path()))), MetricResults::stats);
    }

    /**
     * The values that so many percent of the values are not greater than; roughly, when there are many (OpenSearch documentation,
     * Percentile). No entry when there is no value.
     *
     * @param percents such as 50 for the median
     */
    public static <S> MetricAggregation<S, NavigableMap<Double, Double>, PercentilesAggregation.Builder> percentiles(
            NumberValues<S, ?> field, double... percents) {
        List<Double> wanted = Arrays.stream(percents).boxed().toList();
        return new MetricAggregation<>(
                options -> begin().percentiles(percentiles ->
                        options.apply(percentiles.field(field.path()).percents(wanted))),
                MetricResults::percentiles);
    }

    private static <S, R, B> NumberAggregation<S, R, B> number(
            Function<UnaryOperator<B>, ContainerBuilder> request, Function<Aggregate, R> reader) {
        return new NumberAggregation<>(new MetricAggregation<>(request, reader));
    }

    /** An aggregation of opensearch-java as it stands: for all that has no form of its own here. Nothing of it is checked. */
    public static <S> Aggregation<S, Aggregate> raw(
            org.opensearch.client.opensearch._types.aggregations.Aggregation aggregation) {
        return new Raw<>(aggregation);
    }

    private record Count<S>(org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation)
            implements Aggregation<S, Long> {

        @Override
        public Long read(Aggregate result) {
            return result.filter().docCount();
        }
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
}
