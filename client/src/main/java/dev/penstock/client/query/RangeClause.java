package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * Values between bounds. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of the values
 */
public final class RangeClause<S, V> implements Clause<S> {

    private final RangeQuery query;
    private final FieldCodec<V> codec;

    private RangeClause(RangeQuery query, FieldCodec<V> codec) {
        this.query = query;
        this.codec = codec;
    }

    static <S, V> RangeClause<S, V> of(String path, FieldCodec<V> codec) {
        return new RangeClause<>(RangeQuery.of(range -> range.field(path)), codec);
    }

    /** Greater than this value. */
    public RangeClause<S, V> gt(V value) {
        return with(range -> range.gt(bound(value)));
    }

    /** This value or a greater one. */
    public RangeClause<S, V> gte(V value) {
        return with(range -> range.gte(bound(value)));
    }

    /** Less than this value. */
    public RangeClause<S, V> lt(V value) {
        return with(range -> range.lt(bound(value)));
    }

    /** This value or a lesser one. */
    public RangeClause<S, V> lte(V value) {
        return with(range -> range.lte(bound(value)));
    }

    /** Whatever else opensearch-java's builder can do. */
    public RangeClause<S, V> with(UnaryOperator<RangeQuery.Builder> options) {
        return new RangeClause<>(options.apply(query.toBuilder()).build(), codec);
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }

    private JsonData bound(V value) {
        return JsonData.of(codec.write(value));
    }
}
