package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Java text blocks (JLS 3.10.6), which JavaPoet does not write. */
final class TextBlock {

    /** A constant has at most 65535 bytes (JVMS 4.4.7); no character takes more than three. */
    private static final int LONGEST_CONSTANT = 20_000;

    private TextBlock() {}

    /** An expression with that value. It is indented wherever it is put, which does not change the value. */
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
        String escaped = text.codePoints()
                .mapToObj(TextBlock::escaped)
                .collect(Collectors.joining())
                .replace("\"\"\"", "\\\"\"\"")
                // Java strips white space from the end of a line.
                .replace(" \n", "\\s\n");
        if (escaped.endsWith("\"") && !escaped.endsWith("\\\"")) {
            return escaped.substring(0, escaped.length() - 1) + "\\\"";
        }
        return escaped.endsWith(" ") ? escaped.substring(0, escaped.length() - 1) + "\\s" : escaped;
    }

    private static String escaped(int character) {
        if (character == '\\') {
            return "\\\\";
        }
        boolean breaksLine = character == 0x85 || character == 0x2028 || character == 0x2029;
        return character != '\n' && Character.isISOControl(character) || breaksLine
                ? String.format(Locale.ROOT, character < 0x80 ? "\\%03o" : "\\u%04x", character)
                : Character.toString(character);
    }
}
