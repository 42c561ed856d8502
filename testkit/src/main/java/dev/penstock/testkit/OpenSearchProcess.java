package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An OpenSearch node in a child JVM, as {@link NodeRuntime} says with this JVM's class path or another.
 *
 * <p>Not in this JVM: it could not be killed here, and its libraries and its logging would mix with those of the tests.
 */
final class OpenSearchProcess implements Lifecycle {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);

    private static final String LOGGING = """
            status = error
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
            rootLogger.level = info
            rootLogger.appenderRef.out.ref = out
            """;

    private final int port;
    private final List<String> options;
    private final Path directory;
    private final Path log;
    private final boolean temporary;
    private @Nullable Process process;

    /**
     * Prepares a node.
     *
     * @param options of the node's JVM
     * @param directory where the node's files are or will be; null for a temporary directory, removed on close
     */
    OpenSearchProcess(int port, List<String> options, @Nullable Path directory) {
        this.port = port;
        this.options = options;
        this.temporary = directory == null;
        this.directory =
                directory == null ? Directories.temporary("penstock-opensearch-") : Directories.existing(directory);
        this.log = this.directory.resolve("opensearch.log");
    }

    @Override
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("OpenSearch runs already on port " + port);
        }
        Ports.requireFree(port);
        try {
            Path logging = Files.writeString(directory.resolve("log4j2.properties"), LOGGING);
            List<String> sharing = ClassArchive.get().options();
            Path arguments = Files.writeString(directory.resolve("jvm.args"), arguments(logging, sharing));
            Process started = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            awaitReady(started);
            ClassArchive.get().record(started, sharing, log);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start OpenSearch", e);
        }
    }

    /**
     * Ctrl-C reaches every process of the terminal. The node ignores it and ends when its parent does, so that it can
     * remove what is temporary.
     */
    private static List<String> command(Path arguments) {
        String java = ClassArchive.get().java();
        return Processes.onWindows()
                ? List.of(java, "@" + arguments)
                : List.of("sh", "-c", "trap '' INT; exec \"$0\" \"$1\"", java, "@" + arguments);
    }

    /** In a file, because a class path may be longer than a command line. */
    private String arguments(Path logging, List<String> sharing) {
        return Stream.of(
                        sharing.stream(),
                        options.stream(),
                        Stream.of(
                                "-Xshare:auto",
                                "-Djava.awt.headless=true",
                                "-Dlog4j2.configurationFile=" + logging.toUri(),
                                "-Dlog4j2.disable.jmx=true",
                                "-Dio.netty.noUnsafe=true",
                                "-Dio.netty.noKeySetOptimization=true",
                                "-Dio.netty.recycler.maxCapacityPerThread=0",
                                "-cp",
                                ClassArchive.get().classPath(),
                                ClassArchive.get().main(),
                                directory.toString(),
                                Integer.toString(port),
                                Boolean.toString(temporary)))
                .flatMap(some -> some)
                .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
    }

    private void awaitReady(Process started) {
        try {
            Await.until(
                    "OpenSearch is yellow or green",
                    START,
                    () -> !started.isAlive() || Http.isYellow("http://127.0.0.1:" + port));
        } catch (AssertionError e) {
            kill();
            throw new IllegalStateException("OpenSearch does not get ready" + Processes.tail(log), e);
        }
        if (!started.isAlive()) {
            throw new IllegalStateException("OpenSearch ended while it started" + Processes.tail(log));
        }
    }

    @Override
    public synchronized void stop() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try (var pipe = running.getOutputStream()) {
            pipe.write('\n');
            pipe.flush();
        } catch (IOException gone) {
            // It has ended by itself.
        }
        if (!Processes.ended(running, STOP)) {
            kill();
        }
    }

    @Override
    public synchronized void kill() {
        Process running = process;
        if (running != null && running.isAlive()) {
            Processes.killTree(running);
        }
    }

    @Override
    public synchronized void pause() {
        Processes.signalTree("STOP", process);
    }

    @Override
    public synchronized void resume() {
        Processes.signalTree("CONT", process);
    }

    @Override
    public synchronized void close() {
        if (!temporary) {
            stop();
            return;
        }
        kill();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + directory, e);
        }
    }

    @Override
    public String toString() {
        Process running = process;
        return "OpenSearch process " + (running == null ? "(not started)" : Long.toString(running.pid()));
    }
}
