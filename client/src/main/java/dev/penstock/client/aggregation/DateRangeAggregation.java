package dev.penstock.client.aggregation;

import dev.penstock.client.query.DateValues;
import dev.penstock.client.query.FieldCodec;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.DateRangeExpression;
import org.opensearch.client.opensearch._types.aggregations.FieldDateMath;

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
    private final NamedRanges<DateRangeExpression> ranges;
    private final UnaryOperator<org.opensearch.client.opensearch._types.aggregations.DateRangeAggregation.Builder>
            options;
    private final AggregationList inner;

    private DateRangeAggregation(
            String path,
            FieldCodec<V> codec,
            NamedRanges<DateRangeExpression> ranges,
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
                field.path(), field.codec(), NamedRanges.none(), UnaryOperator.identity(), AggregationList.NONE);
    }

    /**
     * Values less than this.
     *
     * @throws IllegalArgumentException when another range has the name
     */
    public DateRangeAggregation<S, V> below(String name, V end) {
        return and(name, DateRangeExpression.of(range -> range.key(name).to(bound(end))));
    }

    /** The first value, and those between the two. */
    public DateRangeAggregation<S, V> between(String name, V start, V end) {
        return and(
                name,
                DateRangeExpression.of(
                        range -> range.key(name).from(bound(start)).to(bound(end))));
    }

    /** This value and greater ones. */
    public DateRangeAggregation<S, V> from(String name, V start) {
        return and(name, DateRangeExpression.of(range -> range.key(name).from(bound(start))));
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
                aggregation.dateRange(range -> options.apply(range.field(path).ranges(ranges.list())))));
    }

    /** In the order in which the ranges were named. */
    @Override
    public List<Bucket<String>> read(Aggregate result) {
        return ranges.read(result.dateRange().buckets(), inner);
    }

    private DateRangeAggregation<S, V> and(String name, DateRangeExpression range) {
        return new DateRangeAggregation<>(path, codec, ranges.with(name, range), options, inner);
    }

    private FieldDateMath bound(V value) {
        return FieldDateMath.of(math -> math.expr(codec.write(value).stringValue()));
    }
}
