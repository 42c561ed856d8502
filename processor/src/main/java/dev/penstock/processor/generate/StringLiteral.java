package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java string literals (JLS 3.10.5) on one line: JavaPoet's own break at line separators, which Java does not allow. */
public final class StringLiteral {

    /** A backslash, and what cannot be seen: part of the pattern of a character. */
    static final String SPECIAL = "\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}";

    private static final Pattern ESCAPED = Pattern.compile("[\"" + SPECIAL + "]");

    private StringLiteral() {}

    /** An expression with that value. */
    static CodeBlock of(String text) {
        return CodeBlock.of("$L", text(text));
    }

    /** The literal with its quotes. */
    public static String text(String text) {
        String escaped = isPlain(text)
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(escaped(found.group().codePointAt(0))));
        return '"' + escaped + '"';
    }

    /** Most are, and need no expression to look for what is not. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    /** A special character or a quote inside a literal or a text block. */
    static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> number(character);
        };
    }

    /** Java reads unicode escapes before anything else, so those of ASCII would stand for the line break itself. */
    private static String number(int character) {
        return character < 0x80
                ? String.format(Locale.ROOT, "\\%03o", character)
                : unicodeEscaped(Character.toString(character));
    }

    /** The text in unicode escapes (JLS 3.3). */
    static String unicodeEscaped(String text) {
        return text.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
