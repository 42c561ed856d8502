package dev.penstock.client.query;

/**
 * A field of dates or times to sort and count by.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface DateValues<S, V> extends ValuesField<S, V> {}
