package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MatchBoolPrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Words that are in a text in any order, the last of which may be only begun. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class BoolPrefixClause<S> implements Clause<S> {

    private final MatchBoolPrefixQuery query;

    BoolPrefixClause(MatchBoolPrefixQuery query) {
        this.query = query;
    }

    /** A document must have all of the words. */
    public BoolPrefixClause<S> allWords() {
        return with(query -> query.operator(Operator.And));
    }

    /** How many characters may differ. */
    public BoolPrefixClause<S> fuzziness(Fuzziness fuzziness) {
        return with(query -> query.fuzziness(fuzziness.text()));
    }

    /** How many characters at the start must be as they are asked for. */
    public BoolPrefixClause<S> prefixLength(int length) {
        return with(query -> query.prefixLength(length));
    }

    /** To how many terms the text is extended at most. */
    public BoolPrefixClause<S> maxExpansions(int count) {
        return with(query -> query.maxExpansions(count));
    }

    /** How many of the words a document must have: {@code 2}, {@code 75%}, {@code 2<75%}. */
    public BoolPrefixClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** The analyzer of the words that are searched for, instead of that of the field. */
    public BoolPrefixClause<S> analyzer(String analyzer) {
        return with(query -> query.analyzer(analyzer));
    }

    /** Whatever else opensearch-java's builder can do. */
    public BoolPrefixClause<S> with(UnaryOperator<MatchBoolPrefixQuery.Builder> options) {
        return new BoolPrefixClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
