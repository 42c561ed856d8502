package dev.penstock.runtime.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts of composed values apart: arrays, composites, ranges, hstore (PostgreSQL documentation, 8.15.6 Array Input and
 * Output Syntax, 8.16.6 Composite Type Input and Output Syntax, 8.17.5 Range Input/Output). Leaves are texts again.
 */
final class TextScanner {

    private final String text;
    private int at;

    TextScanner(String text) {
        this.text = text;
    }

    /** The bounds before an array, {@code [0:2][5:6]=}; for none, 1 for each dimension of what follows. */
    List<Integer> lowerBounds() {
        List<Integer> bounds = new ArrayList<>();
        while (at < text.length() && text.charAt(at) == '[') {
            int colon = text.indexOf(':', at);
            bounds.add(Integer.valueOf(text.substring(at + 1, colon)));
            at = text.indexOf(']', at) + 1;
        }
        if (!bounds.isEmpty()) {
            expect('=');
            return bounds;
        }
        for (int i = at; i < text.length() && text.charAt(i) == '{'; i++) {
            bounds.add(1);
        }
        return text.equals("{}") ? List.of() : bounds;
    }

    /** An array's elements: a String, null, or a List of such. */
    List<@Nullable Object> array(char separator) {
        List<@Nullable Object> elements = new ArrayList<>();
        expect('{');
        while (peek() != '}') {
            if (peek() == '{') {
                elements.add(array(separator));
            } else {
                boolean quoted = peek() == '"';
                String element = quoted ? quoted() : until(separator, '}');
                elements.add(!quoted && element.equals("NULL") ? null : element);
            }
            skip(separator);
        }
        at++;
        return elements;
    }

    /** A composite's fields. */
    List<@Nullable String> composite() {
        List<@Nullable String> fields = new ArrayList<>();
        expect('(');
        while (true) {
            fields.add(peek() == ',' || peek() == ')' ? null : mixed(',', ')'));
            if (next() == ')') {
                return fields;
            }
        }
    }

    /** A range: the texts of its bounds between the signs around them. */
    RangeText range() {
        if (text.startsWith("empty", at)) {
            at += 5;
            return new RangeText(null, null, "");
        }
        char open = next();
        String lower = peek() == ',' ? null : mixed(',', ',');
        expect(',');
        String upper = peek() == ')' || peek() == ']' ? null : mixed(')', ']');
        return new RangeText(lower, upper, "" + open + next());
    }

    /** The ranges of a multirange. */
    List<RangeText> multirange() {
        List<RangeText> ranges = new ArrayList<>();
        expect('{');
        while (peek() != '}') {
            ranges.add(range());
            skip(',');
        }
        return ranges;
    }

    /** Keys and values of an hstore, one after the other. */
    List<@Nullable String> pairs() {
        List<@Nullable String> pairs = new ArrayList<>();
        while (at < text.length()) {
            pairs.add(quoted());
            expect('=');
            expect('>');
            pairs.add(peek() == '"' ? quoted() : nothing());
            skip(',');
            skip(' ');
        }
        return pairs;
    }

    private @Nullable String nothing() {
        String word = until(',', ',');
        if (!word.equals("NULL")) {
            throw malformed();
        }
        return null;
    }

    private String quoted() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            skip('\\');
            value.append(next());
        }
        at++;
        return value.toString();
    }

    /** A value in which quoted parts and others may follow one another; a doubled quote stands for one. */
    private String mixed(char end, char otherEnd) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        while (quoted || (peek() != end && peek() != otherEnd)) {
            char c = next();
            if (c == '\\') {
                value.append(next());
            } else if (c != '"') {
                value.append(c);
            } else if (quoted && at < text.length() && peek() == '"') {
                value.append(next());
            } else {
                quoted = !quoted;
            }
        }
        return value.toString();
    }

    private String until(char end, char otherEnd) {
        int start = at;
        while (at < text.length() && text.charAt(at) != end && text.charAt(at) != otherEnd) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
        }
    }

    private void expect(char c) {
        if (next() != c) {
            throw malformed();
        }
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private IllegalStateException malformed() {
        return new IllegalStateException("not a composed value: " + text);
    }

    /**
     * A range's texts.
     *
     * @param lower the lower bound, or null
     * @param upper the upper bound, or null
     * @param bounds the signs around them; empty for the empty range
     */
    record RangeText(@Nullable String lower, @Nullable String upper, String bounds) {}
}
