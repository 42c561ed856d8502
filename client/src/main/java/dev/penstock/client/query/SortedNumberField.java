package dev.penstock.client.query;

/**
 * A field of numbers that are searched and sorted, and no more: of the type {@code unsigned_long}, whose buckets opensearch-java cannot
 * read.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface SortedNumberField<S, V> extends OrderedField<S, V>, SortableField<S> {}
