package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.Compilation.Tool;
import dev.penstock.processor.FailingFixture.Expected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailingTest {

    private static final Path PAGES = Path.of("../docs/errors");
    private static final Pattern MESSAGE = Pattern.compile("(?s)\\[(\\w+)] (.*) {10}docs/errors/(\\w+)\\.md");

    @TempDir
    Path folder;

    static Stream<FailingFixture> fixtures() {
        return FailingFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void javacReportsEachMistakeAtItsPlaceAndNothingElse(FailingFixture fixture) {
        if (GoldenCase.isBlessed()) {
            fixture.bless(List.of());
            fixture.bless(given(Tool.JAVAC, fixture));
        }
        List<Expected> given = given(Tool.JAVAC, fixture);
        assertEquals(text(fixture.expected()), text(given));
        assertFalse(given.isEmpty());
        assertEquals(
                List.of(fixture.code()),
                given.stream().map(Expected::code).distinct().toList());
    }

    /** Eclipse knows the line only. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void eclipseReportsTheSameOnTheSameLines(FailingFixture fixture) {
        assertEquals(textByLine(fixture.expected()), textByLine(given(Tool.ECLIPSE, fixture)));
    }

    @Test
    void eachRuleHasAFixtureAndAPage() {
        TreeSet<String> rules = new TreeSet<>();
        for (Path file : Compilation.files(Path.of("src/main/java/dev/penstock/processor/check"))) {
            Matcher code = Pattern.compile("String CODE = \"(\\w+)\"").matcher(Compilation.text(file));
            if (code.find()) {
                rules.add(code.group(1));
                assertEquals(
                        code.group(1).replace("_", "").toLowerCase(Locale.ROOT) + ".java",
                        file.getFileName().toString().toLowerCase(Locale.ROOT));
            }
        }
        assertEquals(rules, fixtures().map(FailingFixture::code).collect(Collectors.toCollection(TreeSet::new)));
        for (String rule : rules) {
            assertTrue(Files.exists(PAGES.resolve(rule + ".md")), rule);
        }
    }

    private List<Expected> given(Tool tool, FailingFixture fixture) {
        Compilation compilation = new Compilation(tool, folder);
        assertFalse(compilation.run(List.of(fixture.file())));
        List<Expected> given = new ArrayList<>();
        for (Diagnostic<?> diagnostic : compilation.errors()) {
            Matcher message = MESSAGE.matcher(diagnostic.getMessage(Locale.ROOT));
            assertTrue(message.matches(), diagnostic::toString);
            assertEquals(message.group(1), message.group(3));
            given.add(new Expected(
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    message.group(1),
                    message.group(2).lines().map(String::strip).toList()));
        }
        return given;
    }

    /** As javac has them: exactly, and in the order of the source. */
    private static String text(List<Expected> all) {
        return all.stream()
                .map(one -> one.line() + ":" + one.column() + " " + text(one))
                .collect(Collectors.joining("\n"));
    }

    /** As Eclipse has them: by line, since it gives types to processors in any order. */
    private static String textByLine(List<Expected> all) {
        return all.stream()
                .sorted(Comparator.comparing(Expected::line).thenComparing(FailingTest::text))
                .map(one -> one.line() + " " + text(one))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Expected one) {
        return one.code() + " " + String.join("\n", one.message());
    }
}
