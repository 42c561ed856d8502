package dev.penstock.client.aggregation;

import dev.penstock.client.query.FieldCodec;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.SingleMetricAggregateBase;
import org.opensearch.client.opensearch._types.aggregations.StatsAggregate;

/** Reads what was calculated of values. Of no value OpenSearch says null, or something that is not finite. */
final class MetricResults {

    private MetricResults() {}

    static double number(Aggregate result) {
        Double value = ((SingleMetricAggregateBase) result._get()).value();
        return value == null ? 0 : value;
    }

    static OptionalDouble optional(Aggregate result) {
        return optional(((SingleMetricAggregateBase) result._get()).value());
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static <V> Optional<V> time(Aggregate result, FieldCodec<V> codec) {
        return optional(result).isEmpty()
                ? Optional.empty()
                : Optional.of(codec.read(((SingleMetricAggregateBase) result._get()).valueAsString()));
    }

    static Stats stats(Aggregate result) {
        StatsAggregate stats = result.stats();
        return new Stats(
                stats.count(), optional(stats.min()), optional(stats.max()), optional(stats.avg()), stats.sum());
    }

    static NavigableMap<Double, Double> percentiles(Aggregate result) {
        NavigableMap<Double, Double> values = new TreeMap<>();
        result.tdigestPercentiles().values().keyed().forEach((percent, value) -> {
            if (!percent.endsWith("_as_string") && !value.toJson().toString().equals("null")) {
                values.put(Double.valueOf(percent), value.to(Double.class));
            }
        });
        return Collections.unmodifiableNavigableMap(values);
    }
}
