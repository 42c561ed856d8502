package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.RangeRelation;
import org.opensearch.client.opensearch._types.query_dsl.TermQuery;

/**
 * A field of ranges.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of the bounds
 */
public interface RangeField<S, V> extends SearchableField<S> {

    /** How bounds are written in queries. */
    FieldCodec<V> codec();

    /** Documents whose range has this value in it. */
    default Clause<S> contains(V value) {
        FieldValue term = codec().write(value);
        return () -> TermQuery.of(query -> query.field(path()).value(term)).toQuery();
    }

    /** Documents whose range has a value in common with the one whose bounds are named next. */
    default RangeClause<S, V> intersects() {
        return related(RangeRelation.Intersects);
    }

    /** Documents whose range lies in the one whose bounds are named next. */
    default RangeClause<S, V> within() {
        return related(RangeRelation.Within);
    }

    /** Documents whose range has the one in it whose bounds are named next. */
    default RangeClause<S, V> covers() {
        return related(RangeRelation.Contains);
    }

    private RangeClause<S, V> related(RangeRelation relation) {
        return RangeClause.<S, V>of(path(), codec()).with(range -> range.relation(relation));
    }
}
