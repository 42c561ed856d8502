package dev.penstock.client.query;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.SimpleQueryStringFlag;
import org.opensearch.client.opensearch._types.query_dsl.SimpleQueryStringQuery;

/**
 * What a person has typed, with operators for those who know them. Immutable: each method returns another clause.
 *
 * @param <S> the scope it belongs to
 */
public final class SimpleQueryStringClause<S> implements Clause<S> {

    private final SimpleQueryStringQuery query;

    SimpleQueryStringClause(SimpleQueryStringQuery query) {
        this.query = query;
    }

    /** A document must have all of the words that no operator stands between. */
    public SimpleQueryStringClause<S> allWords() {
        return with(query -> query.defaultOperator(Operator.And));
    }

    /** Which operators are understood. */
    public SimpleQueryStringClause<S> flags(SimpleQueryStringFlag... flags) {
        String joined =
                Arrays.stream(flags).map(SimpleQueryStringFlag::jsonValue).collect(Collectors.joining("|"));
        return with(query -> query.flags(set -> set.multiple(joined)));
    }

    /** How many of the words a document must have: {@code 2}, {@code 75%}, {@code 2<75%}. */
    public SimpleQueryStringClause<S> minimumShouldMatch(String count) {
        return with(query -> query.minimumShouldMatch(count));
    }

    /** Whatever else opensearch-java's builder can do. */
    public SimpleQueryStringClause<S> with(UnaryOperator<SimpleQueryStringQuery.Builder> options) {
        return new SimpleQueryStringClause<>(options.apply(query.toBuilder()).build());
    }

    @Override
    public Query toQuery() {
        return query.toQuery();
    }
}
