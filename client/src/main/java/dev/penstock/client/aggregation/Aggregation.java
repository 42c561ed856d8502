package dev.penstock.client.aggregation;

import org.opensearch.client.opensearch._types.aggregations.Aggregate;

/**
 * Something that is calculated of all documents that a search finds. Kept, it is also what the result is asked by. Immutable.
 *
 * @param <S> the scope of the fields that it reads
 * @param <R> its result
 */
public interface Aggregation<S, R> {

    /** The aggregation as opensearch-java has it. */
    org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation();

    /** Reads the result. */
    R read(Aggregate result);
}
