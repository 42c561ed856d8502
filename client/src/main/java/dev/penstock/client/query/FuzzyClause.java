package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.FuzzyQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Texts that are alike. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class FuzzyClause<S> implements Clause<S> {

    private final FuzzyQuery query;

    FuzzyClause(FuzzyQuery query) {
        this.query = query;
    }

    /** How many characters may differ. */
    public FuzzyClause<S> fuzziness(Fuzziness fuzziness) {
        return with(query -> query.fuzziness(fuzziness.text()));
    }

    /** How many characters at the start must be as they are asked for. */
    public FuzzyClause<S> prefixLength(int length) {
        return with(query -> query.prefixLength(length));
    }

    /** To how many terms the text is extended at most. */
    public FuzzyClause<S> maxExpansions(int count) {
        return with(query -> query.maxExpansions(count));
    }

    /** Whether two neighbours that have changed places count as one change, as they do by default. */
    public FuzzyClause<S> transpositions(boolean allowed) {
        return with(query -> query.transpositions(allowed));
    }

    /** Whatever else opensearch-java's builder can do. */
    public FuzzyClause<S> with(UnaryOperator<FuzzyQuery.Builder> options) {
        return new FuzzyClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
