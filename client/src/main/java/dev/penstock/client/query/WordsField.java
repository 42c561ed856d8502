package dev.penstock.client.query;

/**
 * A field of words, which can be looked for in several such fields as if they were one.
 *
 * @param <S> the scope it belongs to
 */
public interface WordsField<S> extends MatchableField<S> {

    @Override
    default WordsField<S> weight(float weight) {
        return new WeightedField<>(path(), weight);
    }
}
