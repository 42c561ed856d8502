package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.truth.StringSubject;
import com.google.testing.compile.Compilation;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.processor.generate.IndexFiles;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IndexProcessorTest {

    private static final String ORDER = """
            package lib;

            import dev.penstock.annotation.*;
            import org.jspecify.annotations.*;

            @NullMarked
            @Table("orders")
            public record Order(@Id int id, String code, @Nullable String note, byte @Nullable [] image) {}
            """;

    private static final String USER = """
            package app;

            import dev.penstock.annotation.*;
            import java.util.List;
            import lib.Order;

            @Index("users")
            @Table("users")
            public record User(@Id int id, @HasMany(foreignKey = "user_id") List<Order> orders) {}
            """;

    private static final JavaFileObject ORDER_FILE = Javac.source("lib/Order.java", ORDER);
    private static final JavaFileObject USER_FILE = Javac.source("app/User.java", USER);

    @TempDir
    Path folder;

    static Stream<GoldenCase> goldenCases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void theConstantIsWhatTheJsonSays(GoldenCase golden) throws IOException {
        Compilation compilation = Javac.withProcessorAndClient().compile(golden.sources());
        assertThat(compilation).succeeded();
        Javac.write(compilation, folder);
        List<IndexDefinition> constants = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, IndexProvider.class.getClassLoader())) {
            for (IndexProvider provider : ServiceLoader.load(IndexProvider.class, loader)) {
                IndexDefinition definition = provider.definition();
                constants.add(DefinitionFile.withCompactMapping(definition));
            }
        }
        assertEquals(
                List.copyOf(golden.definitions()),
                constants.stream()
                        .sorted(Comparator.comparing(IndexDefinition::name))
                        .toList());
    }

    @Test
    void aRecordFromAClassFileKeepsItsNullness() {
        Compilation library = Javac.withProcessor().compile(ORDER_FILE);
        assertThat(library).succeeded();
        Javac.write(library, folder);
        Compilation user = Javac.withClassPath(Javac.withProcessor(), folder).compile(USER_FILE);
        assertThat(user).succeeded();
        assertNullness(Javac.generated(user));
    }

    @Test
    void eclipseKeepsTheNullnessOfARecordFromAClassFile() {
        CompilerRun library = CompilerRun.ofEclipse(folder.resolve("lib"));
        assertTrue(library.run(List.of(file("lib/Order.java", ORDER))), library::messages);
        CompilerRun user = CompilerRun.ofEclipse(folder.resolve("app")).withClassPath(folder.resolve("lib"));
        assertTrue(user.run(List.of(file("app/User.java", USER))), user::messages);
        assertNullness(user.generated());
    }

    private static void assertNullness(SortedMap<String, String> generated) {
        String builder = generated.get("app/UserDocumentBuilder.java");
        assertNotNull(builder);
        assertTrue(builder.contains("ScalarType.STRING.required(fields, \"code\")"), builder);
        assertTrue(builder.contains("ScalarType.STRING.optional(fields, \"note\")"), builder);
        assertTrue(builder.contains("ScalarType.BYTES.optional(fields, \"image\")"), builder);
        assertFalse(generated.containsKey("META-INF/penstock/records/lib.Order.properties"));
    }

    @Test
    void withoutADescriptorARecordFromAClassFileMayHaveNulls() {
        Compilation library = Javac.plain().compile(ORDER_FILE);
        assertThat(library).succeeded();
        Javac.write(library, folder);
        Compilation user = Javac.withClassPath(Javac.withProcessor(), folder).compile(USER_FILE);
        assertThat(user).succeeded();
        StringSubject builder = assertThatBuilder(user);
        builder.contains("ScalarType.INTEGER.required(fields, \"id\")");
        builder.contains("ScalarType.STRING.optional(fields, \"code\")");
    }

    /** As Gradle does when another index has changed. */
    @Test
    void aClassFileThatIsProcessedAgainKeepsItsNulls() {
        String indexed = ORDER.replace("@Table", "@Index(\"orders\") @Table");
        Compilation first = Javac.plain().compile(Javac.source("lib/Order.java", indexed));
        assertThat(first).succeeded();
        Javac.write(first, folder.resolve("lib"));
        CompilerRun again = CompilerRun.ofJavac(folder.resolve("out")).withClassPath(folder.resolve("lib"));
        assertTrue(again.process("lib.Order"), again::messages);
        String builder = again.generated().get("lib/OrderDocumentBuilder.java");
        assertNotNull(builder);
        assertTrue(builder.contains("ScalarType.STRING.optional(fields, \"note\")"), builder);
        assertTrue(builder.contains("ScalarType.INTEGER.required(fields, \"id\")"), builder);
    }

    @Test
    void aMistakeInARecordFromAClassFileIsReportedWhereItIsEmbedded() {
        Compilation library =
                Javac.plain().compile(Javac.source("lib/Order.java", ORDER.replace("String code", "Object code")));
        assertThat(library).succeeded();
        Javac.write(library, folder);
        Compilation user = Javac.withClassPath(Javac.withProcessor(), folder).compile(USER_FILE);
        assertThat(user).failed();
        assertThat(user).hadErrorCount(1);
        assertThat(user)
                .hadErrorContaining("[TYPE_NOT_SUPPORTED] code: ")
                .inFile(USER_FILE)
                .onLine(9)
                .atColumn(77);
    }

    /** The annotations bring JSpecify along, but a build may leave it out; javac reads them all the same. */
    @Test
    void withoutJSpecifyTheGeneratedCodeDoesWithoutIt() {
        String source = USER.replace("import lib.Order;", "")
                .replace("List<Order> orders", "List<User.Order> orders")
                .replace(
                        "orders) {}",
                        "orders) { @Table(\"orders\") public record Order(@Id Integer id, String s) {} }");
        Compilation compilation =
                Javac.withoutJSpecify(Javac.withProcessor()).compile(Javac.source("app/User.java", source));
        assertThat(compilation).succeeded();
        StringSubject builder = assertThatBuilder(compilation);
        builder.doesNotContain("NullMarked");
        builder.contains("ScalarType.INTEGER.required(fields, \"id\")");
        builder.contains("ScalarType.STRING.optional(fields, \"s\")");
        assertThat(compilation)
                .generatedSourceFile("app.UserIndex")
                .contentsAsUtf8String()
                .doesNotContain("jspecify");
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedFor() {
        Compilation compilation = Javac.withProcessor()
                .withProcessors(new IndexProcessor(), new OrderWriter())
                .compile(USER_FILE);
        assertThat(compilation).succeeded();
        assertThat(compilation).generatedSourceFile("app.UserIndex");
        assertThat(compilation)
                .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/penstock/records/lib.Order.properties");
    }

    @Test
    void eclipseWaitsForATypeThatAnotherProcessorWrites() {
        CompilerRun eclipse = CompilerRun.ofEclipse(folder.resolve("out")).withProcessor(new OrderWriter());
        assertTrue(eclipse.run(List.of(file("app/User.java", USER))), eclipse::messages);
        assertTrue(eclipse.generated().containsKey("app/UserIndex.java"));
        assertTrue(eclipse.generated().containsKey("META-INF/penstock/records/lib.Order.properties"));
    }

    @Test
    void mistakesWaitForTypesThatAreWrittenLater() {
        String wrong =
                USER.replace("foreignKey = \"user_id\"", "foreignKey = \"user_id\", limit = 0, orderBy = \"Note,\"");
        Compilation compilation = Javac.withProcessor()
                .withProcessors(new IndexProcessor(), new OrderWriter())
                .compile(Javac.source("app/User.java", wrong));
        assertThat(compilation).failed();
        assertEquals(
                List.of("[LIMIT_NOT_POSITIVE]", "[ORDER_NOT_SQL]"),
                compilation.errors().stream()
                        .map(error -> error.getMessage(null).replaceAll("(?s) .*", ""))
                        .toList());
    }

    @Test
    void aTypeThatNobodyWritesIsReportedByTheCompilerAlone() {
        CompilerRun javac = CompilerRun.ofJavac(folder.resolve("out"));
        assertFalse(javac.run(List.of(file("app/User.java", USER))));
        assertEquals(
                List.of("compiler.err.doesnt.exist", "compiler.err.cant.resolve.location"),
                javac.errors().stream().map(Diagnostic::getCode).toList());
        assertFalse(javac.generated().containsKey("app/UserIndex.java"));
    }

    @Test
    void anIndexWithoutMistakesIsWrittenBesideOneWithThem() {
        String wrong = "package app; @dev.penstock.annotation.Index(\"a\") record A() {}";
        String right =
                "package app; import dev.penstock.annotation.*; @Index(\"b\") @Table(\"b\") record B(@Id int id) {}";
        CompilerRun javac = CompilerRun.ofJavac(folder.resolve("out"));
        assertFalse(javac.run(List.of(file("app/A.java", wrong), file("app/B.java", right))));
        assertTrue(javac.generated().containsKey("app/BIndex.java"));
        assertFalse(javac.generated().containsKey("app/AIndex.java"));
    }

    @Test
    void namesMayBeLong() {
        String name = "X".repeat(220);
        assertThat(Javac.withProcessor().compile(Javac.source("app/User.java", longName(name))))
                .succeeded();
    }

    @Test
    void aNameThatIsTooLongForAFileIsReported() {
        String name = "X".repeat(245);
        CompilerRun javac = CompilerRun.ofJavac(folder.resolve("out"));
        assertFalse(javac.run(List.of(file("app/User.java", longName(name)))));
        assertEquals(1, javac.errors().size(), javac::messages);
        String message = javac.errors().get(0).getMessage(null);
        assertTrue(message.startsWith("Penstock cannot write its files: "), message);
        assertTrue(message.contains(name + "DocumentBuilder.java"), message);
    }

    private static String longName(String name) {
        return "package app; import dev.penstock.annotation.*; @Index(\"x\") @Table(\"x\") record X(@Id int id) {}"
                .replace("record X", "record " + name);
    }

    @Test
    void resourcesAreInUtf8WhateverTheSourcesAreIn() {
        String source =
                "package app; import dev.penstock.annotation.*; @Index(\"x\") @Table(\"ta\\u00dfe\") record X(@Id int id) {}";
        CompilerRun javac = CompilerRun.ofJavac(folder.resolve("out")).withOptions("-encoding", "ISO-8859-1");
        assertTrue(javac.run(List.of(file("app/X.java", source))), javac::messages);
        Path json = folder.resolve("out").resolve(IndexFiles.jsonPath("x"));
        assertEquals("taße", DefinitionFile.read(TextFiles.text(json)).root().name());
    }

    @Test
    void sourcesKeepEveryCharacterWhateverTheCompilersEncoding() {
        String source =
                "package app; import dev.penstock.annotation.*; @Index(\"x\") @Table(\"ta\\u00dfe \\ud83d\\ude00\")"
                        + " record X(@Id int id) {}";
        CompilerRun javac = CompilerRun.ofJavac(folder.resolve("out")).withOptions("-encoding", "US-ASCII");
        assertTrue(javac.run(List.of(file("app/X.java", source))), javac::messages);
        String index = Objects.requireNonNull(javac.generated().get("app/XIndex.java"));
        assertTrue(index.contains("new TableName(\"public\", \"ta\\u00dfe \\ud83d\\ude00\")"), index);
        assertTrue(index.contains("FROM \"public\".\"ta\\u00dfe \\ud83d\\ude00\""), index);
    }

    private static StringSubject assertThatBuilder(Compilation compilation) {
        return assertThat(compilation)
                .generatedSourceFile("app.UserDocumentBuilder")
                .contentsAsUtf8String();
    }

    /** For compilers that read files. */
    private Path file(String path, String text) {
        Path file = folder.resolve("sources").resolve(path);
        TextFiles.write(file, text);
        return file;
    }

    @SupportedAnnotationTypes("dev.penstock.annotation.Index")
    private static final class OrderWriter extends AbstractProcessor {

        private boolean written;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile("lib.Order").openWriter()) {
                    writer.write(ORDER);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return false;
        }
    }
}
