package dev.penstock.processor.model;

/**
 * How text is searched.
 *
 * @param kind how the field itself is
 * @param analyzer the analyzer of words, empty for the built-in one
 * @param icu whether words are found by the rules of Unicode
 * @param keyword whether a subfield holds the whole
 * @param sort whether a subfield holds the whole in lower case
 * @param text whether a subfield holds the words
 */
public record TextSearch(Kind kind, String analyzer, boolean icu, boolean keyword, boolean sort, boolean text) {

    /** How a field of text is searched. */
    public enum Kind {
        /** As a whole. */
        KEYWORD,
        /** By its words. */
        TEXT,
        /** By the parts of a code. */
        IDENTIFIER
    }
}
