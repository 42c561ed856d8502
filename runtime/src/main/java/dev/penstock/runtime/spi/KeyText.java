package dev.penstock.runtime.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the key of a row as people write it: as the id of a document, so {@code 7}, or {@code 7:en} for a key of two columns; or by
 * the columns' names, {@code id=7,language=en}, in whatever order. A {@code \} keeps the character behind it from meaning anything.
 */
public final class KeyText {

    private KeyText() {}

    /**
     * The values, by column, in the order in which they are written. It is written by names if each part between commas is one of a
     * column, an equals sign, and a value.
     *
     * @param text what was written
     * @param of what has the key, for messages
     * @param key the columns that a text without names is for, in their order; none if there is no such key
     * @param isColumn which names are columns
     * @throws PenstockException when it is not a key of these columns
     */
    public static Map<String, String> parse(String text, String of, List<String> key, Predicate<String> isColumn) {
        Map<String, String> named = named(text, isColumn);
        if (named != null) {
            return named;
        }
        if (key.isEmpty()) {
            throw new PenstockException(
                    of + " has no primary key, so \"" + text + "\" names no row", "Write column=value,column=value.");
        }
        DocumentKey values = DocumentKey.isDigest(text) ? null : DocumentKey.ofId(text, key.size());
        if (values == null) {
            throw new PenstockException(
                    "\"" + text + "\" is no key of " + of + ", which has the columns " + String.join(", ", key),
                    "Write " + String.join(":", key) + " with values for the names, or column=value,column=value.");
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            found.put(key.get(i), values.values().get(i));
        }
        return found;
    }

    /** Null when it is not written by names. */
    private static @Nullable Map<String, String> named(String text, Predicate<String> isColumn) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : parts(text)) {
            int equals = part.indexOf('=');
            if (equals < 0 || !isColumn.test(part.substring(0, equals))) {
                return null;
            }
            String before = values.put(part.substring(0, equals), plain(part.substring(equals + 1)));
            if (before != null) {
                return null;
            }
        }
        return values;
    }

    /** What is between commas, with what keeps others from being one. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == ',') {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("(?s)\\\\(.)", "$1");
    }
}
