package dev.penstock.client.query;

import dev.penstock.document.GeoPoint;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch._types.query_dsl.DecayFunction;
import org.opensearch.client.opensearch._types.query_dsl.DecayPlacement;
import org.opensearch.client.opensearch._types.query_dsl.FieldValueFactorScoreFunction;

/** Makes functions for {@link Clauses#functionScore}. */
public final class ScoreFunctions {

    private ScoreFunctions() {}

    /** The same number for each document. */
    public static <S> ScoreFunction<S> weight(float number) {
        return new ScoreFunction<S>(builder -> builder).weight(number);
    }

    /** The same number for each document that fits. */
    public static <S> ScoreFunction<S> weight(float number, Clause<S> where) {
        return ScoreFunctions.<S>weight(number).where(where);
    }

    /** The value of a field. */
    public static <S> ScoreFunction<S> fieldValue(NumberValues<S, ?> field) {
        return fieldValue(field, factor -> factor);
    }

    /** The value of a field, changed by opensearch-java's options: a factor, a logarithm, what a missing value is. */
    public static <S> ScoreFunction<S> fieldValue(
            NumberValues<S, ?> field, UnaryOperator<FieldValueFactorScoreFunction.Builder> options) {
        return new ScoreFunction<>(
                builder -> builder.fieldValueFactor(factor -> options.apply(factor.field(field.path()))));
    }

    /** 1 where a number is the origin, and less the farther it is from there; at the distance of the scale it is 0.5. */
    public static <S, V> ScoreFunction<S> decay(Decay decay, NumberField<S, V> field, V origin, V scale) {
        JsonData from = JsonData.of(field.codec().write(origin));
        JsonData far = JsonData.of(field.codec().write(scale));
        return decay(decay, field, placement -> placement.origin(from).scale(far));
    }

    /** 1 where a time is the origin, and less the longer it is before or after; at the distance of the scale it is 0.5. */
    public static <S, V> ScoreFunction<S> decay(Decay decay, DateValues<S, V> field, V origin, Duration scale) {
        JsonData from = JsonData.of(field.codec().write(origin));
        JsonData far = JsonData.of(scale.toMillis() + "ms");
        return decay(decay, field, placement -> placement.origin(from).scale(far));
    }

    /** 1 where a place is the origin, and less the farther it is from there; at the distance of the scale it is 0.5. */
    public static <S> ScoreFunction<S> decay(Decay decay, GeoPointField<S> field, GeoPoint origin, Distance scale) {
        JsonData from = JsonData.of(origin.lat() + "," + origin.lon());
        JsonData far = JsonData.of(scale.text());
        return decay(decay, field, placement -> placement.origin(from).scale(far));
    }

    /** As the others of this name, with the origin, the scale and all else by opensearch-java's builder. */
    public static <S> ScoreFunction<S> decay(
            Decay decay, Field<S> field, UnaryOperator<DecayPlacement.Builder> options) {
        DecayFunction function =
                DecayFunction.of(builder -> builder.field(field.path()).placement(options::apply));
        return new ScoreFunction<>(builder -> switch (decay) {
            case GAUSS -> builder.gauss(function);
            case EXP -> builder.exp(function);
            case LINEAR -> builder.linear(function);
        });
    }

    /** A random number from 0 to 1: for the same seed and document always the same, as long as nothing is written to it. */
    public static <S> ScoreFunction<S> random(long seed) {
        return new ScoreFunction<>(builder ->
                builder.randomScore(random -> random.seed(JsonData.of(seed)).field("_seq_no")));
    }

    /** What a script returns. */
    public static <S> ScoreFunction<S> script(Script script) {
        return new ScoreFunction<>(builder -> builder.scriptScore(score -> score.script(script)));
    }
}
