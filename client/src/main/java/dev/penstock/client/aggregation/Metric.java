package dev.penstock.client.aggregation;

import java.util.function.Function;
import java.util.function.Supplier;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation.Builder.ContainerBuilder;

/** A number, or a few of them. */
record Metric<S, R>(Supplier<ContainerBuilder> request, Function<Aggregate, R> reader) implements Aggregation<S, R> {

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return request.get().build();
    }

    @Override
    public R read(Aggregate result) {
        return reader.apply(result);
    }
}
