package dev.penstock.client.aggregation;

import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.ValuesField;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;

/**
 * Documents by the values of a field: a bucket for each of the values that most documents have. Of a list each value counts.
 * Immutable: each method returns another aggregation.
 *
 * @param <S> the scope of the field
 * @param <V> the type of its values
 */
public final class TermsAggregation<S, V> implements Aggregation<S, List<Bucket<V>>> {

    private final String path;
    private final FieldCodec<V> codec;
    private final UnaryOperator<org.opensearch.client.opensearch._types.aggregations.TermsAggregation.Builder> options;
    private final AggregationList inner;

    private TermsAggregation(
            String path,
            FieldCodec<V> codec,
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.TermsAggregation.Builder> options,
            AggregationList inner) {
        this.path = path;
        this.codec = codec;
        this.options = options;
        this.inner = inner;
    }

    static <S, V> TermsAggregation<S, V> of(ValuesField<S, V> field) {
        return new TermsAggregation<>(field.path(), field.codec(), terms -> terms, AggregationList.NONE);
    }

    /** How many buckets there are at most; 10 by default. */
    public TermsAggregation<S, V> size(int count) {
        return with(terms -> terms.size(count));
    }

    /** How many documents a bucket must have; 1 by default. */
    public TermsAggregation<S, V> minDocCount(long count) {
        return with(terms -> terms.minDocCount(count));
    }

    /** As what documents without a value count; by default they do not. */
    public TermsAggregation<S, V> missing(V value) {
        return with(terms -> terms.missing(codec.write(value)));
    }

    /** The buckets in the order of their values. */
    public TermsAggregation<S, V> orderByKey(SortOrder order) {
        return with(terms -> terms.order(List.of(Map.of("_key", order))));
    }

    /** The buckets in the order of a number that is calculated within each. */
    public TermsAggregation<S, V> orderBy(NumberAggregation<S, ?, ?> metric, SortOrder order) {
        AggregationList more = inner.with(metric);
        return new TermsAggregation<>(
                path, codec, terms -> options.apply(terms).order(List.of(Map.of(more.nameOf(metric), order))), more);
    }

    /** Calculates something within each bucket, too; {@link Bucket#get} has it. */
    public TermsAggregation<S, V> sub(Aggregation<S, ?> aggregation) {
        return new TermsAggregation<>(path, codec, options, inner.with(aggregation));
    }

    /** Whatever else opensearch-java's builder can do. */
    public TermsAggregation<S, V> with(
            UnaryOperator<org.opensearch.client.opensearch._types.aggregations.TermsAggregation.Builder> more) {
        return new TermsAggregation<>(path, codec, terms -> more.apply(options.apply(terms)), inner);
    }

    @Override
    public org.opensearch.client.opensearch._types.aggregations.Aggregation toAggregation() {
        return org.opensearch.client.opensearch._types.aggregations.Aggregation.of(
                aggregation -> inner.within(aggregation.terms(terms -> options.apply(terms.field(path)))));
    }

    @Override
    public List<Bucket<V>> read(Aggregate result) {
        return TermsBuckets.of(result, codec, inner);
    }
}
