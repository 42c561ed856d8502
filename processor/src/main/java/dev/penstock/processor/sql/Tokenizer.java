package dev.penstock.processor.sql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a fragment of SQL into tokens; refuses what has no place in one. */
final class Tokenizer {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}_\\x{80}-\\x{10FFFF}][\\p{L}\\p{N}_$\\x{80}-\\x{10FFFF}]*");
    private static final Pattern NUMBER = Pattern.compile(
            "0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern STRING_PREFIX = Pattern.compile("(?i)(?:e|b|x|n|u&)(?=')");
    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
    private static final String PUNCTUATION = "()[],.;:";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws FragmentException {
        return new Tokenizer(text).split();
    }

    private List<Token> split() throws FragmentException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw FragmentException.notSql("has half a surrogate pair", "Write the whole character.");
        }
        while (true) {
            int start = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return List.copyOf(tokens);
            }
            tokens.add(next(at > start));
        }
    }

    private Token next(boolean spaced) throws FragmentException {
        refuseComment();
        char first = text.charAt(at);
        Matcher prefix = matcher(STRING_PREFIX);
        if (prefix.lookingAt()) {
            return prefixedString(prefix.group(), spaced);
        }
        if (text.regionMatches(true, at, "u&\"", 0, 3)) {
            throw FragmentException.notSql(
                    "has an identifier in Unicode escapes", "Write the identifier as it is, in \"...\".");
        }
        if (first == '\'') {
            String content = quoted('\'', false);
            return new Token(Token.Kind.STRING, Quoting.literal(content), content, spaced);
        }
        if (first == '"') {
            String name = quoted('"', false);
            return new Token(Token.Kind.QUOTED_IDENTIFIER, Quoting.identifier(name), name, spaced);
        }
        if (first == '$') {
            return dollarQuoted(spaced);
        }
        if (matcher(WORD).lookingAt()) {
            String word = take(WORD);
            return new Token(Token.Kind.WORD, word, fold(word), spaced);
        }
        if (Character.isDigit(first) || (first == '.' && matcher(NUMBER).lookingAt())) {
            return token(Token.Kind.NUMBER, take(NUMBER), spaced);
        }
        if (text.startsWith("::", at)) {
            at += 2;
            return token(Token.Kind.OPERATOR, "::", spaced);
        }
        if (PUNCTUATION.indexOf(first) >= 0) {
            at++;
            return token(Token.Kind.PUNCTUATION, String.valueOf(first), spaced);
        }
        if (OPERATOR_CHARACTERS.indexOf(first) >= 0) {
            return token(Token.Kind.OPERATOR, operator(), spaced);
        }
        throw FragmentException.notSql("has the character " + first + ", which no SQL has there", "Take it out.");
    }

    private static Token token(Token.Kind kind, String text, boolean spaced) {
        return new Token(kind, text, text, spaced);
    }

    /** PostgreSQL folds the letters of ASCII only, where the encoding has several bytes for a character. */
    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word);
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(i, (char) (letter + 'a' - 'A'));
            }
        }
        return folded.toString();
    }

    private void refuseComment() throws FragmentException {
        if (text.startsWith("--", at) || text.startsWith("/*", at)) {
            throw FragmentException.notTrackable("has a comment", "Write the comment in the Java source.");
        }
    }

    /** An operator ends where a comment starts. */
    private String operator() {
        int start = at;
        while (at < text.length()
                && OPERATOR_CHARACTERS.indexOf(text.charAt(at)) >= 0
                && !text.startsWith("--", at)
                && !text.startsWith("/*", at)) {
            at++;
        }
        return text.substring(start, at);
    }

    private Token prefixedString(String prefix, boolean spaced) throws FragmentException {
        int start = at;
        at += prefix.length();
        boolean escapes = prefix.equalsIgnoreCase("e");
        String content = quoted('\'', escapes);
        String source = text.substring(start, at);
        if (source.chars().anyMatch(Character::isISOControl)) {
            throw FragmentException.notSql(
                    "has a line break in the string " + prefix + "'...'",
                    "Write the line break as \\n in a string E'...'.");
        }
        return new Token(Token.Kind.STRING, source, content, spaced);
    }

    private Token dollarQuoted(boolean spaced) throws FragmentException {
        if (matcher(PARAMETER).lookingAt()) {
            throw FragmentException.notTrackable(
                    "has the parameter " + take(PARAMETER),
                    "Write the value itself: the condition is the same for all rows.");
        }
        Matcher tag = matcher(DOLLAR_TAG);
        int end = tag.lookingAt() ? text.indexOf(tag.group(), tag.end()) : -1;
        if (end < 0) {
            throw FragmentException.notSql(
                    "has a $ that opens no string, or one without end", "Write strings in '...'.");
        }
        String content = text.substring(tag.end(), end);
        at = end + tag.group().length();
        return new Token(Token.Kind.STRING, Quoting.literal(content), content, spaced);
    }

    /** The content between the quotes at this place; a quote inside is written twice, or after a backslash. */
    private String quoted(char quote, boolean backslashes) throws FragmentException {
        StringBuilder content = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean escaped = backslashes && character == '\\';
            boolean doubled = character == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (character == quote && !doubled) {
                at = i + 1;
                return content.toString();
            }
            if ((escaped || doubled) && i + 1 < text.length()) {
                i++;
            }
            content.append(text.charAt(i));
        }
        throw FragmentException.notSql("has a " + quote + " that is never closed", "Close it.");
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private String take(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("no " + pattern + " at " + at + " of " + text);
        }
        at = matcher.end();
        return matcher.group();
    }
}
