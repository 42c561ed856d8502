package dev.penstock.it.queries;

import static dev.penstock.it.queries.QueryCase.clause;

import dev.penstock.client.query.Fuzziness;
import java.util.List;

/** Fields of words. */
final class TextCases {

    private TextCases() {}

    static List<QueryCase> all() {
        return List.of(
                clause("matches", product -> product.name().matches("chair lamp"), 1, 2, 5),
                clause(
                        "matches_all_words",
                        product -> product.name().matches("blue chair").allWords(),
                        1),
                clause(
                        "matches_fuzzily",
                        product -> product.name()
                                .matches("chiar")
                                .fuzziness(Fuzziness.AUTO)
                                .prefixLength(1)
                                .maxExpansions(10),
                        1,
                        2),
                clause(
                        "matches_some_words",
                        product -> product.name().matches("blue wooden lamp").minimumShouldMatch("2"),
                        1),
                clause(
                        "matches_with_analyzer",
                        product -> product.name().matches("CHAIR").analyzer("keyword"),
                        new Integer[0]),
                clause(
                        "matches_with_fuzziness_by_length",
                        product -> product.name().matches("oek tabel").fuzziness(Fuzziness.auto(2, 4)),
                        3,
                        5),
                clause("matches_in_english", product -> product.summary().matches("read"), 1),
                clause("matches_phrase", product -> product.name().matchesPhrase("wooden chair"), 1),
                clause(
                        "matches_phrase_with_slop",
                        product -> product.name().matchesPhrase("blue chair").slop(1),
                        1),
                clause(
                        "matches_phrase_prefix",
                        product ->
                                product.name().matchesPhrasePrefix("wooden ch").maxExpansions(10),
                        1),
                clause(
                        "matches_phrase_prefix_with_slop",
                        product -> product.name().matchesPhrasePrefix("blue ch").slop(1),
                        1),
                clause(
                        "matches_bool_prefix",
                        product -> product.name().matchesBoolPrefix("chair blu").allWords(),
                        1),
                clause(
                        "matches_bool_prefix_fuzzily",
                        product -> product.name().matchesBoolPrefix("chiar w").fuzziness(Fuzziness.of(1)),
                        1,
                        2),
                clause("matches_identifier", product -> product.sku().matches("c01234"), 1),
                clause(
                        "identifier_as_a_whole",
                        product -> product.sku().keyword().prefix("C-"),
                        1,
                        2),
                clause("text_exists", product -> product.name().exists(), 1, 2, 3, 5),
                clause(
                        "matches_with",
                        product -> product.name().matches("table").with(match -> match.lenient(true)),
                        3,
                        5));
    }
}
