package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What query classes do not let anybody write. */
class QueryMistakesTest {

    private static final Path FOLDER = Path.of("src/test/resources/queries");
    private static final Path THING = FOLDER.resolve("Thing.java");
    private static final Path MISTAKES = FOLDER.resolve("Mistakes.java");

    @TempDir
    Path output;

    @Test
    void theRecordItselfIsSound() {
        CompilerRun javac = CompilerRun.ofJavac(output).withClassPath(Javac.CLIENT.toArray(Path[]::new));
        assertTrue(javac.run(List.of(THING)), javac::messages);
    }

    @Test
    void javacRefusesEachMistakeAndNothingElse() {
        Compilation compilation = Javac.withProcessorAndClient()
                .withOptions("--release", "17", "-Xmaxerrs", "1000")
                .compile(
                        Javac.source("queries/Thing.java", TextFiles.text(THING)),
                        Javac.source("queries/Mistakes.java", TextFiles.text(MISTAKES)));
        Map<Long, String> refused = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> error : compilation.errors()) {
            refused.merge(error.getLineNumber(), kind(error), (first, second) -> first);
        }
        assertEquals(expected(), refused);
    }

    @Test
    void eclipseRefusesEachMistakeAndNothingElse() {
        CompilerRun eclipse = CompilerRun.ofEclipse(output)
                .withClassPath(Javac.CLIENT.toArray(Path[]::new))
                .withOptions("-maxProblems", "1000");
        assertFalse(eclipse.run(List.of(THING, MISTAKES)));
        assertEquals(
                List.copyOf(expected().keySet()),
                eclipse.errors().stream()
                        .map(Diagnostic::getLineNumber)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** What is marked, by the line below the mark. */
    private static Map<Long, String> expected() {
        List<String> lines = TextFiles.text(MISTAKES).lines().toList();
        Map<Long, String> expected = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("// missing ") || line.equals("// mismatch")) {
                expected.put(i + 2L, line.substring("// ".length()));
            }
        }
        return expected;
    }

    /** {@code missing} with the name of what is not there, or {@code mismatch}. */
    private static String kind(Diagnostic<?> error) {
        if (!error.getCode().startsWith("compiler.err.cant.resolve")) {
            return "mismatch";
        }
        String symbol = error.getMessage(Locale.ROOT)
                .lines()
                .filter(line -> line.contains("symbol:"))
                .collect(Collectors.joining());
        return "missing " + symbol.replaceFirst(".*(?:method|variable) +(?:<[^>]*>)?(\\w+).*", "$1");
    }
}
