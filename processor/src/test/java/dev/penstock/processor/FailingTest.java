package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
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
import javax.tools.JavaFileObject;
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
            fixture.bless(given(compile(fixture).diagnostics()));
        }
        Compilation compilation = compile(fixture);
        assertThat(compilation).hadWarningCount(fixture.warnings());
        assertThat(compilation).hadErrorCount(fixture.expected().size() - fixture.warnings());
        for (Expected one : fixture.expected()) {
            String message = "[" + one.code() + "] " + one.message().get(0);
            (one.warning()
                            ? assertThat(compilation).hadWarningContaining(message)
                            : assertThat(compilation).hadErrorContaining(message))
                    .inFile(compilation.sourceFiles().get(0))
                    .onLine(one.line())
                    .atColumn(one.column());
        }
        List<Expected> given = given(compilation.diagnostics());
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
        CompilerRun eclipse = CompilerRun.ofEclipse(folder)
                .withClassPath(Javac.CLIENT.toArray(Path[]::new))
                .withOptions(fixture.options());
        boolean failed = !eclipse.run(List.of(fixture.file()));
        assertEquals(fixture.expected().size() > fixture.warnings(), failed);
        assertEquals(textByLine(fixture.expected()), textByLine(given(eclipse.ofProcessor())));
    }

    /** Not among the fixtures: no file can hold the message. */
    @Test
    void aNameHasWholeCharacters() {
        Compilation compilation = Javac.withProcessor().compile(Javac.source("failing/Halves.java", """
                        package failing;
                        import dev.penstock.annotation.*;
                        @Index("halves")
                        @Table("halves")
                        record Halves(@Id int id, @Column("half \\ud83d") String half, @Column("nul \\000") String nul) {}
                        """));
        assertThat(compilation).hadErrorCount(2);
        assertThat(compilation)
                .hadErrorContaining("[NAME_NOT_ALLOWED] half: ")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(5)
                .atColumn(35);
        assertThat(compilation)
                .hadErrorContaining("[NAME_NOT_ALLOWED] nul: ")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(5)
                .atColumn(71);
    }

    /** Not among the fixtures: Eclipse has no line for a constant. */
    @Test
    void aConstantOfAnEnumHasNothingButALabel() {
        Compilation compilation = Javac.withProcessor().compile(Javac.source("failing/Status.java", """
                        package failing;
                        import dev.penstock.annotation.*;
                        enum Status {
                          @Label("o") OPEN,
                          @Label("p") @Keyword PAID
                        }
                        """));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[FIELD_NEEDS_RECORD] PAID: @Keyword stands on a constant")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(5)
                .atColumn(15);
    }

    /** Not among the fixtures: these have no resources. */
    @Test
    void settingsAreAJsonObject() {
        assertEquals("", settings("{\"number_of_shards\": 3}"));
        assertTrue(
                settings("[1]").contains("[SETTINGS_NOT_USABLE] User: the resource \"users.json\" is no JSON object"));
        assertTrue(settings("{").contains("the resource \"users.json\" is no JSON: Unexpected end-of-input"));
        assertTrue(settings("").contains("the resource \"users.json\" is no JSON: it is empty"));
    }

    /** What javac says when the resource, which a build tool has put among the classes, holds that text. */
    private String settings(String text) {
        Path source = folder.resolve("User.java");
        TextFiles.write(folder.resolve("users.json"), text);
        TextFiles.write(source, """
                import dev.penstock.annotation.*;
                @Index(value = "users", settings = "users.json") @Table("users") record User(@Id int id) {}
                """);
        CompilerRun javac = CompilerRun.ofJavac(folder);
        javac.run(List.of(source));
        return javac.messages();
    }

    @Test
    void eachRuleHasAFixtureAndAPage() {
        TreeSet<String> rules = new TreeSet<>();
        for (Path file : TextFiles.in(Path.of("src/main/java/dev/penstock/processor/check"))) {
            Matcher code = Pattern.compile("String CODE = \"(\\w+)\"").matcher(TextFiles.text(file));
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

    private static Compilation compile(FailingFixture fixture) {
        List<Object> options = new ArrayList<>(List.of("--release", "17"));
        options.addAll(List.of(fixture.options()));
        return Javac.withProcessorAndClient()
                .withOptions(options)
                .compile(Javac.source("failing/" + fixture.code(), TextFiles.text(fixture.file())));
    }

    private static List<Expected> given(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Expected> given = new ArrayList<>();
        for (Diagnostic<?> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.NOTE) {
                continue;
            }
            Matcher message = MESSAGE.matcher(diagnostic.getMessage(Locale.ROOT));
            assertTrue(message.matches(), diagnostic::toString);
            assertEquals(message.group(1), message.group(3));
            given.add(new Expected(
                    diagnostic.getLineNumber(),
                    diagnostic.getColumnNumber(),
                    diagnostic.getKind() != Diagnostic.Kind.ERROR,
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
        return (one.warning() ? "warning " : "") + one.code() + " " + String.join("\n", one.message());
    }
}
