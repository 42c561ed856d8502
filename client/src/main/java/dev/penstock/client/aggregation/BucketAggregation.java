package dev.penstock.client.aggregation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;

/**
 * Documents in buckets. Immutable: each method returns another aggregation.
 *
 * @param <S> the scope of the field
 * @param <K> the type of the buckets' keys
 * @param <B> opensearch-java's builder of its options
 */
public final class BucketAggregation<S, K, B> implements Aggregation<S, List<Bucket<K>>> {

    private final Function<UnaryOperator<B>, ContainerBuilder> request;
    private final BiFunction<Aggregate, AggregationList, List<Bucket<K>>> reader;
    private final UnaryOperator<B> options;
    private final AggregationList inner;

    BucketAggregation(
            Function<UnaryOperator<B>, ContainerBuilder> request,
            BiFunction<Aggregate, AggregationList, List<Bucket<K>>> reader) {
        this(request, reader, UnaryOperator.identity(), AggregationList.NONE);
    }

    private BucketAggregation(
            Function<UnaryOperator<B>, ContainerBuilder> request,
            BiFunction<Aggregate, AggregationList, List<Bucket<K>>> reader,
            UnaryOperator<B> options,
            AggregationList inner) {
        this.request = request;
        this.reader = reader;
        this.options = options;
        this.inner = inner;
    }

    /** Calculates something within each bucket, too; {@link Bucket#get} has it. */
    public BucketAggregation<S, K, B> sub(Aggregation<S, ?> aggregation) {
        return new BucketAggregation<>(request, reader, options, inner.with(aggregation));
    }

    /** Whatever else opensearch-java's builder can do. */
    public BucketAggregation<S, K, B> with(UnaryOperator<B> more) {
        return new BucketAggregation<>(request, reader, builder -> more.apply(options.apply(builder)), inner);
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return inner.within(request.apply(options)).build();
    }

    @Override
    public List<Bucket<K>> read(Aggregate result) {
        return reader.apply(result, inner);
    }
}
