package dev.penstock.it.queries;

import static dev.penstock.it.queries.QueryCase.best;
import static dev.penstock.it.queries.QueryCase.clause;

import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.Decay;
import dev.penstock.client.query.Distance;
import dev.penstock.client.query.Fuzziness;
import dev.penstock.client.query.ScoreFunctions;
import dev.penstock.document.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.opensearch.client.opensearch._types.Script;
import org.opensearch.client.opensearch._types.query_dsl.FieldValueFactorModifier;
import org.opensearch.client.opensearch._types.query_dsl.FunctionBoostMode;
import org.opensearch.client.opensearch._types.query_dsl.FunctionScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.SimpleQueryStringFlag;
import org.opensearch.client.opensearch._types.query_dsl.TextQueryType;

/** Clauses over several fields, and those that are about scores. */
final class ScoreCases {

    private ScoreCases() {}

    static List<QueryCase> fields() {
        return List.of(
                best(
                        "multi_match",
                        product -> Clauses.multiMatch(
                                "table", product.name(), product.summary().weight(3)),
                        3,
                        5),
                clause(
                        "multi_match_across_fields",
                        product -> Clauses.multiMatch(
                                        "lamp meister",
                                        product.name(),
                                        product.brand().words())
                                .type(TextQueryType.CrossFields),
                        3,
                        5),
                clause(
                        "multi_match_options",
                        product -> Clauses.multiMatch("tabel", product.name(), product.summary())
                                .fuzziness(Fuzziness.AUTO)
                                .tieBreaker(0.3f)
                                .minimumShouldMatch("1")
                                .with(match -> match.prefixLength(1)),
                        3,
                        5),
                clause(
                        "multi_match_with_keyword",
                        product -> Clauses.multiMatch("Aura", product.brand(), product.name()),
                        5),
                clause(
                        "multi_match_all_words",
                        product -> Clauses.multiMatch("oak table", product.name(), product.summary())
                                .allWords(),
                        3),
                clause(
                        "combined_fields",
                        product -> Clauses.combinedFields(
                                        "lamp ikea",
                                        product.name().weight(2),
                                        product.brand().words())
                                .minimumShouldMatch("1"),
                        1,
                        2,
                        5),
                clause(
                        "combined_fields_all_words",
                        product -> Clauses.combinedFields(
                                        "chair ikea",
                                        product.name(),
                                        product.brand().words())
                                .allWords(),
                        1,
                        2),
                clause(
                        "simple_query_string",
                        product -> Clauses.simpleQueryString("chair -blue", product.name())
                                .allWords(),
                        2),
                clause(
                        "simple_query_string_options",
                        product -> Clauses.simpleQueryString(
                                        "\"oak table\" | lamp (", product.name(), product.summary())
                                .flags(SimpleQueryStringFlag.Phrase, SimpleQueryStringFlag.Or)
                                .minimumShouldMatch("1"),
                        3,
                        5));
    }

    static List<QueryCase> scores() {
        return List.of(
                best(
                        "constant_score",
                        product -> Clauses.constantScore(product.name().matches("chair"), 2)
                                .or(Clauses.constantScore(product.id().eq(2), 1)),
                        2,
                        1),
                best(
                        "dis_max",
                        product -> Clauses.disMax(
                                        Clauses.constantScore(product.id().lt(3), 1),
                                        Clauses.constantScore(product.id().eq(2), 4),
                                        Clauses.constantScore(product.id().eq(3), 2))
                                .tieBreaker(0.5f),
                        2,
                        3,
                        1),
                best(
                        "boosting",
                        product -> Clauses.boosting(
                                product.id().lt(4), product.id().eq(1), 0.2f),
                        2,
                        3,
                        1),
                best(
                        "function_score_field",
                        product -> Clauses.functionScore(
                                        product.rating().exists(), ScoreFunctions.fieldValue(product.rating()))
                                .boostMode(FunctionBoostMode.Replace),
                        5,
                        1,
                        2),
                best(
                        "function_score_several",
                        product -> Clauses.functionScore(
                                        product.id().lt(4),
                                        ScoreFunctions.fieldValue(
                                                product.rating(),
                                                factor -> factor.factor(2f)
                                                        .missing(0.1)
                                                        .modifier(FieldValueFactorModifier.Sqrt)),
                                        ScoreFunctions.weight(10, product.id().eq(3)))
                                .scoreMode(FunctionScoreMode.Sum)
                                .boostMode(FunctionBoostMode.Sum)
                                .maxBoost(100f),
                        3,
                        1,
                        2),
                best(
                        "decay_number",
                        product -> Clauses.functionScore(
                                product.rating().exists(),
                                ScoreFunctions.decay(Decay.GAUSS, product.rating(), 4.6, 0.5)),
                        1,
                        5,
                        2),
                best(
                        "decay_time",
                        product -> Clauses.functionScore(
                                product.id().in(1, 2, 3),
                                ScoreFunctions.decay(
                                        Decay.EXP,
                                        product.madeAt(),
                                        Instant.parse("2024-03-09T00:00:00Z"),
                                        Duration.ofDays(10))),
                        3,
                        2,
                        1),
                best(
                        "decay_place",
                        product -> Clauses.functionScore(
                                product.id().in(1, 2, 3, 5),
                                ScoreFunctions.decay(
                                        Decay.LINEAR,
                                        product.spot(),
                                        new GeoPoint(52.5, 13.4),
                                        Distance.kilometers(1000))),
                        2,
                        3,
                        1,
                        5),
                clause(
                        "random_score",
                        product -> Clauses.functionScore(product.id().lt(3), ScoreFunctions.random(42)),
                        1,
                        2),
                best(
                        "script_score",
                        product -> Clauses.scriptScore(product.id().lt(4), script("10 - doc['id'].value")),
                        1,
                        2,
                        3),
                best(
                        "function_score_script",
                        product -> Clauses.functionScore(
                                product.id().lt(4), ScoreFunctions.script(script("doc['id'].value"))),
                        3,
                        2,
                        1),
                clause(
                        "more_like_text",
                        product -> Clauses.moreLikeText("table lamp", product.name(), product.summary())
                                .minTermFreq(1)
                                .minDocFreq(1)
                                .maxQueryTerms(5)
                                .minimumShouldMatch("2"),
                        5),
                clause(
                        "more_like_documents",
                        product -> Clauses.moreLikeDocuments(List.of(ProductQuery.id(1)), product.name())
                                .minTermFreq(1)
                                .minDocFreq(1)
                                .minimumShouldMatch("1"),
                        2),
                clause(
                        "more_like_documents_and_these",
                        product -> Clauses.moreLikeDocuments(List.of(ProductQuery.id(1)), product.name())
                                .minTermFreq(1)
                                .minDocFreq(1)
                                .minimumShouldMatch("1")
                                .include(),
                        1,
                        2));
    }

    private static Script script(String source) {
        return Script.of(script -> script.inline(inline -> inline.source(source)));
    }
}
