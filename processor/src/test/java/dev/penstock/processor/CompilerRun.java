package dev.penstock.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * One run of a compiler over files on the disk. Compile-testing runs javac; this is for what it cannot do: the Eclipse
 * compiler, which reads no sources in memory; class files to be processed again, which have no sources; what a
 * compilation that fails has written, which it does not tell; and the files themselves, their encoding and the length of
 * their names, since those in memory are always UTF-8 and may have any name.
 */
final class CompilerRun {

    private final JavaCompiler compiler;
    private final List<Path> classPath = new ArrayList<>(Javac.CLASS_PATH);
    private final List<Processor> processors = new ArrayList<>(List.of(new IndexProcessor()));
    private final List<String> options = new ArrayList<>(List.of("--release", "17"));
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    private final Path output;

    private CompilerRun(JavaCompiler compiler, Path output) {
        this.compiler = compiler;
        this.output = output;
    }

    static CompilerRun ofEclipse(Path output) {
        return new CompilerRun(new EclipseCompiler(), output);
    }

    static CompilerRun ofJavac(Path output) {
        return new CompilerRun(ToolProvider.getSystemJavaCompiler(), output);
    }

    CompilerRun withClassPath(Path... more) {
        classPath.addAll(Arrays.asList(more));
        return this;
    }

    CompilerRun withProcessor(Processor processor) {
        processors.add(processor);
        return this;
    }

    CompilerRun withOptions(String... more) {
        options.addAll(Arrays.asList(more));
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
                        options,
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

    List<Diagnostic<? extends JavaFileObject>> errors() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** Errors, and those warnings that are not the compiler's own. */
    List<Diagnostic<? extends JavaFileObject>> ofProcessor() {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR
                        || diagnostic.getMessage(Locale.ROOT).startsWith("["))
                .toList();
    }

    /** All that the compiler has said, to be read by people. */
    String messages() {
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** All that is written but classes, by path. */
    SortedMap<String, String> generated() {
        return TextFiles.texts(output);
    }
}
