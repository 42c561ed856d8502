package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.FuzzyQuery;

/**
 * A field of text that is found as a whole, by a pattern for the whole, or by its place in the order of texts.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface KeywordTerms<S, V> extends PatternField<S, V>, OrderedField<S, V> {

    /** Documents in which the field is this text but for a few characters. */
    default FuzzyClause<S> fuzzy(V value) {
        FieldValue term = codec().write(value);
        return new FuzzyClause<>(FuzzyQuery.of(query -> query.field(path()).value(term)));
    }
}
