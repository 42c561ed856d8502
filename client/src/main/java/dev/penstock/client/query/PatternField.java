package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.PrefixQuery;
import org.opensearch.client.opensearch._types.query_dsl.RegexpQuery;
import org.opensearch.client.opensearch._types.query_dsl.TermQuery;
import org.opensearch.client.opensearch._types.query_dsl.WildcardQuery;

/**
 * A field of text that is found as a whole, or by a pattern for the whole; no more can be asked of the type {@code wildcard}.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface PatternField<S, V> extends ExactField<S, V>, MatchableField<S> {

    /** Documents in which the field is this text, be it in upper or lower case; OpenSearch knows that of ASCII letters alone. */
    default Clause<S> eqIgnoringCase(V value) {
        FieldValue term = codec().write(value);
        return () -> TermQuery.of(query -> query.field(path()).value(term).caseInsensitive(true))
                .toQuery();
    }

    /** Documents in which the field begins with this text. */
    default PrefixClause<S> prefix(String start) {
        return new PrefixClause<>(PrefixQuery.of(query -> query.field(path()).value(start)));
    }

    /** Documents in which the field fits a pattern: {@code *} is any text, {@code ?} any one character. */
    default WildcardClause<S> wildcard(String pattern) {
        return new WildcardClause<>(
                WildcardQuery.of(query -> query.field(path()).value(pattern)));
    }

    /** Documents in which the field fits a regular expression of Lucene, from its first character to its last. */
    default RegexpClause<S> regexp(String expression) {
        return new RegexpClause<>(RegexpQuery.of(query -> query.field(path()).value(expression)));
    }
}
