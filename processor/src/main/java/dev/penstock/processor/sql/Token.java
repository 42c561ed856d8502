package dev.penstock.processor.sql;

import java.util.Locale;

/**
 * A word of SQL.
 *
 * @param kind what it is
 * @param text the text as it is written again
 * @param value the name of an identifier, folded as PostgreSQL does; the content of a string; else the text
 * @param spaced whether white space stood before it
 */
record Token(Kind kind, String text, String value, boolean spaced) {

    enum Kind {
        WORD,
        QUOTED_IDENTIFIER,
        STRING,
        NUMBER,
        OPERATOR,
        PUNCTUATION,
        END
    }

    static final Token END = new Token(Kind.END, "", "", false);

    boolean is(String punctuationOrOperator) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(punctuationOrOperator);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
    }

    String upperCase() {
        return text.toUpperCase(Locale.ROOT);
    }
}
