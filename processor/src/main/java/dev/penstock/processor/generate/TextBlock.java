package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    private static List<String> constants(String text) {
        List<String> constants = new ArrayList<>();
        StringBuilder constant = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (!constant.isEmpty() && constant.length() + line.length() > LONGEST_CONSTANT) {
                constants.add(constant.toString());
                constant.setLength(0);
            }
            constant.append(line);
        }
        constants.add(constant.toString());
        return constants;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        int start = text.length() - text.replaceFirst("^\\n+", "").length();
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean last = i == text.length() - 1;
            quotes = character == '"' ? quotes + 1 : 0;
            if (character == '"' && (last || quotes % 3 == 0)) {
                escaped.append("\\\"");
            } else if (character == ' ' && (i == start || last || text.charAt(i + 1) == '\n')) {
                // Java strips white space from the end of each line, and from the start of all lines alike.
                escaped.append("\\s");
            } else {
                escaped.append(escaped(character));
            }
        }
        return escaped.toString();
    }

    private static String escaped(char character) {
        if (character == '\\') {
            return "\\\\";
        }
        // JavaPoet breaks lines at these, which Java does not.
        boolean breaksLine = character == 0x85 || character == 0x2028 || character == 0x2029;
        return (character != '\n' && Character.isISOControl(character)) || breaksLine
                ? String.format(Locale.ROOT, character < 0x80 ? "\\%03o" : "\\u%04x", (int) character)
                : String.valueOf(character);
    }
}
