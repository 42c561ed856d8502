package dev.penstock.processor.scaffold;

import dev.penstock.processor.generate.StringLiteral;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A component of a record.
 *
 * @param marks its annotations
 * @param type its type
 * @param name its name
 */
record ComponentText(List<String> marks, String type, String name) {

    private static final int LONGEST_LINE = 120;

    /** Copies the list, so that the component can never change. */
    ComponentText {
        marks = List.copyOf(marks);
    }

    /** On a line of its own, or two. */
    String indented(String indent) {
        String own = type + " " + name;
        if (marks.isEmpty()) {
            return indent + own;
        }
        String before = indent + String.join(" ", marks);
        return before.length() + own.length() + 2 > LONGEST_LINE ? before + "\n" + indent + own : before + " " + own;
    }

    /** The value of an attribute: {@code "a"}, or <code>{"a", "b"}</code>. */
    static String value(List<String> names) {
        String literals = names.stream().map(StringLiteral::text).collect(Collectors.joining(", "));
        return names.size() == 1 ? literals : "{" + literals + "}";
    }
}
