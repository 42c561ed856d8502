package dev.penstock.client.query;

/**
 * A field of numbers to sort, count and calculate by.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface NumberValues<S, V> extends ValuesField<S, V> {}
