package dev.penstock.client.query;

/**
 * A field of dates or times, to be searched and sorted by.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface DateField<S, V> extends DateRanges<S, V>, DateValues<S, V> {}
