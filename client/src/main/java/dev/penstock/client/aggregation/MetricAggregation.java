package dev.penstock.client.aggregation;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;

/**
 * What is calculated of values. Immutable: each method returns another aggregation.
 *
 * @param <S> the scope of the field
 * @param <R> its result
 * @param <B> opensearch-java's builder of its options
 */
public final class MetricAggregation<S, R, B> implements Aggregation<S, R> {

    private final Function<UnaryOperator<B>, ContainerBuilder> request;
    private final Function<Aggregate, R> reader;
    private final UnaryOperator<B> options;

    MetricAggregation(Function<UnaryOperator<B>, ContainerBuilder> request, Function<Aggregate, R> reader) {
        this(request, reader, UnaryOperator.identity());
    }

    private MetricAggregation(
            Function<UnaryOperator<B>, ContainerBuilder> request,
            Function<Aggregate, R> reader,
            UnaryOperator<B> options) {
        this.request = request;
        this.reader = reader;
        this.options = options;
    }

    /** Whatever else opensearch-java's builder can do. */
    public MetricAggregation<S, R, B> with(UnaryOperator<B> more) {
        return new MetricAggregation<>(request, reader, builder -> more.apply(options.apply(builder)));
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return request.apply(options).build();
    }

    @Override
    public R read(Aggregate result) {
        return reader.apply(result);
    }
}
