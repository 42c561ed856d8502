package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.PrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Texts that begin alike. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class PrefixClause<S> implements Clause<S> {

    private final PrefixQuery query;

    PrefixClause(PrefixQuery query) {
        this.query = query;
    }

    /** Upper and lower case are the same; OpenSearch knows that of ASCII letters alone. */
    public PrefixClause<S> ignoringCase() {
        return with(query -> query.caseInsensitive(true));
    }

    /** Whatever else opensearch-java's builder can do. */
    public PrefixClause<S> with(UnaryOperator<PrefixQuery.Builder> options) {
        return new PrefixClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
