package dev.penstock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that is a child process of this JVM, its cluster in {@code data}, its log beside it. */
final class PostgresProcess implements Lifecycle {

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String OUR_SETTINGS = "penstock.conf";
    private static final String OUR_AUTHENTICATION = "penstock_hba.conf";

    private final PostgresAddress address;
    private final Path directory;
    private final Path data;
    private final Path log;
    private final boolean temporary;
    private final Map<String, String> settings;
    private final List<String> clientAuthentication;
    private @Nullable Process process;
    private @Nullable Guard guard;

    /**
     * Prepares a server.
     *
     * @param directory where the server's files are or will be; null for a temporary directory, removed on close
     * @param clientAuthentication lines that go before those of pg_hba.conf
     */
    PostgresProcess(
            PostgresAddress address,
            @Nullable Path directory,
            Map<String, String> settings,
            List<String> clientAuthentication) {
        this.address = address;
        this.temporary = directory == null;
        this.directory =
                directory == null ? Directories.temporary("penstock-postgres-") : Directories.existing(directory);
        this.data = this.directory.resolve("data");
        this.log = this.directory.resolve("postgres.log");
        this.settings = new LinkedHashMap<>(defaults());
        this.settings.put("listen_addresses", address.host());
        this.settings.put("port", Integer.toString(address.port()));
        this.settings.putAll(settings);
        this.clientAuthentication = List.copyOf(clientAuthentication);
        if (!clientAuthentication.isEmpty()) {
            this.settings.put("hba_file", data.resolve(OUR_AUTHENTICATION).toString());
        }
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("wal_level", "logical");
        // On, as in production: with "off" a commit is neither flushed nor sent to logical decoding when it returns.
        defaults.put("synchronous_commit", "on");
        // What the server has written lives on in the page cache when its processes are killed; only a crash of the
        // whole
        // machine would lose it. The flush position moves as always, fsync or not. full_page_writes stays on, because
        // kill -9 can end a write of a page between its two halves.
        defaults.put("fsync", "off");
        defaults.put("max_connections", "200");
        defaults.put("max_wal_senders", "50");
        defaults.put("max_replication_slots", "100");
        defaults.put("max_prepared_transactions", "20");
        defaults.put("timezone", "UTC");
        defaults.put("log_timezone", "UTC");
        defaults.put("unix_socket_directories", "");
        if (!Processes.onWindows()) {
            // In files of the data directory: what kill -9 leaves of POSIX shared memory would fill the small /dev/shm
            // of
            // a container.
            defaults.put("dynamic_shared_memory_type", "mmap");
        }
        return defaults;
    }

    @Override
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("PostgreSQL runs already on port " + address.port());
        }
        Ports.requireFree(address.port());
        try {
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                ClusterTemplate.of(address.user()).copyTo(data);
            }
            configure();
            Process started = new ProcessBuilder(PostgresBinaries.get().command("postgres", "-D", data.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = started;
            guard = Guard.over(started.pid(), temporary ? directory : null);
            awaitReady(started);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    /**
     * Writes the settings to a file. Settings on the command line would win over ALTER SYSTEM, those in a file do not.
     */
    private void configure() throws IOException {
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        Files.writeString(data.resolve(OUR_SETTINGS), lines);
        if (!clientAuthentication.isEmpty()) {
            String standard = Files.readString(data.resolve("pg_hba.conf"));
            Files.writeString(
                    data.resolve(OUR_AUTHENTICATION), String.join("\n", clientAuthentication) + "\n" + standard);
        }
        Path main = data.resolve("postgresql.conf");
        String include = "\ninclude '" + OUR_SETTINGS + "'\n";
        if (!Files.readString(main).contains(include)) {
            Files.writeString(main, include, StandardOpenOption.APPEND);
        }
    }

    private void awaitReady(Process started) {
        try {
            Await.until("PostgreSQL answers", START, () -> !started.isAlive() || address.answers());
        } catch (AssertionError e) {
            kill();
            throw new IllegalStateException("PostgreSQL does not answer" + Processes.tail(log), e);
        }
        if (!started.isAlive()) {
            releaseGuard();
            throw new IllegalStateException("PostgreSQL ended while it started" + Processes.tail(log));
        }
    }

    @Override
    public synchronized void stop() {
        // Fast, and if something holds it up (a walsender whose client does not read), immediate.
        end("INT", STOP);
        end("QUIT", STOP);
        kill();
    }

    private void end(String signal, Duration atMost) {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        if (Processes.onWindows()) {
            Processes.run(PostgresBinaries.get().command("pg_ctl", "kill", signal, Long.toString(running.pid())), log);
        } else {
            Processes.signal(signal, running.pid());
        }
        boolean ended = Processes.ended(running, atMost);
        if (ended) {
            releaseGuard();
        }
    }

    @Override
    public synchronized void kill() {
        Process running = process;
        if (running != null && running.isAlive()) {
            Processes.killTree(running);
        }
        releaseGuard();
    }

    private void releaseGuard() {
        Guard released = guard;
        if (released != null) {
            released.release();
            guard = null;
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
        // Nobody reads the data again: no need to write it out. Unlike kill -9 this gives shared memory back.
        end("QUIT", STOP);
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
        return "PostgreSQL process " + (running == null ? "(not started)" : Long.toString(running.pid()));
    }
}
