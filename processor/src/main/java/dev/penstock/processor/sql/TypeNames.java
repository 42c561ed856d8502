package dev.penstock.processor.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognizes the names of types (PostgreSQL documentation, 8 Data Types). */
final class TypeNames {

    /** What may follow the first word of a type. */
    private static final Map<String, List<List<String>>> FURTHER_WORDS = Map.of(
            "double", List.of(List.of("precision")),
            "character", List.of(List.of("varying")),
            "char", List.of(List.of("varying")),
            "bit", List.of(List.of("varying")),
            "time", List.of(List.of("with", "time", "zone"), List.of("without", "time", "zone")),
            "timestamp", List.of(List.of("with", "time", "zone"), List.of("without", "time", "zone")));

    private static final Set<String> TIMES = Set.of("date", "time", "timetz", "timestamp", "timestamptz");
    private static final Set<String> TIME_RANGES =
            Set.of("daterange", "datemultirange", "tsrange", "tsmultirange", "tstzrange", "tstzmultirange");
    /** Names of what is in the catalog; those of text search are left out, since the configurations hardly change. */
    private static final Set<String> CATALOG_NAMES = Set.of(
            "regclass",
            "regcollation",
            "regnamespace",
            "regoper",
            "regoperator",
            "regproc",
            "regprocedure",
            "regrole",
            "regtype");

    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private TypeNames() {}

    static boolean isTime(Token firstWord) {
        return firstWord.kind() == Token.Kind.WORD && TIMES.contains(firstWord.value());
    }

    /** Whether a type of that name, without its schema, reads {@code 'today'} as a moment. */
    static boolean hasMoments(String name) {
        return TIMES.contains(name) || TIME_RANGES.contains(name);
    }

    static boolean isCatalogName(String name) {
        return CATALOG_NAMES.contains(name);
    }

    static boolean isIntervalField(Token token) {
        return token.kind() == Token.Kind.WORD && INTERVAL_FIELDS.contains(token.value());
    }

    /** Whether a text is the name of a type, and nothing else. */
    static boolean isType(List<Token> tokens) {
        return !tokens.isEmpty() && length(tokens, 0) == tokens.size();
    }

    /** The number of tokens of the type at this place; 0 when there is none. */
    static int length(List<Token> tokens, int start) {
        Token first = at(tokens, start);
        if (!first.isIdentifier() || Keywords.isInConditions(first)) {
            return 0;
        }
        int end = start + 1;
        while (at(tokens, end).is(".") && at(tokens, end + 1).isIdentifier()) {
            end += 2;
        }
        // The precision of a time stands between its words, that of other types after them.
        if (!isTime(first)) {
            end = furtherWords(tokens, first, end);
        }
        end = precision(tokens, end);
        end = furtherWords(tokens, first, end);
        while (at(tokens, end).is("[")) {
            end += at(tokens, end + 1).is("]") ? 2 : 3;
        }
        return Math.min(end, tokens.size()) - start;
    }

    private static int furtherWords(List<Token> tokens, Token first, int end) {
        if (first.kind() != Token.Kind.WORD) {
            return end;
        }
        for (List<String> words : FURTHER_WORDS.getOrDefault(first.value(), List.of())) {
            boolean matches = true;
            for (int i = 0; i < words.size(); i++) {
                matches &= at(tokens, end + i).isWord(words.get(i));
            }
            if (matches) {
                return end + words.size();
            }
        }
        return end;
    }

    /** Skips {@code (10, 2)}. */
    private static int precision(List<Token> tokens, int start) {
        int end = start;
        if (!at(tokens, end).is("(")) {
            return start;
        }
        do {
            end++;
            if (at(tokens, end).kind() != Token.Kind.NUMBER) {
                return start;
            }
            end++;
        } while (at(tokens, end).is(","));
        return at(tokens, end).is(")") ? end + 1 : start;
    }

    private static Token at(List<Token> tokens, int index) {
        return index < tokens.size() ? tokens.get(index) : Token.END;
    }
}
