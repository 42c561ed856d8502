package dev.penstock.distribution.unpacked;

import dev.penstock.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher of the distribution, as a process. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts it; what the variables of this process say is not handed on. */
    static Program start(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile("penstock", ".out");
        Path err = Files.createTempFile("penstock", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(variables(environment));
        return new Program(builder.start(), out, err);
    }

    /** The Java of the tests, no archive of classes, and what is given. */
    static Map<String, String> variables(Map<String, String> given) {
        Map<String, String> all = new HashMap<>();
        all.put("JAVA_HOME", System.getProperty("java.home"));
        all.put("PENSTOCK_CACHE", "off");
        all.putAll(given);
        return all;
    }

    /** Runs it to its end. */
    static Program run(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Program program = start(launcher, environment, arguments);
        program.exitCode();
        return program;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + this);
        }
        return process.exitValue();
    }

    /** What Ctrl-C sends. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s INT " + process.pid()).start().waitFor();
        return exitCode();
    }

    void awaitErr(String text) {
        Await.until("standard error has " + text, PATIENCE, () -> has(err(), text));
    }

    void awaitOut(String text) {
        Await.until("standard output has " + text, PATIENCE, () -> has(out(), text));
    }

    private boolean has(String output, String text) {
        if (!process.isAlive() && !output.contains(text)) {
            throw new AssertionError("it has ended: " + this);
        }
        return output.contains(text);
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }

    @Override
    public String toString() {
        try {
            return "penstock, which wrote: " + out() + err();
        } catch (IOException e) {
            return "penstock, whose output is gone";
        }
    }
}
