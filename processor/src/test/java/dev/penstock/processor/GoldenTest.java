package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.Compilation.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    @TempDir
    Path folder;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javacWritesTheGoldenFiles(GoldenCase golden) {
        Compilation compilation = new Compilation(Tool.JAVAC, folder).warningsAreErrors();
        boolean compiled = compilation.run(golden.sources());
        assertTrue(compiled, compilation::messages);
        assertEquals(List.of(), compilation.diagnostics());
        if (GoldenCase.isBlessed()) {
            golden.bless(compilation.generated());
        }
        assertEquals(golden.expected(), compilation.generated());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eclipseWritesTheGoldenFiles(GoldenCase golden) {
        Compilation compilation = new Compilation(Tool.ECLIPSE, folder);
        boolean compiled = compilation.run(golden.sources());
        assertTrue(compiled, compilation::messages);
        assertEquals(List.of(), compilation.errors());
        assertEquals(golden.expected(), compilation.generated());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheSourcesDoesNotMatter(GoldenCase golden) {
        List<Path> shuffled = new ArrayList<>(golden.sources());
        Collections.reverse(shuffled);
        Compilation first = new Compilation(Tool.JAVAC, folder.resolve("first"));
        assertTrue(first.run(shuffled));
        Collections.shuffle(shuffled, new Random(1));
        Compilation second = new Compilation(Tool.JAVAC, folder.resolve("second"));
        assertTrue(second.run(shuffled));
        assertEquals(first.generated(), second.generated());
    }
}
