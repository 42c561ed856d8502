package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.WildcardQuery;

/**
 * Texts that fit a pattern. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class WildcardClause<S> implements Clause<S> {

    private final WildcardQuery query;

    WildcardClause(WildcardQuery query) {
        this.query = query;
    }

    /** Upper and lower case are the same; OpenSearch knows that of ASCII letters alone. */
    public WildcardClause<S> ignoringCase() {
        return with(query -> query.caseInsensitive(true));
    }

    /** Whatever else opensearch-java's builder can do. */
    public WildcardClause<S> with(UnaryOperator<WildcardQuery.Builder> options) {
        return new WildcardClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
