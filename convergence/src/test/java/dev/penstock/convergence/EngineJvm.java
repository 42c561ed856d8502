package dev.penstock.convergence;

import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.testkit.Await;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An engine in a JVM of its own, which can be killed, and stopped and woken like any process. */
final class EngineJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** By SIGKILL and SIGTERM. */
    private static final Set<Integer> KILLED = Set.of(137, 143);

    private static final Set<Process> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> OPEN.forEach(Process::destroyForcibly), "no-engine-left"));
    }

    private final Process process;
    private final Path output;
    private final Writer questions;
    private int asked;

    private EngineJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a main class of the class path of the tests. */
    static EngineJvm start(Class<?> main, List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(jvm);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("convergence", ".log");
        output.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        OPEN.add(process);
        return new EngineJvm(process, output);
    }

    /** Waits until the engine runs, or has ended. */
    void awaitStarted() {
        Await.until("the engine runs", PATIENCE, () -> !isAlive() || output().contains("started\n"));
    }

    /** Waits until everything before a position is in the indexes. */
    void awaitReached(String position) throws IOException {
        ask(position);
        try {
            Await.until("the engine reaches " + position, PATIENCE, () -> !isAlive() || hasAnswered());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; " + this, e);
        }
        if (!isAlive()) {
            throw new AssertionError("the engine has ended: " + this);
        }
    }

    /** Asks it to answer when it reaches a position. */
    void ask(String position) throws IOException {
        try {
            questions.write(position + "\n");
            questions.flush();
            asked++;
        } catch (IOException e) {
            throw new IOException("the engine has ended: " + this, e);
        }
    }

    /** Whether it has reached every position that it was asked for. */
    boolean hasAnswered() throws IOException {
        return output().lines().filter("reached"::equals).count() == asked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * An engine that nobody has killed may have ended for one reason: a server was away as it started. One that once ran waits
     * for servers.
     */
    void checkNotGivenUp() throws IOException {
        boolean forgiven = !output().contains("started\n") && wasServerAway();
        if (!KILLED.contains(process.exitValue()) && !forgiven) {
            throw new AssertionError("the engine has given up (" + process.exitValue() + "): " + this);
        }
    }

    /** The failure that ends it is written with its causes. */
    private boolean wasServerAway() throws IOException {
        String wrote = output();
        return Stream.of(SourceUnavailableException.class, SinkUnavailableException.class)
                .anyMatch(reason -> wrote.contains(reason.getName() + ":"));
    }

    /** Ends it as SIGKILL does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it as SIGTERM does. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Whether it has ended when the time has passed, or before. */
    boolean endsWithin(Duration wait) throws InterruptedException {
        return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it should have ended: " + this);
        }
        return process.exitValue();
    }

    /** STOP, say, or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid())
                .start()
                .waitFor();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        OPEN.remove(process);
        Files.deleteIfExists(output);
    }

    @Override
    public String toString() {
        try {
            return "the engine wrote:\n" + output();
        } catch (IOException e) {
            return "the engine's output is gone";
        }
    }
}
