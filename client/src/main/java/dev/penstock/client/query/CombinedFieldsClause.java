package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.CombinedFieldsOperator;
import org.opensearch.client.opensearch._types.query_dsl.CombinedFieldsQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Words that are in several fields as if these were one. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class CombinedFieldsClause<S> implements Clause<S> {

    private final CombinedFieldsQuery query;

    CombinedFieldsClause(CombinedFieldsQuery query) {
        this.query = query;
    }

    /** A document must have all of the words, each in whichever field. */
    public CombinedFieldsClause<S> allWords() {
        return with(query -> query.operator(CombinedFieldsOperator.And));
    }

    /** How many of the words a document must have: {@code 2}, {@code 75%}, {@code 2<75%}. */
    public CombinedFieldsClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** Whatever else opensearch-java's builder can do. */
    public CombinedFieldsClause<S> with(UnaryOperator<CombinedFieldsQuery.Builder> options) {
        return new CombinedFieldsClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
