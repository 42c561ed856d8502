package dev.penstock.client.aggregation;

import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;

/**
 * Documents that have something in common.
 *
 * @param key what that is
 * @param count how many there are
 * @param inner what is calculated of them
 * @param results what came of that
 * @param <K> the type of the key
 */
public record Bucket<K>(K key, long count, AggregationList inner, Map<String, Aggregate> results) {

    /**
     * The result of an aggregation of these documents.
     *
     * @throws DocumentMismatchException when a bucket is of no value of its field
     * @throws IllegalArgumentException when it was not asked for within this one
     */
    public <R> R get(Aggregation<?, R> aggregation) {
        return inner.read(aggregation, results);
    }
}
