package dev.penstock.processor.generate;

import dev.penstock.processor.json.Json;
import dev.penstock.processor.model.IndexModel;
import dev.penstock.processor.model.TextSearch;
import dev.penstock.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The settings of an index: the analyzers that its mapping names (OpenSearch documentation, Text analysis). */
final class IndexSettings {

    private static final String LENGTH = "penstock_identifier_length";
    private static final String PARTS = "penstock_identifier_parts";

    private IndexSettings() {}

    static Json.Members of(IndexModel index) {
        Set<TextSearch> searches = ValueTypes.of(index.root()).stream()
                .filter(ValueType.TextValue.class::isInstance)
                .map(type -> ((ValueType.TextValue) type).search())
                .collect(Collectors.toSet());
        Json.Members analysis = EnumOrders.of(index.root()).addTo(analysis(searches));
        Json.Members needed =
                analysis.members().isEmpty() ? Json.object() : Json.object().with("analysis", analysis);
        return index.settings().map(text -> needed.mergedWith(flat(text))).orElse(needed);
    }

    private static Json.Members analysis(Set<TextSearch> searches) {
        Json.Members analysis = Json.object();
        if (uses(searches, TextMapping.WORDS)) {
            analysis = analysis.mergedWith(
                    part("analyzer", TextMapping.WORDS, custom("standard", "lowercase", "asciifolding")));
        }
        if (uses(searches, TextMapping.ICU_WORDS)) {
            analysis = analysis.mergedWith(
                    part("analyzer", TextMapping.ICU_WORDS, custom("icu_tokenizer", "icu_folding")));
        }
        if (searches.stream().anyMatch(search -> search.kind() == TextSearch.Kind.IDENTIFIER)) {
            analysis = analysis.mergedWith(part(
                            "analyzer",
                            TextMapping.CODE,
                            custom("keyword", LENGTH, "trim", PARTS, "flatten_graph", "lowercase", "unique")))
                    .mergedWith(
                            part("analyzer", TextMapping.CODE_SEARCH, custom("keyword", LENGTH, "trim", "lowercase")))
                    .mergedWith(part("filter", LENGTH, length()))
                    .mergedWith(part("filter", PARTS, parts()));
        }
        if (searches.stream().anyMatch(TextSearch::sort)) {
            Json sort = Json.object().with("type", "custom").with("filter", Json.texts(List.of("lowercase")));
            analysis = analysis.mergedWith(part("normalizer", TextMapping.SORT, sort));
        }
        return analysis;
    }

    /** {@code C-01234} as itself, as {@code C01234}, and in its parts. */
    private static Json parts() {
        return Json.object()
                .with("type", "word_delimiter_graph")
                .with("preserve_original", Json.flag(true))
                .with("catenate_all", Json.flag(true));
    }

    /** Longer ones are not found, like longer keywords; without this the document would be refused. */
    private static Json length() {
        return Json.object().with("type", "length").with("max", Json.number(TextMapping.LONGEST_KEYWORD));
    }

    private static boolean uses(Set<TextSearch> searches, String analyzer) {
        return searches.stream()
                .anyMatch(search -> (search.kind() == TextSearch.Kind.TEXT
                                && TextMapping.analyzer(search).equals(analyzer))
                        || (search.text() && analyzer.equals(TextMapping.WORDS)));
    }

    private static Json custom(String tokenizer, String... filters) {
        return Json.object()
                .with("type", "custom")
                .with("tokenizer", tokenizer)
                .with("filter", Json.texts(List.of(filters)));
    }

    private static Json.Members part(String kind, String name, Json definition) {
        return Json.object().with(kind, Json.object().with(name, definition));
    }

    /** People write settings with {@code index} around them or without. */
    private static Json.Members flat(String text) {
        Json.Members settings = MappingJson.members(text);
        return settings.members().get("index") instanceof Json.Members inner
                        && settings.members().size() == 1
                ? inner
                : settings;
    }
}
