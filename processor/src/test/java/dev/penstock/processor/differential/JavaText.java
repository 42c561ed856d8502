package dev.penstock.processor.differential;

import java.util.List;
import java.util.stream.Collectors;

/** Strings as Java source has them. */
final class JavaText {

    private JavaText() {}

    static String string(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                + '"';
    }

    static String strings(List<String> texts) {
        return texts.stream().map(JavaText::string).collect(Collectors.joining(", ", "{", "}"));
    }
}
