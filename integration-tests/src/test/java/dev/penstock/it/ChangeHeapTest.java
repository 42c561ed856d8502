package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much heap {@code penstock changes} needs for a row with one large value, as its documentation says. Another size and
 * another heap can be tried with {@code -Dpenstock.large.megabytes=200 -Dpenstock.large.heap=600}.
 */
@WithServers
@Timeout(180)
@DisplayName("Change events: large values, and the heap that they take")
final class ChangeHeapTest {

    private static final int MEGABYTES = Integer.getInteger("penstock.large.megabytes", 64);
    private static final int SPARE = 32;

    @Test
    void anInsertedRow(TestDatabase database, @TempDir Path directory) throws Exception {
        database.execute("CREATE TABLE docs (id int PRIMARY KEY, body text)");
        try (EngineProcess process = start(database, directory, heap(2.5))) {
            awaitStream(database, process);
            database.execute(
                    "INSERT INTO docs VALUES (1, " + large("a") + ")", "INSERT INTO docs VALUES (2, 'after it')");
            assertLines(process, 2);
        }
    }

    @Test
    void anUpdatedRowWithItsOldValue(TestDatabase database, @TempDir Path directory) throws Exception {
        database.execute("CREATE TABLE docs (id int PRIMARY KEY, body text)", "ALTER TABLE docs REPLICA IDENTITY FULL");
        try (EngineProcess process = start(database, directory, heap(8))) {
            awaitStream(database, process);
            database.execute(
                    "INSERT INTO docs VALUES (1, " + large("a") + ")",
                    "UPDATE docs SET body = " + large("b"),
                    "INSERT INTO docs VALUES (2, 'after it')");
            assertLines(process, 3);
        }
    }

    @Test
    void aRowOfTheSnapshot(TestDatabase database, @TempDir Path directory) throws Exception {
        database.execute(
                "CREATE TABLE docs (id int PRIMARY KEY, body text)",
                "INSERT INTO docs VALUES (1, " + large("a") + ")",
                "INSERT INTO docs VALUES (2, 'after it')");
        try (EngineProcess process = start(database, directory, heap(2.5))) {
            assertLines(process, 2);
        }
    }

    private static int heap(double factor) {
        return Integer.getInteger("penstock.large.heap", (int) (factor * MEGABYTES) + SPARE);
    }

    private static String large(String seed) {
        return "repeat(md5('" + seed + "'), " + MEGABYTES + " * 32768)";
    }

    private static EngineProcess start(TestDatabase database, Path directory, int heap) throws Exception {
        return EngineProcess.start(
                List.of("-Xmx" + heap + "m", "-XX:+ExitOnOutOfMemoryError"),
                Map.of(),
                "changes",
                "--database-url=" + database.url(),
                "--slot=" + database.name(),
                "--table=docs",
                "--state-file=" + directory.resolve("state.json"));
    }

    private static void awaitStream(TestDatabase database, EngineProcess process) {
        Await.until(
                "the slot is read",
                Rig.PATIENCE,
                () -> !process.isAlive()
                        || "t"
                                .equals(Query.text(
                                        database::connect,
                                        "SELECT bool_or(active) FROM pg_replication_slots WHERE slot_name = '"
                                                + database.name() + "'")));
    }

    private static void assertLines(EngineProcess process, int count) throws Exception {
        Await.until(
                "the last row has come",
                Rig.PATIENCE.multipliedBy(2),
                () -> !process.isAlive() || process.outputEndsWith("after it\"}}\n"));
        assertTrue(process.isAlive(), "out of memory");
        assertEquals(143, process.terminate());
        try (var lines = Files.lines(process.outputFile())) {
            assertEquals(count, lines.count());
        }
    }
}
