package dev.penstock.processor.generate;

import java.util.List;

/** Lays SQL out over lines. No fragment has a line break that means anything, so all of them may be indented. */
final class SqlLayout {

    private static final int LINE_LENGTH = 100;

    private SqlLayout() {}

    /** The text with each line two spaces further in. */
    static String indented(String sql) {
        return "  " + sql.replace("\n", "\n  ");
    }

    /** Items with commas, on one line when they fit, else each on its own. */
    static String list(String start, List<String> items) {
        String line = start + " " + String.join(", ", items);
        return line.length() <= LINE_LENGTH ? line : start + "\n" + indented(String.join(",\n", items));
    }

    /** Conditions that must all hold. */
    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "\nWHERE " + String.join("\n  AND ", conditions);
    }
}
