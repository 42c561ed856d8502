package dev.penstock.benchmarks.processor;

import dev.penstock.annotation.Index;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** A fresh JVM that compiles. */
final class Fork {

    private Fork() {}

    /**
     * Runs compilations one after the other, and hands over the time of each as soon as it is known.
     *
     * @param generated where it keeps what it generates for later compilations
     * @throws IOException if one of them failed; why is on the terminal already
     */
    static void run(Folder generated, List<Compilation> compilations, BiConsumer<Compilation, Time> times)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(generated, compilations))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ", -1);
                times.accept(Compilation.parse(parts[0]), Time.parse(parts[1]));
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) {
            throw new IOException("a compilation failed");
        }
    }

    private static List<String> command(Folder generated, List<Compilation> compilations) {
        Path own = origin(Fork.class);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-classpath", own.toString(), CompilerProcess.class.getName()));
        command.add(origin(Index.class) + File.pathSeparator + origin(NullMarked.class));
        command.add(processorPath(own));
        command.add(generated.path().toString());
        compilations.forEach(compilation -> command.add(compilation.toString()));
        return command;
    }

    /** What is on the class path here but this module: the processor, with what it needs. */
    private static String processorPath(Path own) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Predicate.not(own::equals))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
