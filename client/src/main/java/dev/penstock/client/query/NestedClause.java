package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.ChildScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.NestedQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Documents by their nested objects. Immutable: each method returns another clause.
 *
 * @param <S> the scope that the list of objects belongs to
 */
public final class NestedClause<S> implements Clause<S> {

    private final NestedQuery query;

    private NestedClause(NestedQuery query) {
        this.query = query;
    }

    static <S> NestedClause<S> of(String path, Clause<?> clause) {
        Query objects = clause.toQuery();
        return new NestedClause<>(NestedQuery.of(query -> query.path(path).query(objects)));
    }

    /** What becomes of the scores of many objects; by default their average. */
    public NestedClause<S> scoreMode(ChildScoreMode mode) {
        return with(query -> query.scoreMode(mode));
    }

    /** Whatever else opensearch-java's builder can do. */
    public NestedClause<S> with(UnaryOperator<NestedQuery.Builder> options) {
        return new NestedClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
