package dev.penstock.processor.generate;

import dev.penstock.processor.json.Json;
import dev.penstock.processor.model.TextSearch;

/** The mapping of text, and the names of the analyzers it needs. */
final class TextMapping {

    static final String WORDS = "penstock_text";
    static final String ICU_WORDS = "penstock_icu_text";
    static final String CODE = "penstock_identifier";
    static final String CODE_SEARCH = "penstock_identifier_search";
    static final String SORT = "penstock_sort";

    /** Lucene refuses a term of more than 32766 bytes; a character has at most four in UTF-8, and 8191 * 4 = 32764. */
    static final int LONGEST_KEYWORD = 8191;

    private TextMapping() {}

    static Json.Members of(TextSearch search) {
        Json.Members field = switch (search.kind()) {
            case KEYWORD -> keyword();
            case TEXT -> words(analyzer(search));
            case IDENTIFIER -> words(CODE).with("search_analyzer", CODE_SEARCH);
        };
        Json.Members fields = Json.object();
        if (search.keyword()) {
            fields = fields.with("keyword", keyword());
        }
        if (search.sort()) {
            fields = fields.with("sort", keyword().with("normalizer", SORT));
        }
        if (search.text()) {
            fields = fields.with("text", words(WORDS));
        }
        return fields.members().isEmpty() ? field : field.with("fields", fields);
    }

    /** The analyzer of a field of words. */
    static String analyzer(TextSearch search) {
        if (!search.analyzer().isEmpty()) {
            return search.analyzer();
        }
        return search.icu() ? ICU_WORDS : WORDS;
    }

    static Json.Members keyword() {
        return Json.object().with("type", "keyword").with("ignore_above", Json.number(LONGEST_KEYWORD));
    }

    private static Json.Members words(String analyzer) {
        return Json.object().with("type", "text").with("analyzer", analyzer);
    }
}
