package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.SortOrder;

/**
 * A field that hits can be sorted by.
 *
 * @param <S> the scope it belongs to
 */
public interface SortableField<S> extends Field<S> {

    /** The least values first; hits without a value last. Of a list the least value counts. */
    default FieldOrder<S> asc() {
        return FieldOrder.of(path(), SortOrder.Asc);
    }

    /** The greatest values first; hits without a value last. Of a list the greatest value counts. */
    default FieldOrder<S> desc() {
        return FieldOrder.of(path(), SortOrder.Desc);
    }
}
