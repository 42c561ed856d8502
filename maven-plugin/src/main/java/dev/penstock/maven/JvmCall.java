package dev.penstock.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the JVM of a command is called: its options stand in a file, since a class path may be longer than a command line can be.
 * The file is there until this is closed, or Maven ends.
 */
record JvmCall(Path file) implements AutoCloseable {

    private static final String MAIN = "dev.penstock.runtime.cli.Main";

    /** A JVM that lives for seconds compiles little. */
    private static final List<String> FOR_SHORT_LIVES = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    static JvmCall of(ClassPath classPath, boolean isShort, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(isShort ? FOR_SHORT_LIVES : List.of());
        all.addAll(options);
        all.add("-cp");
        all.add(classPath.entries().stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        Path file = Files.createTempFile("penstock-", ".args");
        file.toFile().deleteOnExit(); // Ctrl-C leaves no time to close this
        Files.write(file, all.stream().map(JvmCall::quoted).toList(), charset());
        return new JvmCall(file);
    }

    /**
     * The command line.
     *
     * @param jvm the program; null for that of this process
     */
    List<String> command(@Nullable String jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                jvm == null
                        ? Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()
                        : jvm);
        command.add("@" + file);
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** In quotes, a backslash is one only when it is doubled. */
    static String quoted(String option) {
        return '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The launcher reads the file before there is a Java that could know of others. */
    private static Charset charset() {
        return Charset.forName(
                System.getProperty("native.encoding", Charset.defaultCharset().name()));
    }
}
