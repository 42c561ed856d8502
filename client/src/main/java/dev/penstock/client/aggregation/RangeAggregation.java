package dev.penstock.client.aggregation;

import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.NumberValues;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.AggregationRange;

/**
 * Documents by ranges of a number, each of which has a name. A document may be in several. Immutable: each method returns another
 * aggregation.
 *
 * @param <S> the scope of the field
 * @param <V> the type of its values
 */
public final class RangeAggregation<S, V> implements Aggregation<S, List<Bucket<String>>> {

    private final String path;
    private final FieldCodec<V> codec;
    private final NamedRanges<AggregationRange> ranges;
    private final UnaryOperator<org.opensearch.client.opensearch._types.aggregations.RangeAggregation.Builder> options;
    private final AggregationList inner;

    private RangeAggregation(
            String path,
            FieldCodec<V> codec,
            NamedRanges<AggregationRange> ranges,
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.RangeAggregation.Builder> options,
            AggregationList inner) {
        this.path = path;
        this.codec = codec;
        this.ranges = ranges;
        this.options = options;
        this.inner = inner;
    }

    static <S, V> RangeAggregation<S, V> of(NumberValues<S, V> field) {
        return new RangeAggregation<>(
                field.path(), field.codec(), NamedRanges.none(), UnaryOperator.identity(), AggregationList.NONE);
    }

    /**
     * Values less than this.
     *
     * @throws IllegalArgumentException when another range has the name
     */
    public RangeAggregation<S, V> below(String name, V end) {
        return and(name, AggregationRange.of(range -> range.key(name).to(bound(end))));
    }

    /** The first value, and those between the two. */
    public RangeAggregation<S, V> between(String name, V start, V end) {
        return and(
                name,
                AggregationRange.of(range -> range.key(name).from(bound(start)).to(bound(end))));
    }

    /** This value and greater ones. */
    public RangeAggregation<S, V> from(String name, V start) {
        return and(name, AggregationRange.of(range -> range.key(name).from(bound(start))));
    }

    /** Calculates something within each bucket, too; {@link Bucket#get} has it. */
    public RangeAggregation<S, V> sub(Aggregation<S, ?> aggregation) {
        return new RangeAggregation<>(path, codec, ranges, options, inner.with(aggregation));
    }

    /** Whatever else opensearch-java's builder can do. */
    public RangeAggregation<S, V> with(
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.RangeAggregation.Builder> more) {
        return new RangeAggregation<>(path, codec, ranges, range -> more.apply(options.apply(range)), inner);
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return org.opensearch.client.opensearch._types.aggregations.Aggregation.of(aggregation -> inner.within(
                aggregation.range(range -> options.apply(range.field(path).ranges(ranges.list())))));
    }

    /** In the order in which the ranges were named. */
    @Override
    public List<Bucket<String>> read(Aggregate result) {
        return ranges.read(result.range().buckets(), inner);
    }

    private RangeAggregation<S, V> and(String name, AggregationRange range) {
        return new RangeAggregation<>(path, codec, ranges.with(name, range), options, inner);
    }

    private JsonData bound(V value) {
        return JsonData.of(Double.valueOf(codec.write(value)._toJsonString()));
    }
}
