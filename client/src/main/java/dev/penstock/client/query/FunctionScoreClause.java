package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.FunctionBoostMode;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Documents with a score that functions make. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class FunctionScoreClause<S> implements Clause<S> {

    private final FunctionScoreQuery query;

    FunctionScoreClause(FunctionScoreQuery query) {
        this.query = query;
    }

    /** How the values of several functions become one; by default they are multiplied. */
    public FunctionScoreClause<S> scoreMode(FunctionScoreMode mode) {
        return with(query -> query.scoreMode(mode));
    }

    /** How that value and the score become one; by default they are multiplied. */
    public FunctionScoreClause<S> boostMode(FunctionBoostMode mode) {
        return with(query -> query.boostMode(mode));
    }

    /** The greatest value that counts. */
    public FunctionScoreClause<S> maxBoost(float greatest) {
        return with(query -> query.maxBoost(greatest));
    }

    /** Whatever else opensearch-java's builder can do. */
    public FunctionScoreClause<S> with(UnaryOperator<FunctionScoreQuery.Builder> options) {
        return new FunctionScoreClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
