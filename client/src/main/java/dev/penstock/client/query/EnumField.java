package dev.penstock.client.query;

import org.opensearch.client.opensearch._types.SortOrder;

/**
 * A field of constants of an enum. They are sorted in the order in which they are declared.
 *
 * @param <S> the scope it belongs to
 * @param <V> the enum
 */
public interface EnumField<S, V> extends ExactField<S, V>, ValuesField<S, V>, CollapsibleField<S> {

    @Override
    default FieldOrder<S> asc() {
        return FieldOrder.of(path() + ".order", SortOrder.Asc);
    }

    @Override
    default FieldOrder<S> desc() {
        return FieldOrder.of(path() + ".order", SortOrder.Desc);
    }
}
