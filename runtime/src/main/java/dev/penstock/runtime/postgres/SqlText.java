package dev.penstock.runtime.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL of a definition, with its parameters {@code $1}, {@code $2}... turned into JDBC's {@code ?}, which have no numbers.
 *
 * @param jdbc the text for JDBC; question marks that were in it are doubled, as pgjdbc wants it
 * @param parameters for each {@code ?} the number of its parameter, from 1
 */
record SqlText(String jdbc, List<Integer> parameters) {

    /** What has to be skipped (literals, words, comments, dollar quotes), a parameter, or a question mark. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<skip>[eE]'(?:[^'\\\\]|''|\\\\.)*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\\n]*+|/\\*.*?\\*/"
                    + "|[\\p{L}_][\\p{L}\\p{N}_$]*+"
                    + "|(?<tag>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$).*?\\k<tag>)"
                    + "|\\$(?<number>\\d++)|(?<mark>\\?)",
            Pattern.DOTALL);

    SqlText {
        parameters = List.copyOf(parameters);
    }

    static SqlText of(String sql) {
        List<Integer> parameters = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        StringBuilder jdbc = new StringBuilder();
        while (matcher.find()) {
            String replacement;
            if (matcher.group("number") != null) {
                parameters.add(Integer.valueOf(matcher.group("number")));
                replacement = "?";
            } else if (matcher.group("mark") != null) {
                replacement = "??";
            } else {
                replacement = matcher.group();
            }
            matcher.appendReplacement(jdbc, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(jdbc);
        return new SqlText(jdbc.toString(), parameters);
    }
}
