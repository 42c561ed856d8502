package dev.penstock.it;

import dev.penstock.runtime.cli.Main;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program {@code penstock} in a JVM of its own, which can be killed. */
final class EngineProcess implements AutoCloseable {

    /** For a short life beside others; where a test says what the JVM is like, it is as in production. */
    private static final List<String> CHEAP = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Process process;
    private final Path output;
    private final Path errors;

    private EngineProcess(Process process, Path output, Path errors) {
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Starts it with arguments for the JVM and for the program. */
    static EngineProcess start(List<String> jvm, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm.isEmpty() ? CHEAP : jvm);
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("penstock", ".out");
        Path errors = Files.createTempFile("penstock", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("PENSTOCK_SERVER_ADDRESS", "off"); // there are several at a time
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return new EngineProcess(builder.start(), output, errors);
    }

    /** Starts it at a terminal of its own, where it draws and people type. What it writes, errors too, is its output. */
    static EngineProcess atTerminal(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(CHEAP);
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Main.class.getName());
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("penstock", ".out");
        Path errors = Files.createTempFile("penstock", ".err");
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qefc", "exec '" + String.join("' '", command) + "'", "/dev/null")
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TERM", "xterm");
        return new EngineProcess(builder.start(), output, errors);
    }

    /** Types at its terminal. */
    void type(char typed) throws IOException {
        process.getOutputStream().write(typed);
        process.getOutputStream().flush();
    }

    /** Starts it for a rig. */
    static EngineProcess run(Rig rig, String... jvm) throws IOException {
        return start(
                List.of(jvm),
                Map.of(),
                "run",
                "--index",
                "users",
                "--database-url",
                rig.database.url(),
                "--opensearch-url",
                rig.searchUrl(),
                "--index-prefix",
                rig.prefix,
                "--slot",
                rig.slot);
    }

    /** Ends it as SIGKILL does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends a signal: STOP, say, or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid())
                .start()
                .waitFor();
    }

    /** Ends it as SIGTERM does, and returns its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + this);
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Where its standard output goes, if that is too much to be read at once. */
    Path outputFile() {
        return output;
    }

    boolean outputEndsWith(String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (RandomAccessFile file = new RandomAccessFile(output.toFile(), "r")) {
            byte[] end = new byte[wanted.length];
            file.seek(Math.max(0, file.length() - wanted.length));
            return file.read(end) == wanted.length && Arrays.equals(wanted, end);
        }
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
        Files.deleteIfExists(errors);
    }

    @Override
    public String toString() {
        try {
            return "penstock, which wrote: " + output() + errors();
        } catch (IOException e) {
            return "penstock, whose output is gone";
        }
    }
}
