package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MultiMatchQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/**
 * Words that are in some of several fields. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class MultiMatchClause<S> implements Clause<S> {

    private final MultiMatchQuery query;

    MultiMatchClause(MultiMatchQuery query) {
        this.query = query;
    }

    /** How the fields work together: by the best of them, as by default, by most of them, as one field... */
    public MultiMatchClause<S> type(TextQueryType type) {
        return with(query -> query.type(type));
    }

    /** A document must have all of the words. */
    public MultiMatchClause<S> allWords() {
        return with(query -> query.operator(Operator.And));
    }

    /** How many characters of a word may differ. */
    public MultiMatchClause<S> fuzziness(Fuzziness fuzziness) {
        return with(query -> query.fuzziness(fuzziness.text()));
    }

    /** How many of the words a document must have: {@code 2}, {@code 75%}, {@code 2<75%}. */
    public MultiMatchClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** How much the fields count that are not the best one, from 0 to 1. */
    public MultiMatchClause<S> tieBreaker(float factor) {
        return with(query -> query.tieBreaker(factor));
    }

    /** Whatever else opensearch-java's builder can do. */
    public MultiMatchClause<S> with(UnaryOperator<MultiMatchQuery.Builder> options) {
        return new MultiMatchClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
