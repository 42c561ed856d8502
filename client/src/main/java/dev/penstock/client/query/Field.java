package dev.penstock.client.query;

/**
 * A field of an index. What can be asked of it is what its interfaces have, and that follows from its mapping: what makes no
 * sense for a field, or was switched off, is not there. Immutable.
 *
 * @param <S> the scope it belongs to
 */
public interface Field<S> {

    /** The path of the field in the index: {@code orders.status}. */
    String path();
}
