package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.ChildScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.NestedQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.search.InnerHits;

/**
 * Documents by their nested objects. Immutable: each method returns another clause.
 *
 * @param <S> the scope that the list of objects belongs to
 * @param <E> the record of the objects
 */
public final class NestedClause<S, E> implements Clause<S> {

    private final NestedQuery query;
    private final NestedList<?, E> list;

    private NestedClause(NestedQuery query, NestedList<?, E> list) {
        this.query = query;
        this.list = list;
    }

    static <S, E> NestedClause<S, E> of(String path, Clause<?> clause, NestedList<?, E> list) {
        Query objects = clause.toQuery();
        return new NestedClause<>(NestedQuery.of(query -> query.path(path).query(objects)), list);
    }

    /** What becomes of the scores of many objects; by default their average. */
    public NestedClause<S, E> scoreMode(ChildScoreMode mode) {
        return with(query -> query.scoreMode(mode));
    }

    /** The same documents, of which each hit knows the objects that fit. */
    public NestedHits<S, E> innerHits() {
        return new NestedHits<>(query, InnerHits.of(hits -> hits.name(query.path())), list);
    }

    /** Whatever else opensearch-java's builder can do. */
    public NestedClause<S, E> with(UnaryOperator<NestedQuery.Builder> options) {
        return new NestedClause<>(options.apply(query.toBuilder()).build(), list);
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
