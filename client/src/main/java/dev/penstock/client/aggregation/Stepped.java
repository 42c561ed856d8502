package dev.penstock.client.aggregation;

import java.util.function.Supplier;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;
import org.opensearch.client.opensearch._types.aggregations.SingleBucketAggregateBase;

/** An aggregation of other documents or objects than those around it: of a step to them the result is that of what it is for. */
record Stepped<S, R>(Supplier<ContainerBuilder> step, Aggregation<?, R> inner) implements Aggregation<S, R> {

    private AggregationList list() {
        return AggregationList.NONE.with(inner);
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return list().within(step.get()).build();
    }

    @Override
    public R read(Aggregate result) {
        return list().read(inner, ((SingleBucketAggregateBase) result._get()).aggregations());
    }
}
