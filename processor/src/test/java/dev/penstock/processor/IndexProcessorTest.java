package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.IndexProvider;
import dev.penstock.processor.Compilation.Tool;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @TempDir
    Path folder;

    static Stream<GoldenCase> goldenCases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void theConstantIsWhatTheJsonSays(GoldenCase golden) throws IOException {
        Compilation compilation = new Compilation(Tool.JAVAC, folder);
        assertTrue(compilation.run(golden.sources()));
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
                        .sorted(java.util.Comparator.comparing(IndexDefinition::name))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void aRecordFromAClassFileKeepsItsNullness(Tool tool) {
        Compilation library = new Compilation(tool, folder.resolve("lib"));
        assertTrue(library.run(List.of(source("lib/Order.java", ORDER))));
        Compilation user = new Compilation(tool, folder.resolve("app")).withClassPath(folder.resolve("lib"));
        assertTrue(user.run(List.of(source("app/User.java", USER))), user::messages);
        String builder = user.generated().get("app/UserDocumentBuilder.java");
        assertNotNull(builder);
        assertTrue(builder.contains("fields.required(\"code\", ScalarType.STRING)"), builder);
        assertTrue(builder.contains("fields.optional(\"note\", ScalarType.STRING)"), builder);
        assertTrue(builder.contains("fields.optional(\"image\", ScalarType.BYTES)"), builder);
        assertFalse(user.generated().containsKey("META-INF/penstock/records/lib.Order.properties"));
    }

    @Test
    void withoutADescriptorARecordFromAClassFileMayHaveNulls() {
        Compilation library = new Compilation(Tool.JAVAC, folder.resolve("lib")).withoutProcessors();
        assertTrue(library.run(List.of(source("lib/Order.java", ORDER))));
        Compilation user = new Compilation(Tool.JAVAC, folder.resolve("app")).withClassPath(folder.resolve("lib"));
        assertTrue(user.run(List.of(source("app/User.java", USER))));
        String builder = user.generated().get("app/UserDocumentBuilder.java");
        assertNotNull(builder);
        assertTrue(builder.contains("fields.required(\"id\", ScalarType.INTEGER)"), builder);
        assertTrue(builder.contains("fields.optional(\"code\", ScalarType.STRING)"), builder);
    }

    /** As Gradle does when another index has changed. */
    @Test
    void aClassFileThatIsProcessedAgainKeepsItsNulls() {
        String indexed = ORDER.replace("@Table", "@Index(\"orders\") @Table");
        Compilation first = new Compilation(Tool.JAVAC, folder.resolve("lib")).withoutProcessors();
        assertTrue(first.run(List.of(source("lib/Order.java", indexed))));
        Compilation again = new Compilation(Tool.JAVAC, folder.resolve("out")).withClassPath(folder.resolve("lib"));
        assertTrue(again.process("lib.Order"), again::messages);
        String builder = again.generated().get("lib/OrderDocumentBuilder.java");
        assertNotNull(builder);
        assertTrue(builder.contains("fields.optional(\"note\", ScalarType.STRING)"), builder);
        assertTrue(builder.contains("fields.required(\"id\", ScalarType.INTEGER)"), builder);
    }

    @Test
    void aMistakeInARecordFromAClassFileIsReportedWhereItIsEmbedded() {
        Compilation plain = new Compilation(Tool.JAVAC, folder.resolve("lib")).withoutProcessors();
        assertTrue(plain.run(List.of(source("lib/Order.java", ORDER.replace("String code", "Object code")))));
        Compilation user = new Compilation(Tool.JAVAC, folder.resolve("app")).withClassPath(folder.resolve("lib"));
        assertFalse(user.run(List.of(source("app/User.java", USER))));
        assertEquals(1, user.errors().size());
        assertEquals(9, user.errors().get(0).getLineNumber());
        assertEquals(77, user.errors().get(0).getColumnNumber());
        assertTrue(user.errors().get(0).getMessage(null).startsWith("[TYPE_NOT_SUPPORTED] code: "));
    }

    @Test
    void withoutJSpecifyTheGeneratedCodeDoesWithoutIt() {
        Compilation compilation = new Compilation(Tool.JAVAC, folder).withoutJSpecify();
        String source = USER.replace("import lib.Order;", "")
                .replace("List<Order> orders", "List<User.Order> orders")
                .replace(
                        "orders) {}",
                        "orders) { @Table(\"orders\") public record Order(@Id Integer id, String s) {} }");
        assertTrue(compilation.run(List.of(source("app/User.java", source))), compilation::messages);
        String builder = compilation.generated().get("app/UserDocumentBuilder.java");
        assertNotNull(builder);
        assertFalse(builder.contains("NullMarked"));
        assertTrue(builder.contains("fields.required(\"id\", ScalarType.INTEGER)"));
        assertTrue(builder.contains("fields.optional(\"s\", ScalarType.STRING)"));
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void aTypeThatAnotherProcessorWritesIsWaitedFor(Tool tool) {
        Compilation compilation = new Compilation(tool, folder).withProcessor(new OrderWriter());
        assertTrue(compilation.run(List.of(source("app/User.java", USER))), compilation::messages);
        assertTrue(compilation.generated().containsKey("app/UserIndex.java"));
        assertTrue(compilation.generated().containsKey("META-INF/penstock/records/lib.Order.properties"));
    }

    @Test
    void mistakesWaitForTypesThatAreWrittenLater() {
        Compilation compilation = new Compilation(Tool.JAVAC, folder).withProcessor(new OrderWriter());
        String wrong =
                USER.replace("foreignKey = \"user_id\"", "foreignKey = \"user_id\", limit = 0, orderBy = \"Note,\"");
        assertFalse(compilation.run(List.of(source("app/User.java", wrong))));
        assertEquals(
                List.of("[LIMIT_NOT_POSITIVE]", "[ORDER_NOT_SQL]"),
                compilation.errors().stream()
                        .map(error -> error.getMessage(null).replaceAll("(?s) .*", ""))
                        .toList());
    }

    @Test
    void aTypeThatNobodyWritesIsReportedByTheCompilerAlone() {
        Compilation compilation = new Compilation(Tool.JAVAC, folder);
        assertFalse(compilation.run(List.of(source("app/User.java", USER))));
        assertEquals(
                List.of("compiler.err.doesnt.exist", "compiler.err.cant.resolve.location"),
                compilation.errors().stream().map(error -> error.getCode()).toList());
        assertFalse(compilation.generated().containsKey("app/UserIndex.java"));
    }

    @Test
    void anIndexWithoutMistakesIsWrittenBesideOneWithThem() {
        Compilation compilation = new Compilation(Tool.JAVAC, folder.resolve("out"));
        assertFalse(
                compilation.run(
                        List.of(
                                source(
                                        "app/A.java",
                                        "package app; @dev.penstock.annotation.Index(\"a\") record A() {}"),
                                source(
                                        "app/B.java",
                                        "package app; import dev.penstock.annotation.*; @Index(\"b\") @Table(\"b\") record B(@Id int id) {}"))));
        assertTrue(compilation.generated().containsKey("app/BIndex.java"));
        assertFalse(compilation.generated().containsKey("app/AIndex.java"));
    }

    private Path source(String path, String text) {
        Path file = folder.resolve("sources").resolve(path);
        GoldenCase.write(file, text);
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
