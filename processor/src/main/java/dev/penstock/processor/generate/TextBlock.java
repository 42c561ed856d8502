package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Java text blocks (JLS 3.10.6), which JavaPoet does not write. */
final class TextBlock {

    /** A constant has at most 65535 bytes (JVMS 4.4.7); no character takes more than three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private TextBlock() {}

    /**
     * An expression with that value, which may be indented as wanted. No line of the text may start or end with white space
     * outside ASCII.
     */
    static CodeBlock of(String text) {
        List<String> constants = constants(text);
        return constants.size() == 1
                ? block(constants.get(0))
                : CodeBlock.of(
                        "$T.join(\n$S,\n$L)",
                        String.class,
                        "",
                        constants.stream().map(TextBlock::block).collect(CodeBlock.joining(",\n")));
    }

    private static CodeBlock block(String text) {
        return CodeBlock.of("$L", "\"\"\"\n" + escaped(text) + "\"\"\"");
    }

    /** The text in pieces, which end with lines where these are not longer themselves. */
    private static List<String> constants(String text) {
        List<String> constants = new ArrayList<>();
        int start = 0;
        while (text.length() - start > LONGEST_CONSTANT) {
            int end = text.lastIndexOf('\n', start + LONGEST_CONSTANT - 1) + 1;
            if (end <= start) {
                end = start + LONGEST_CONSTANT;
                end -= Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
            }
            constants.add(text.substring(start, end));
            start = end;
        }
        constants.add(text.substring(start));
        return constants;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        int start = text.length() - text.replaceFirst("^\\n+", "").length();
        int quotes = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            boolean last = i == text.length() - 1;
            quotes = character == '"' ? quotes + 1 : 0;
            if (character == '"' && (last || quotes % 3 == 0)) {
                escaped.append("\\\"");
            } else if (character == ' ' && (i == start || last || text.charAt(i + 1) == '\n')) {
                // Java strips white space from the end of each line, and from the start of all lines alike.
                escaped.append("\\s");
            } else {
                escaped.append(character == '\n' ? "\n" : StringLiteral.escaped(character));
            }
        }
        return escaped.toString();
    }
}
