package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MatchQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Words that are in a text. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class MatchClause<S> implements Clause<S> {

    private final MatchQuery query;

    MatchClause(MatchQuery query) {
        this.query = query;
    }

    /** A document must have all of the words. */
    public MatchClause<S> allWords() {
        return with(query -> query.operator(Operator.And));
    }

    /** How many characters may differ. */
    public MatchClause<S> fuzziness(Fuzziness fuzziness) {
        return with(query -> query.fuzziness(fuzziness.text()));
    }

    /** How many characters at the start must be as they are asked for. */
    public MatchClause<S> prefixLength(int length) {
        return with(query -> query.prefixLength(length));
    }

    /** To how many terms the text is extended at most. */
    public MatchClause<S> maxExpansions(int count) {
        return with(query -> query.maxExpansions(count));
    }

    /** How many of the words a document must have: {@code 2}, {@code 75%}, {@code 2<75%}. */
    public MatchClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** The analyzer of the words that are searched for, instead of that of the field. */
    public MatchClause<S> analyzer(String analyzer) {
        return with(query -> query.analyzer(analyzer));
    }

    /** Whatever else opensearch-java's builder can do. */
    public MatchClause<S> with(UnaryOperator<MatchQuery.Builder> options) {
        return new MatchClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
