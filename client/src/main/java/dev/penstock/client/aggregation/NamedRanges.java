package dev.penstock.client.aggregation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensearch.client.opensearch._types.aggregations.Buckets;
import org.opensearch.client.opensearch._types.aggregations.RangeBucket;

/**
 * Ranges in the order in which they were named. Immutable.
 *
 * @param <R> opensearch-java's range
 */
record NamedRanges<R>(Map<String, R> byName) {

    static <R> NamedRanges<R> none() {
        return new NamedRanges<>(Map.of());
    }

    NamedRanges<R> with(String name, R range) {
        Map<String, R> more = new LinkedHashMap<>(byName);
        if (more.put(name, range) != null) {
            throw new IllegalArgumentException(
                    "two ranges have the name \"" + name + "\"; give each a name of its own");
        }
        return new NamedRanges<>(Collections.unmodifiableMap(more));
    }

    List<R> list() {
        return List.copyOf(byName.values());
    }

    List<Bucket<String>> read(Buckets<RangeBucket> result, AggregationList inner) {
        Map<String, RangeBucket> found = new LinkedHashMap<>();
        result.array().forEach(bucket -> found.put(bucket.key(), bucket));
        List<Bucket<String>> buckets = new ArrayList<>();
        for (String name : byName.keySet()) {
            RangeBucket bucket = Objects.requireNonNull(found.get(name));
            buckets.add(new Bucket<>(name, bucket.docCount(), inner, bucket.aggregations()));
        }
        return List.copyOf(buckets);
    }
}
