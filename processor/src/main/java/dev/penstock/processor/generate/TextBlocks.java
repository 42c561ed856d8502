package dev.penstock.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text blocks (JLS 3.10.6) of a Java file. JavaPoet does not write them, and takes long for many lines; it writes marks,
 * in whose places they are put when the file is done.
 */
final class TextBlocks {

    /** A constant has at most 65535 bytes (JVMS 4.4.7); no character takes more than three. */
    private static final int LONGEST_CONSTANT = 20_000;

    /** Neither names nor literals nor comments have this character beside a quote. */
    private static final Pattern MARK = Pattern.compile("\u0001\"(\\d+)\"\u0001");

    /** What would end the block or be read as an escape, spaces that Java strips, and what cannot be seen. */
    private static final Pattern SPECIAL =
            Pattern.compile("\"\"\"|\"\\z|(?dm: $)|[" + StringLiteral.SPECIAL + "&&[^\n]]");

    /** With one of them, javac warns of white space before the end of a block when this is on a line of its own. */
    private static final Pattern SEPARATOR = Pattern.compile("[\u0085\u2028\u2029]");

    private static final Pattern STARTS_AT_MARGIN = Pattern.compile("(?dm)^[^ \n]|\n\\z");

    private static final Pattern FIRST_SPACE = Pattern.compile("\\A(\n*) ");

    /** Lines without text need no margin. */
    private static final Pattern LINE_START = Pattern.compile("\n(?!\n)");

    private static final String QUOTES = "\"\"\"";
    private static final String MARGIN = " ".repeat(8);

    private final List<String> blocks = new ArrayList<>();

    /** An expression with that value. No line of the text may start or end with white space outside ASCII. */
    CodeBlock of(String text) {
        List<String> constants = constants(text);
        return constants.size() == 1
                ? mark(constants.get(0))
                : CodeBlock.of(
                        "$T.join(\n$S,\n$L)",
                        String.class,
                        "",
                        constants.stream().map(this::mark).collect(CodeBlock.joining(",\n")));
    }

    /** The source with the blocks in their places, further in than the lines where they begin. */
    String putInto(String source) {
        return MARK.matcher(source).replaceAll(mark -> {
            String line = source.substring(source.lastIndexOf('\n', mark.start()) + 1, mark.start());
            String margin =
                    "\n" + " ".repeat(line.length() - line.stripLeading().length()) + MARGIN;
            String block = blocks.get(Integer.parseInt(mark.group(1)));
            return Matcher.quoteReplacement(QUOTES + LINE_START.matcher(block).replaceAll(margin) + QUOTES);
        });
    }

    private CodeBlock mark(String text) {
        if (text.endsWith("\n") && SEPARATOR.matcher(text).find()) {
            return CodeBlock.of("$L + \"\\n\"", mark(text.substring(0, text.length() - 1)));
        }
        blocks.add("\n" + escaped(text));
        return CodeBlock.of("$L", "\u0001\"" + (blocks.size() - 1) + "\"\u0001");
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
        String escaped = SPECIAL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case QUOTES -> "\"\"\\\"";
                            case " " -> "\\s";
                            default -> StringLiteral.escaped(found.group().codePointAt(0));
                        }));
        // Java strips as many spaces from all lines as the one with the fewest has, the end of the block being in the
        // last.
        return STARTS_AT_MARGIN.matcher(escaped).find()
                ? escaped
                : FIRST_SPACE.matcher(escaped).replaceFirst("$1\\\\s");
    }
}
