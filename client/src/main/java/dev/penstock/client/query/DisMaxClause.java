package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.DisMaxQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Documents that fit some clauses, by the one that they fit best. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class DisMaxClause<S> implements Clause<S> {

    private final DisMaxQuery query;

    DisMaxClause(DisMaxQuery query) {
        this.query = query;
    }

    /** How much the other clauses count that a document fits, from 0 to 1; by default not at all. */
    public DisMaxClause<S> tieBreaker(float factor) {
        return with(query -> query.tieBreaker(factor));
    }

    /** Whatever else opensearch-java's builder can do. */
    public DisMaxClause<S> with(UnaryOperator<DisMaxQuery.Builder> options) {
        return new DisMaxClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
