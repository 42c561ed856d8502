package dev.penstock.client.query;

/**
 * A field that completes what somebody types; mapped as {@code completion}, by the user's own wish.
 *
 * @param <S> the scope it belongs to
 */
public interface CompletionField<S> extends Field<S> {}
