package dev.penstock.client.query;

/**
 * A field whose values are kept by document (OpenSearch documentation, {@code doc_values}): hits can be sorted and counted by
 * them.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface ValuesField<S, V> extends SortableField<S> {

    /** How values are read from results. */
    FieldCodec<V> codec();
}
