package dev.penstock.client.query;

/**
 * A field that words can be looked for in, together with others.
 *
 * @param <S> the scope it belongs to
 */
public interface MatchableField<S> extends Field<S> {

    /** The same field, which counts more or less than others: {@code 1} is what each counts. */
    default MatchableField<S> weight(float weight) {
        return new WeightedField<>(path(), weight);
    }

    /** The field as queries name it: its path, and its weight. */
    default String expression() {
        return path();
    }
}
