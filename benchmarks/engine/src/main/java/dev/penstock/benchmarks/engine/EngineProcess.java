package dev.penstock.benchmarks.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@link EngineMain} in a JVM of its own, with 128 MB of heap. */
final class EngineProcess implements AutoCloseable {

    private static final String HEAP = "-Xmx128m";

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
        return new EngineProcess(java(EngineMain.class, List.of(HEAP), List.of(databaseUrl, searchUrl, prefix, slot)));
    }

    /** Starts a class of this benchmark in a JVM of its own. */
    static Process java(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
