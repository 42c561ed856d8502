package dev.penstock.runtime.cli;

/** Texts that rows have made: they may be anything, and a terminal must not take them for commands. */
final class PlainText {

    private PlainText() {}

    /** In one line, without control characters. */
    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** The same of a text of several lines. */
    static String ofLines(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "\uFFFD");
    }
}
