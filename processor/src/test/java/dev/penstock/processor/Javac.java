package dev.penstock.processor;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.core.TreeNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.penstock.annotation.Index;
import dev.penstock.client.Search;
import jakarta.json.stream.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** What all runs of javac have in common: the class path of a user, and the files that come of it. */
public final class Javac {

    /** What a user's code sees: the annotations, JSpecify with them, and Jackson. */
    static final List<Path> CLASS_PATH = List.of(
            jarOf(Index.class),
            jarOf(NullMarked.class),
            jarOf(JsonNode.class),
            jarOf(TreeNode.class),
            jarOf(JacksonAnnotation.class));

    /** What users have besides who search, too. */
    static final List<Path> CLIENT = List.of(jarOf(Search.class), jarOf(Query.class), jarOf(JsonGenerator.class));

    private Javac() {}

    /** Runs the processor. */
    public static Compiler withProcessor() {
        return plain().withProcessors(new IndexProcessor());
    }

    /** Runs the processor for a user who has the client. */
    static Compiler withProcessorAndClient() {
        return withClassPath(withProcessor(), CLIENT.toArray(Path[]::new));
    }

    /** Runs no processor. */
    static Compiler plain() {
        return withClassPath(Compiler.javac().withOptions("--release", "17"));
    }

    /** Adds folders or jars to the class path of a user. */
    static Compiler withClassPath(Compiler compiler, Path... more) {
        return compiler.withClasspath(files(Stream.concat(CLASS_PATH.stream(), Arrays.stream(more))));
    }

    /** Leaves nothing but the annotations on the class path. */
    static Compiler withoutJSpecify(Compiler compiler) {
        return compiler.withClasspath(files(Stream.of(jarOf(Index.class))));
    }

    private static List<File> files(Stream<Path> paths) {
        return paths.map(Path::toFile).toList();
    }

    /** The file of a class, whose path is relative to a folder of sources. */
    public static JavaFileObject source(String path, String text) {
        return JavaFileObjects.forSourceString(path.replaceFirst("\\.java$", "").replace('/', '.'), text);
    }

    /** All that is written but classes, by path. */
    public static SortedMap<String, String> generated(Compilation compilation) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() != JavaFileObject.Kind.CLASS) {
                texts.put(path(file), new String(bytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** Writes all that came of a compilation, classes as well, for others to have on their class path. */
    static void write(Compilation compilation, Path folder) {
        try {
            for (JavaFileObject file : compilation.generatedFiles()) {
                Path target = folder.resolve(path(file));
                Files.createDirectories(target.getParent());
                Files.write(target, bytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in memory has the name of its location before its path: {@code /CLASS_OUTPUT/shop/User.class}. */
    private static String path(JavaFileObject file) {
        return file.toUri().getPath().replaceFirst("^/[A-Z_]+/", "");
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream stream = file.openInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
