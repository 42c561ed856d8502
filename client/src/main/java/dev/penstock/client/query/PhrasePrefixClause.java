package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MatchPhrasePrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Words that are in a text one behind the other, the last of which may be only begun. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class PhrasePrefixClause<S> implements Clause<S> {

    private final MatchPhrasePrefixQuery query;

    PhrasePrefixClause(MatchPhrasePrefixQuery query) {
        this.query = query;
    }

    /** How many places words may be away from where they are asked for. */
    public PhrasePrefixClause<S> slop(int places) {
        return with(query -> query.slop(places));
    }

    /** How many words the last one may stand for. */
    public PhrasePrefixClause<S> maxExpansions(int count) {
        return with(query -> query.maxExpansions(count));
    }

    /** The analyzer of the words that are searched for, instead of that of the field. */
    public PhrasePrefixClause<S> analyzer(String analyzer) {
        return with(query -> query.analyzer(analyzer));
    }

    /** Whatever else opensearch-java's builder can do. */
    public PhrasePrefixClause<S> with(UnaryOperator<MatchPhrasePrefixQuery.Builder> options) {
        return new PhrasePrefixClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
