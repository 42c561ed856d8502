package dev.penstock.runtime.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which row it is: the values of its key, as PostgreSQL writes them. Two rows of one table have the same text when, and only
 * when, their keys are written the same; so the id is the same at each start.
 *
 * <p>In the text, bytes other than those of ASCII letters, digits, {@code _} and {@code -} are percent-escaped; values are
 * separated by commas, and null is {@code %00}, which no text of PostgreSQL holds.
 */
final class ElementId {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private ElementId() {}

    /**
     * The text of an id.
     *
     * @param values the values of the key's columns, in its order, in PostgreSQL's text form
     */
    static String text(List<@Nullable String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            String value = values.get(i);
            text.append(value == null ? "%00" : escape(value));
        }
        return text.toString();
    }

    static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return escaped.toString();
    }

    /** The digit of the lowest four bits. */
    static char hex(int bits) {
        return HEX[bits & 15];
    }

    static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || b == '_' || b == '-';
    }
}
