package dev.penstock.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What people are told is there. */
class DocumentationTest {

    /** A class in backticks: an upper-case letter, and a lower-case one somewhere, so that SQL and constants are none. */
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.\\w+)?(?:\\([^`]*\\))?`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

    @Test
    void everyClassNamedInTheArchitectureExists() {
        Set<String> classes = ParsedFile.parse(Sources.all()).stream()
                .flatMap(file -> file.classes().stream())
                .collect(Collectors.toSet());
        List<String> named = found(CLASS, Sources.root().resolve("ARCHITECTURE.md"));

        assertFalse(named.isEmpty(), "it names classes");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(Predicate.not(classes::contains))
                        .distinct()
                        .toList(),
                "ARCHITECTURE.md names classes that are not there: correct the page.");
    }

    @Test
    void everyLinkToAFileLeadsToOne() {
        List<Path> pages = Sources.pages();

        assertFalse(pages.isEmpty(), "there are pages");
        assertEquals(
                List.of(),
                pages.stream()
                        .flatMap(page -> found(LINK, page).stream()
                                .filter(link -> !link.matches("[a-z]+:.*|#.*"))
                                .filter(link -> !Files.exists(page.resolveSibling(link.replaceFirst("#.*", ""))))
                                .map(link -> Sources.relative(page) + ": " + link))
                        .toList(),
                "Links lead nowhere: correct them.");
    }

    private static List<String> found(Pattern pattern, Path page) {
        String text = CODE.matcher(Sources.read(page)).replaceAll("");
        return pattern.matcher(text)
                .results()
                .map(DocumentationTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }
}
