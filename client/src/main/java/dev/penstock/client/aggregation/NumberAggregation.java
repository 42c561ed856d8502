package dev.penstock.client.aggregation;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;

/**
 * One number that is calculated of values: {@link TermsAggregation#orderBy} has buckets in its order. Immutable: each method returns
 * another aggregation.
 *
 * @param <S> the scope of the field
 * @param <R> its result
 * @param <B> opensearch-java's builder of its options
 */
public final class NumberAggregation<S, R, B> implements Aggregation<S, R> {

    private final MetricAggregation<S, R, B> metric;

    NumberAggregation(MetricAggregation<S, R, B> metric) {
        this.metric = metric;
    }

    /** Whatever else opensearch-java's builder can do. */
    public NumberAggregation<S, R, B> with(UnaryOperator<B> more) {
        return new NumberAggregation<>(metric.with(more));
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return metric.toAggregation();
    }

    @Override
    public R read(Aggregate result) {
        return metric.read(result);
    }
}
