package dev.penstock.client.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.TermQuery;
import org.opensearch.client.opensearch._types.query_dsl.TermsQuery;

/**
 * A field whose values are found as a whole. Of a list each value counts: it is equal to what one of its values is equal to.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface ExactField<S, V> extends SearchableField<S> {

    /** How values are written in queries. */
    FieldCodec<V> codec();

    /** Documents in which the field has this value. */
    default Clause<S> eq(V value) {
        FieldValue term = codec().write(value);
        return () -> TermQuery.of(query -> query.field(path()).value(term)).toQuery();
    }

    /** Documents in which the field does not have this value, or has none. */
    default Clause<S> ne(V value) {
        return eq(value).not();
    }

    /** Documents in which the field has one of these values; none when there are none. */
    @SuppressWarnings("unchecked")
    default Clause<S> in(V... values) {
        return in(Arrays.asList(values));
    }

    /** Documents in which the field has one of these values; none when there are none. */
    default Clause<S> in(Collection<? extends V> values) {
        List<FieldValue> terms = codec().writeAll(values);
        return () -> TermsQuery.of(query -> query.field(path()).terms(field -> field.value(terms)))
                .toQuery();
    }

    /** Documents in which the field has none of these values. */
    @SuppressWarnings("unchecked")
    default Clause<S> notIn(V... values) {
        return in(values).not();
    }

    /** Documents in which the field has none of these values. */
    default Clause<S> notIn(Collection<? extends V> values) {
        return in(values).not();
    }
}
