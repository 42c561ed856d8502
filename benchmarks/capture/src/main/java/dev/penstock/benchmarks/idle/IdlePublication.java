package dev.penstock.benchmarks.idle;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Follows a table that nobody changes, while others write, and measures how much log that holds back. */
public final class IdlePublication {

    private static final long MEGABYTE = 1L << 20;

    /** How long what is held back may have taken to write: a slot's start moves when the server logs what runs, every 15 s. */
    private static final Duration MOST_RETAINED = Duration.ofMinutes(1);

    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    private IdlePublication() {}

    /** Measures, prints, and exits with 0 if the bound was kept. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[0].matches("[1-9]\\d{0,3}") || !args[1].matches("[1-9]\\d{0,5}")) {
            System.err.println("idle-publication: give the minutes, and the megabytes that are written meanwhile");
            System.exit(2);
        }
        try {
            boolean kept = run(Duration.ofMinutes(Long.parseLong(args[0])), Long.parseLong(args[1]) * MEGABYTE);
            System.exit(kept ? 0 : 1);
        } catch (IOException | SQLException e) {
            System.err.println("idle-publication: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Duration time, long bytes) throws InterruptedException, IOException, SQLException {
        Path state = Files.createTempFile("penstock-benchmarks", ".json");
        Files.delete(state);
        try (PostgresServer server = PostgresServer.start();
                Connection connection = server.connect()) {
            server.execute(
                    "CREATE TABLE parcels (id bigint PRIMARY KEY, code text NOT NULL)",
                    "INSERT INTO parcels VALUES (1, 'C-1')",
                    "CREATE TABLE noise (text text)");
            try (Penstock engine = Penstock.builder()
                            .index(ParcelIndex.DEFINITION)
                            .database(PostgresSource.builder(server.url()).slot("engine"))
                            .sink(new RecordingSink())
                            .start();
                    ChangeStream changes = Penstock.changes(server.url())
                            .slot("changes")
                            .tables("parcels")
                            .stateFile(state)
                            .start()) {
                return watch(connection, changes, engine, new ForeignWrites(connection, bytes, time), time, bytes);
            }
        } finally {
            Files.deleteIfExists(state);
        }
    }

    private static boolean watch(
            Connection connection,
            ChangeStream changes,
            Penstock engine,
            ForeignWrites writes,
            Duration time,
            long bytes)
            throws InterruptedException, SQLException {
        List<RetainedLog> slots =
                List.of(new RetainedLog(connection, "engine"), new RetainedLog(connection, "changes"));
        print("%d minutes, %d MB written by others", time.toMinutes(), bytes / MEGABYTE);
        print("%8s  %12s  %12s", "minute", "engine holds", "changes hold");
        long started = System.nanoTime();
        long minutes = 0;
        while (System.nanoTime() - started < time.toNanos()) {
            changes.poll(LOOK_INTERVAL); // its snapshot first; then nothing comes, which takes a second
            writes.catchUp();
            long engineHolds = slots.get(0).look();
            long changesHold = slots.get(1).look();
            long minute = Duration.ofNanos(System.nanoTime() - started).toMinutes();
            if (minute > minutes) {
                minutes = minute;
                print("%8d  %9.1f MB  %9.1f MB", minute, megabytes(engineHolds), megabytes(changesHold));
            }
        }
        print("");
        print("status of the engine: lag %s", engine.status().lag());
        boolean kept = true;
        long most = bytes * MOST_RETAINED.toSeconds() / time.toSeconds();
        for (RetainedLog slot : slots) {
            boolean ok = slot.most() <= most;
            kept &= ok;
            print(
                    "  %-6s  slot %s: held back at most %.1f MB, what others write in a minute is %.1f MB",
                    ok ? "ok" : "MISSED", slot.slot(), megabytes(slot.most()), megabytes(most));
        }
        return kept;
    }

    private static double megabytes(long bytes) {
        return (double) bytes / MEGABYTE;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
