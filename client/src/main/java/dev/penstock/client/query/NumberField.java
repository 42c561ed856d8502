package dev.penstock.client.query;

/**
 * A field of numbers.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface NumberField<S, V> extends SortedNumberField<S, V>, NumberValues<S, V>, CollapsibleField<S> {}
