package dev.penstock.benchmarks.processor;

import dev.penstock.benchmarks.processor.Compilation.Way;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private final Path generated;

    private CompilerProcess(String classPath, String processorPath, Path generated) {
        this.classPath = classPath;
        this.processorPath = processorPath;
        this.generated = generated;
    }

    /**
     * Takes the class path, the path of the processor, the folder of what was generated before and the compilations;
     * writes a line for each of these.
     */
    public static void main(String[] args) throws IOException {
        CompilerProcess compiler = new CompilerProcess(args[0], args[1], Path.of(args[2]));
        // Until nobody listens any more: the benchmark may have been ended.
        for (int i = 3; i < args.length && !System.out.checkError(); i++) {
            System.out.println(args[i] + " " + compiler.time(Compilation.parse(args[i])));
        }
    }

    private Time time(Compilation compilation) throws IOException {
        try (Folder folder = Folder.create()) {
            List<Path> sources = new ArrayList<>(RecordSources.write(folder.path("sources"), compilation.records()));
            List<String> options = switch (compilation.way()) {
                case PLAIN -> options(folder, "-proc:none");
                case PROCESSED -> options(folder, "-processorpath", processorPath);
                case GENERATED -> {
                    sources.addAll(earlier(compilation.records()).files("generated"));
                    yield options(folder, "-proc:none");
                }
                case COPIED -> copying(folder, earlier(compilation.records()));
            };
            // One compilation does not pay for what the one before has left.
            System.gc();
            Time start = Time.now();
            compile(sources, options);
            Time time = Time.now().since(start);
            check(compilation, sources.size() + folder.files("generated").size());
            return time;
        }
    }

    /** What the processor generates for so many records; generated now if nobody asked before. */
    private Folder earlier(int records) throws IOException {
        Folder earlier = new Folder(generated.resolve(Integer.toString(records)));
        if (!Files.exists(earlier.path())) {
            List<Path> sources = RecordSources.write(earlier.path("sources"), records);
            compile(sources, options(earlier, "-proc:only", "-processorpath", processorPath));
        }
        return earlier;
    }

    private List<String> copying(Folder folder, Folder earlier) throws IOException {
        String copier = CopyingProcessor.class.getName();
        return options(
                folder,
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                copier,
                "-A" + CopyingProcessor.SOURCES + "=" + earlier.path("generated"),
                "-A" + CopyingProcessor.RESOURCES + "=" + earlier.path("classes"));
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
