package dev.penstock.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arguments as people write them in one line: separated by spaces, unless these stand in quotes. */
final class Words {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*'|[\"'])+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private Words() {}

    /** The arguments, without the quotes. */
    static List<String> of(@Nullable String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line == null ? "" : line);
        while (word.find()) {
            words.add(unquoted(word.group()));
        }
        return List.copyOf(words);
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word).replaceAll(quoted -> {
            String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            return Matcher.quoteReplacement(text);
        });
    }
}
