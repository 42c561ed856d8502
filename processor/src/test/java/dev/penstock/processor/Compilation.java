package dev.penstock.processor;

import dev.penstock.annotation.Index;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.NullMarked;

/** One run of a compiler over some sources. */
final class Compilation {

    /** The compilers that users have. */
    enum Tool {
        JAVAC,
        ECLIPSE;

        private JavaCompiler compiler() {
            return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
        }
    }

    private final Tool tool;
    private final List<Path> classPath = new ArrayList<>(List.of(jarOf(Index.class), jarOf(NullMarked.class)));
    private final List<Processor> processors = new ArrayList<>(List.of(new IndexProcessor()));
    private final List<String> options = new ArrayList<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final Path output;

    Compilation(Tool tool, Path output) {
        this.tool = tool;
        this.output = output;
    }

    Compilation withClassPath(Path... more) {
        classPath.addAll(Arrays.asList(more));
        return this;
    }

    Compilation withoutJSpecify() {
        classPath.remove(jarOf(NullMarked.class));
        return this;
    }

    Compilation withProcessor(Processor processor) {
        processors.add(processor);
        return this;
    }

    Compilation withoutProcessors() {
        processors.clear();
        return this;
    }

    Compilation warningsAreErrors() {
        options.addAll(List.of("-Xlint:all,-processing", "-Werror"));
        return this;
    }

    /** Compiles files, in that order. */
    boolean run(List<Path> sources) {
        return run(sources, List.of());
    }

    /** Processes classes without compiling them. */
    boolean process(String... classes) {
        options.add("-proc:only");
        return run(List.of(), List.of(classes));
    }

    private boolean run(List<Path> sources, List<String> classes) {
        try {
            Files.createDirectories(output);
            JavaCompiler compiler = tool.compiler();
            try (StandardJavaFileManager files =
                    compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
                files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(output.toFile()));
                files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(output.toFile()));
                files.setLocation(
                        StandardLocation.CLASS_PATH,
                        classPath.stream().map(Path::toFile).toList());
                JavaCompiler.CompilationTask task = compiler.getTask(
                        new StringWriter(),
                        files,
                        diagnostics,
                        allOptions(),
                        classes.isEmpty() ? null : classes,
                        files.getJavaFileObjects(
                                sources.stream().map(Path::toFile).toArray(File[]::new)));
                task.setProcessors(processors);
                return task.call();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> allOptions() {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--release", "17"));
        return all;
    }

    /** What the compiler has said, notes left out. */
    List<Diagnostic<? extends JavaFileObject>> diagnostics() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING
                        || diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .toList();
    }

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** The same, to be read by people. */
    String messages() {
        return diagnostics().stream()
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** All that is written but classes, by path. */
    SortedMap<String, String> generated() {
        return texts(output);
    }

    static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            if (!file.toString().endsWith(".class")) {
                texts.put(folder.relativize(file).toString(), text(file));
            }
        }
        return texts;
    }

    static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
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
