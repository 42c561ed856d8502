package dev.penstock.client.aggregation;

import dev.penstock.client.query.DateValues;
import dev.penstock.client.query.FieldCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.DateRangeExpression;
import org.opensearch.client.opensearch._types.aggregations.FieldDateMath;
import org.opensearch.client.opensearch._types.aggregations.RangeBucket;

/**
 * Documents by ranges of a time, each of which has a name. A document may be in several. Immutable: each method returns another
 * aggregation.
 *
 * @param <S> the scope of the field
 * @param <V> the type of its values
 */
public final class DateRangeAggregation<S, V> implements Aggregation<S, List<Bucket<String>>> {

    private final String path;
    private final FieldCodec<V> codec;
    private final List<DateRangeExpression> ranges;
    private final UnaryOperator<org.opensearch.client.opensearch._types.aggregations.DateRangeAggregation.Builder>
            options;
    private final AggregationList inner;

    private DateRangeAggregation(
            String path,
            FieldCodec<V> codec,
            List<DateRangeExpression> ranges,
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.DateRangeAggregation.Builder> options,
            AggregationList inner) {
        this.path = path;
        this.codec = codec;
        this.ranges = ranges;
        this.options = options;
        this.inner = inner;
    }

    static <S, V> DateRangeAggregation<S, V> of(DateValues<S, V> field) {
        return new DateRangeAggregation<>(
                field.path(), field.codec(), List.of(), UnaryOperator.identity(), AggregationList.NONE);
    }

    /** Values less than this. */
    public DateRangeAggregation<S, V> below(String name, V end) {
        return and(DateRangeExpression.of(range -> range.key(name).to(bound(end))));
    }

    /** The first value, and those between the two. */
    public DateRangeAggregation<S, V> between(String name, V start, V end) {
        return and(DateRangeExpression.of(
                range -> range.key(name).from(bound(start)).to(bound(end))));
    }

    /** This value and greater ones. */
    public DateRangeAggregation<S, V> from(String name, V start) {
        return and(DateRangeExpression.of(range -> range.key(name).from(bound(start))));
    }

    /** Calculates something within each bucket, too; {@link Bucket#get} has it. */
    public DateRangeAggregation<S, V> sub(Aggregation<S, ?> aggregation) {
        return new DateRangeAggregation<>(path, codec, ranges, options, inner.with(aggregation));
    }

    /** Whatever else opensearch-java's builder can do. */
    public DateRangeAggregation<S, V> with(
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.DateRangeAggregation.Builder> more) {
        return new DateRangeAggregation<>(path, codec, ranges, range -> more.apply(options.apply(range)), inner);
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return org.opensearch.client.opensearch._types.aggregations.Aggregation.of(aggregation -> inner.within(
                aggregation.dateRange(range -> options.apply(range.field(path).ranges(ranges)))));
    }

    /** In the order in which the ranges were named. */
    @Override
    public List<Bucket<String>> read(Aggregate result) {
        Map<String, RangeBucket> found = new LinkedHashMap<>();
        result.dateRange().buckets().array().forEach(bucket -> found.put(bucket.key(), bucket));
        List<Bucket<String>> buckets = new ArrayList<>();
        for (DateRangeExpression range : ranges) {
            RangeBucket bucket = Objects.requireNonNull(found.get(range.key()));
            buckets.add(new Bucket<>(bucket.key(), bucket.docCount(), inner, bucket.aggregations()));
        }
        return List.copyOf(buckets);
    }

    private DateRangeAggregation<S, V> and(DateRangeExpression range) {
        List<DateRangeExpression> more = new ArrayList<>(ranges);
        more.add(range);
        return new DateRangeAggregation<>(path, codec, more, options, inner);
    }

    private FieldDateMath bound(V value) {
        return FieldDateMath.of(math -> math.expr(codec.write(value).stringValue()));
    }
}
