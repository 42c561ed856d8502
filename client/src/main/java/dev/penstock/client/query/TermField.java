package dev.penstock.client.query;

/**
 * A field whose values are equal or not, and no more, such as a UUID.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface TermField<S, V> extends ExactField<S, V>, ValuesField<S, V>, CollapsibleField<S> {}
