package dev.penstock.client.query;

import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.query_dsl.MoreLikeThisQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Documents with words that are typical of others. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class MoreLikeThisClause<S> implements Clause<S> {

    private final MoreLikeThisQuery query;

    MoreLikeThisClause(MoreLikeThisQuery query) {
        this.query = query;
    }

    /** How often a word must be in what is liked; 2 by default. */
    public MoreLikeThisClause<S> minTermFreq(int count) {
        return with(query -> query.minTermFreq(count));
    }

    /** In how many documents a word must be; 5 by default. */
    public MoreLikeThisClause<S> minDocFreq(int count) {
        return with(query -> query.minDocFreq(count));
    }

    /** How many words are searched for; 25 by default. */
    public MoreLikeThisClause<S> maxQueryTerms(int count) {
        return with(query -> query.maxQueryTerms(count));
    }

    /** How many of these words a document must have; {@code 30%} by default. */
    public MoreLikeThisClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** What is liked is found, too. */
    public MoreLikeThisClause<S> include() {
        return with(query -> query.include(true));
    }

    /** Whatever else opensearch-java's builder can do. */
    public MoreLikeThisClause<S> with(UnaryOperator<MoreLikeThisQuery.Builder> options) {
        return new MoreLikeThisClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
