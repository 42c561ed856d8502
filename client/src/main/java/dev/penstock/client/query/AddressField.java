package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.query_dsl.TermQuery;

/**
 * A field of IP addresses.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface AddressField<S, V> extends OrderedField<S, V>, ValuesField<S, V> {

    /** Documents in which the field is an address of a network, written as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
    default Clause<S> inNetwork(String network) {
        return () -> TermQuery.of(query -> query.field(path()).value(value -> value.stringValue(network)))
                .toQuery();
    }
}
