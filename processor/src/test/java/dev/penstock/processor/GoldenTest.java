package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
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
        Compilation compilation = Javac.withProcessorAndClient()
                .withOptions("--release", "17", "-Xlint:all,-processing", "-Werror")
                .compile(golden.sources());
        assertThat(compilation).succeededWithoutWarnings();
        if (GoldenCase.isBlessed()) {
            golden.bless(Javac.generated(compilation));
        }
        assertEquals(golden.expected(), Javac.generated(compilation));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eclipseWritesTheGoldenFiles(GoldenCase golden) {
        CompilerRun eclipse = CompilerRun.ofEclipse(folder).withClassPath(Javac.CLIENT.toArray(Path[]::new));
        assertTrue(eclipse.run(golden.files()), eclipse::messages);
        assertEquals(List.of(), eclipse.errors());
        assertEquals(golden.expected(), eclipse.generated());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderOfTheSourcesDoesNotMatter(GoldenCase golden) {
        List<JavaFileObject> shuffled = new ArrayList<>(golden.sources());
        Collections.reverse(shuffled);
        Compilation first = Javac.withProcessorAndClient().compile(shuffled);
        assertThat(first).succeeded();
        Collections.shuffle(shuffled, new Random(1));
        Compilation second = Javac.withProcessorAndClient().compile(shuffled);
        assertThat(second).succeeded();
        assertEquals(Javac.generated(first), Javac.generated(second));
    }
}
