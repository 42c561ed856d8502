package dev.penstock.client.query;

/**
 * A field of numbers of which OpenSearch keeps some digits after the point ({@code scaled_float}). It rounds a value that has more of
 * them before it looks for equal ones.
 *
 * @param <S> the scope it belongs to
 * @param <V> the type of its values
 */
public interface ScaledField<S, V> extends OrderedField<S, V>, NumberValues<S, V> {}
