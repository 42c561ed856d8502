package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.query_dsl.PrefixQuery;

/**
 * A JSON object that is one field: its values are found by their text, under a key or under any.
 *
 * @param <S> the scope it belongs to
 */
public interface FlatObjectField<S> extends OrderedField<S, String> {

    /** What is under a key, or under keys in objects under keys. */
    default FlatObjectField<S> key(String first, String... inner) {
        return FieldHandles.flatObject(path() + "." + first + (inner.length == 0 ? "" : "." + String.join(".", inner)));
    }

    /** Documents in which a value begins with this text. */
    default PrefixClause<S> prefix(String start) {
        return new PrefixClause<>(PrefixQuery.of(query -> query.field(path()).value(start)));
    }
}
