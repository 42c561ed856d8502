package dev.penstock.client.query;

import java.util.function.Function;
import org.opensearch.client.opensearch._types.query_dsl.MultiMatchQuery;

/**
 * An object with open keys, whose values are all of one type and are a field each.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of the values
 * @param <F> the field under a key
 */
public final class MapField<S, V, F extends Field<S>> implements SearchableField<S> {

    private final String path;
    private final FieldCodec<V> codec;
    private final Function<String, F> fields;

    MapField(String path, FieldCodec<V> codec, Function<String, F> fields) {
        this.path = path;
        this.codec = codec;
        this.fields = fields;
    }

    @Override
    public String path() {
        return path;
    }

    /** The field under a key, be it in any document or not. */
    public F key(String key) {
        return fields.apply(path + "." + key);
    }

    /**
     * Documents that have a value under this key.
     *
     * @throws IllegalArgumentException when the key has a {@code *}, which OpenSearch would take for any text
     */
    public Clause<S> hasKey(String key) {
        if (key.contains("*")) {
            throw new IllegalArgumentException(
                    "the key \"" + key + "\" cannot be looked for: OpenSearch takes * for any text");
        }
        return Clauses.exists(path + "." + key);
    }

    /** Documents that have this value under any key. */
    public Clause<S> anyKeyEq(V value) {
        String term = codec.write(value)._toJsonString();
        return () -> MultiMatchQuery.of(
                        query -> query.fields(path + ".*").query(term).lenient(true))
                .toQuery();
    }
}
