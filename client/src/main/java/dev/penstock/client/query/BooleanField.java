package dev.penstock.client.query;

/**
 * A field of flags.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface BooleanField<S, V> extends ExactField<S, V>, ValuesField<S, V> {}
