package dev.penstock.client.query;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScore;
import org.opensearch.client.util.ObjectBuilder;

/**
 * What makes scores: a number for each document. Immutable: each method returns another function.
 *
 * @param <S> the scope it belongs to
 */
public final class ScoreFunction<S> {

    private final Function<FunctionScore.Builder, ObjectBuilder<FunctionScore>> kind;
    private final @Nullable Clause<S> only;
    private final @Nullable Float weight;

    ScoreFunction(Function<FunctionScore.Builder, ObjectBuilder<FunctionScore>> kind) {
        this(kind, null, null);
    }

    private ScoreFunction(
            Function<FunctionScore.Builder, ObjectBuilder<FunctionScore>> kind,
            @Nullable Clause<S> only,
            @Nullable Float weight) {
        this.kind = kind;
        this.only = only;
        this.weight = weight;
    }

    /** The function counts for documents that fit. */
    public ScoreFunction<S> where(Clause<S> clause) {
        return new ScoreFunction<>(kind, clause, weight);
    }

    /** What the number is multiplied by. */
    public ScoreFunction<S> weight(float factor) {
        return new ScoreFunction<>(kind, only, factor);
    }

    /** The function as opensearch-java has it. */
    public FunctionScore toFunctionScore() {
        FunctionScore.Builder builder = new FunctionScore.Builder();
        if (only != null) {
            builder.filter(only.toQuery());
        }
        return kind.apply(builder.weight(weight)).build();
    }
}
