package dev.penstock.client.query;

/**
 * A field that hits can be collapsed by.
 *
 * @param <S> the scope it belongs to
 */
public interface CollapsibleField<S> extends Field<S> {}
