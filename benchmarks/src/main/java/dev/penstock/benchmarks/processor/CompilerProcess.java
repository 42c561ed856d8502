package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles, in the JVM it is started in, and says how long each compilation took. This is what Maven does: the compiler
 * runs inside its JVM, and each compilation has a class loader of its own for the processor.
 *
 * <p>Only the classes of this module may be on the class path of that JVM. The compiler asks it before the path of the
 * processor, and what it has would be loaded once for all compilations.
 */
final class CompilerProcess {

    private final String classPath;
    private final String processorPath;

    private CompilerProcess(String classPath, String processorPath) {
        this.classPath = classPath;
        this.processorPath = processorPath;
    }

    /** Takes the class path, the path of the processor and the compilations; writes a line for each of these. */
    public static void main(String[] args) throws IOException {
        CompilerProcess compiler = new CompilerProcess(args[0], args[1]);
        // Until nobody listens any more: the benchmark may have been ended.
        for (int i = 2; i < args.length && !System.out.checkError(); i++) {
            System.out.println(args[i] + " " + compiler.time(Compilation.parse(args[i])));
        }
    }

    private Time time(Compilation compilation) throws IOException {
        try (Folder folder = Folder.create();
                Folder earlier = Folder.create()) {
            List<Path> sources = new ArrayList<>(RecordSources.write(folder.path("sources"), compilation.records()));
            if (compilation.way() == Way.GENERATED) {
                compile(sources, options(earlier, "-proc:only", "-processorpath", processorPath));
                sources.addAll(earlier.files("generated"));
            }
            List<String> options = compilation.way() == Way.PROCESSED
                    ? options(folder, "-processorpath", processorPath)
                    : options(folder, "-proc:none");
            // One compilation does not pay for what the one before has left.
            System.gc();
            Time start = Time.now();
            compile(sources, options);
            Time time = Time.now().since(start);
            check(compilation, sources.size() + folder.files("generated").size());
            return time;
        }
    }

    private static void compile(List<Path> sources, List<String> options) throws IOException {
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled;
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        if (!compiled) {
            throw new IllegalStateException("the records do not compile: " + messages);
        }
    }

    private List<String> options(Folder folder, String... processing) throws IOException {
        List<String> options = new ArrayList<>(List.of("--release", "17", "-g", "-parameters"));
        options.addAll(List.of("-classpath", classPath));
        options.addAll(List.of("-d", folder.path("classes").toString()));
        options.addAll(List.of("-s", folder.path("generated").toString()));
        options.addAll(List.of(processing));
        return options;
    }

    /** The processor writes two classes for each index; a benchmark in which it does not run would show no cost. */
    private static void check(Compilation compilation, int sources) {
        int expected = RecordSources.SHARED + compilation.records() * (compilation.way() == Way.PLAIN ? 1 : 3);
        if (sources != expected) {
            throw new IllegalStateException(sources + " classes were compiled, not " + expected);
        }
    }
}
