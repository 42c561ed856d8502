package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a query class. */
class QueryOptionTest {

    private static final JavaFileObject USER = Javac.source("app/User.java", """
            package app;

            import dev.penstock.annotation.*;

            @Index("users")
            @Table("users")
            public record User(@Id int id) {}
            """);
    private static final JavaFileObject TAKEN = Javac.source("app/UserQuery.java", """
            package app;

            final class UserQuery {}
            """);

    @TempDir
    Path folder;

    @Test
    void whoHasTheClient() {
        assertEquals(true, isWritten(Javac.withProcessorAndClient(), USER));
        assertEquals(false, isWritten(Javac.withProcessor(), USER));
    }

    @Test
    void whoForcesIt() {
        Compilation compilation = Javac.withProcessor()
                .withOptions("--release", "17", "-Apenstock.queries=always")
                .compile(USER);
        assertThat(compilation).hadErrorContaining("package dev.penstock.client does not exist");
        assertEquals(
                true,
                isWritten(
                        Javac.withProcessorAndClient().withOptions("--release", "17", "-Apenstock.queries=always"),
                        USER));
    }

    @Test
    void notWhoForbidsIt() {
        assertEquals(false, isWritten(never(), USER));
        assertEquals(false, isWritten(never(), USER, TAKEN));
    }

    private static Compiler never() {
        return Javac.withProcessorAndClient().withOptions("--release", "17", "-Apenstock.queries=never");
    }

    @Test
    void aValueThatMeansNothingIsReported() {
        Compilation compilation = Javac.withProcessorAndClient()
                .withOptions("--release", "17", "-Apenstock.queries=yes")
                .compile(USER);
        assertThat(compilation)
                .hadErrorContaining("-Apenstock.queries=yes is none of the values of this option. Write auto");
    }

    @Test
    void itsNameIsTakenOnlyWhereItIsWritten() {
        assertEquals(false, isWritten(Javac.withProcessor(), USER, TAKEN));
        assertThat(Javac.withProcessorAndClient().compile(USER, TAKEN))
                .hadErrorContaining("[CLASS_NAME_TAKEN] User: there is a class UserQuery already");
    }

    @Test
    void aProjectionMayBeOfAnIndexOfAnotherModule() {
        JavaFileObject card = Javac.source("card/UserCard.java", """
                package card;

                import app.User;
                import dev.penstock.annotation.*;

                @Projection(of = User.class)
                record UserCard(int id) {}
                """);
        Javac.write(Javac.withProcessorAndClient().compile(USER), folder.resolve("with"));
        Path[] path = Stream.concat(Javac.CLIENT.stream(), Stream.of(folder.resolve("with")))
                .toArray(Path[]::new);
        Compilation compilation =
                Javac.withClassPath(Javac.withProcessor(), path).compile(card);
        assertThat(compilation).succeeded();
        assertEquals(
                List.of("UserCardDocumentBuilder.java", "UserCardProjection.java"),
                compilation.generatedSourceFiles().stream()
                        .map(file -> Path.of(file.getName()).getFileName().toString())
                        .sorted()
                        .toList());

        Javac.write(Javac.withProcessor().compile(USER), folder.resolve("without"));
        path[path.length - 1] = folder.resolve("without");
        assertThat(Javac.withClassPath(Javac.withProcessor(), path).compile(card))
                .hadErrorContaining("[PROJECTION_NEEDS_INDEX] UserCard: there is no class UserQuery");
    }

    private static boolean isWritten(Compiler compiler, JavaFileObject... sources) {
        Compilation compilation = compiler.compile(sources);
        assertThat(compilation).succeeded();
        return compilation.generatedSourceFiles().stream()
                .anyMatch(file -> file.toUri().getPath().endsWith("/app/UserQuery.java"));
    }
}
