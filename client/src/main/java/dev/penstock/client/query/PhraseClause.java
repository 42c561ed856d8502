package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MatchPhraseQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Words that are in a text, one behind the other. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class PhraseClause<S> implements Clause<S> {

    private final MatchPhraseQuery query;

    PhraseClause(MatchPhraseQuery query) {
        this.query = query;
    }

    /** How many places words may be away from where they are asked for. */
    public PhraseClause<S> slop(int places) {
        return with(query -> query.slop(places));
    }

    /** The analyzer of the words that are searched for, instead of that of the field. */
    public PhraseClause<S> analyzer(String analyzer) {
        return with(query -> query.analyzer(analyzer));
    }

    /** Whatever else opensearch-java's builder can do. */
    public PhraseClause<S> with(UnaryOperator<MatchPhraseQuery.Builder> options) {
        return new PhraseClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
