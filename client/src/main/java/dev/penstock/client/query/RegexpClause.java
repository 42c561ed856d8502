package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RegexpQuery;

/**
 * Texts that fit a regular expression. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class RegexpClause<S> implements Clause<S> {

    private final RegexpQuery query;

    RegexpClause(RegexpQuery query) {
        this.query = query;
    }

    /** Upper and lower case are the same; OpenSearch knows that of ASCII letters alone. */
    public RegexpClause<S> ignoringCase() {
        return with(query -> query.caseInsensitive(true));
    }

    /** Which operators the expression may have: {@code ALL}, {@code INTERVAL|COMPLEMENT}... */
    public RegexpClause<S> flags(String flags) {
        return with(query -> query.flags(flags));
    }

    /** Whatever else opensearch-java's builder can do. */
    public RegexpClause<S> with(UnaryOperator<RegexpQuery.Builder> options) {
        return new RegexpClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
