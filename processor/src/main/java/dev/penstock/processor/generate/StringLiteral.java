package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.stream.Collectors;

/** Java string literals (JLS 3.10.5) on one line: JavaPoet's own break at line separators, which Java does not allow. */
final class StringLiteral {

    private StringLiteral() {}

    /** An expression with that value. */
    static CodeBlock of(String text) {
        String escaped = text.codePoints()
                .mapToObj(character -> character == '"' ? "\\\"" : escaped(character))
                .collect(Collectors.joining());
        return CodeBlock.of("$L", '"' + escaped + '"');
    }

    /** A character inside a literal or a text block, quotes and spaces aside. What cannot be seen becomes a number. */
    static String escaped(int character) {
        return switch (character) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        number(character);
                    default -> Character.toString(character);
                };
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
