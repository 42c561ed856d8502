package dev.penstock.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Code on pages is code of files. A comment before a block says of which: {@code <!-- from: file -->} if it is all of it,
 * perhaps {@code without imports} or one {@code part:} of a JSON file; {@code <!-- part of: file -->} if it is some of it,
 * where a line of three dots stands for what was left out.
 */
class SnippetsTest {

    private static final Pattern WHOLE =
            Pattern.compile("(?ms)^<!-- from: (\\S+)( without imports)?(?: part: (\\w+))? -->\n```\\w+\n(.*?)^```$");

    private static final Pattern PART = Pattern.compile("(?ms)^<!-- part of: (\\S+) -->\n```\\w+\n(.*?)^```$");

    @Test
    void wholeFilesAreShownAsTheyAre() throws IOException {
        Path readme = Sources.root().resolve("README.md");
        if (System.getProperty("bless") != null) {
            Files.writeString(readme, WHOLE.matcher(Sources.read(readme)).replaceAll(SnippetsTest::mended));
        }
        assertTrue(WHOLE.matcher(Sources.read(readme)).find(), "there are snippets");
        for (Path page : Sources.pages()) {
            for (MatchResult snippet : found(WHOLE, page)) {
                assertEquals(
                        shown(snippet),
                        snippet.group(4),
                        () -> Sources.relative(page) + " shows another " + snippet.group(1)
                                + ": run this test with -Dbless if it is README.md");
            }
        }
    }

    @Test
    void partsAreInTheirFilesInThatOrder() {
        assertTrue(Sources.pages().stream().anyMatch(page -> !found(PART, page).isEmpty()), "there are snippets");
        for (Path page : Sources.pages()) {
            for (MatchResult snippet : found(PART, page)) {
                String file = withoutSpace(Sources.read(Sources.root().resolve(snippet.group(1))));
                int end = 0;
                for (String part : snippet.group(2).split("(?m)^\\.\\.\\.$", -1)) {
                    int start = file.indexOf(withoutSpace(part), end);
                    assertTrue(
                            start >= 0,
                            () -> Sources.relative(page) + ": " + snippet.group(1) + " does not have\n" + part);
                    end = start + withoutSpace(part).length();
                }
            }
        }
    }

    private static List<MatchResult> found(Pattern pattern, Path page) {
        return pattern.matcher(Sources.read(page)).results().toList();
    }

    private static String mended(MatchResult snippet) {
        String old = snippet.group(4);
        String block = snippet.group();
        int start = snippet.start(4) - snippet.start();
        return Matcher.quoteReplacement(
                block.substring(0, start) + shown(snippet) + block.substring(start + old.length()));
    }

    private static String shown(MatchResult snippet) {
        String text = Sources.read(Sources.root().resolve(snippet.group(1)));
        if (snippet.group(2) != null) {
            return text.replaceFirst("(?s)^package .*\nimport [^\n]*\n+", "");
        }
        return snippet.group(3) == null ? text : member(text, snippet.group(3));
    }

    /** A member of a JSON object that is written with a line for each, without what the object has around it. */
    private static String member(String json, String name) {
        Matcher member = Pattern.compile("(?ms)^(  \"" + name + "\": [\\[{].*?^  [\\]}]),?$")
                .matcher(json);
        assertTrue(member.find(), () -> "no member " + name);
        return member.group(1).replaceAll("(?m)^  ", "") + "\n";
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
