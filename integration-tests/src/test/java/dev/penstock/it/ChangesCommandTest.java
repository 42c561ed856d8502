package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock changes} in a process of its own, which is killed. */
@WithServers
@DisplayName("Change events: the command")
final class ChangesCommandTest {

    @TempDir
    private Path directory;

    @Test
    void linesAreTheTableThoughTheProcessIsKilledAgainAndAgain(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE words (id int PRIMARY KEY, word text)",
                "INSERT INTO words SELECT n, 'word ' || n FROM generate_series(1, 30000) n");
        Random random = new Random(11);
        Map<String, JsonNode> rows = new TreeMap<>();
        for (int kill = 0; kill < 5; kill++) {
            try (EngineProcess process = start(database, List.of())) {
                Path state = directory.resolve("state.json");
                Await.until("it has begun", Rig.PATIENCE, () -> Files.exists(state));
                database.execute(
                        "UPDATE words SET word = word || '+' WHERE id % 100 = " + random.nextInt(100),
                        "DELETE FROM words WHERE id % 1000 = " + random.nextInt(1000));
                int wanted = random.nextInt(3_000_000);
                Await.until(
                        "it has written", Rig.PATIENCE, () -> process.output().length() > wanted || isDone(state));
                process.kill();
                apply(process.output(), rows);
            }
        }
        try (EngineProcess process = start(database, List.of())) {
            Path state = directory.resolve("state.json");
            Await.until("all rows were read", Rig.PATIENCE, () -> isDone(state));
            database.execute("INSERT INTO words VALUES (0, 'last')");
            Await.until(
                    "the last has come", Rig.PATIENCE, () -> process.output().contains("\"last\""));
            assertEquals(143, process.terminate(), process::toString);
            assertEquals(
                    "",
                    process.errors()
                            .lines()
                            .filter(line -> line.contains("Exception"))
                            .findFirst()
                            .orElse(""));
            apply(process.output(), rows);
        }
        Map<String, String> words = new TreeMap<>();
        rows.forEach((id, row) ->
                words.put(id.substring(id.lastIndexOf('/') + 1), row.get("word").asText()));
        assertEquals(
                Query.text(
                        database::connect,
                        "SELECT string_agg(id || word, ',' ORDER BY id::text COLLATE \"C\") FROM words"),
                String.join(
                        ",",
                        words.entrySet().stream()
                                .map(e -> e.getKey() + e.getValue())
                                .toList()));
        try (EngineProcess process = start(database, List.of())) {
            database.execute("DELETE FROM words WHERE id = 0");
            Await.until(
                    "it goes on behind", Rig.PATIENCE, () -> process.output().contains("\n"));
            assertEquals(143, process.terminate(), process::toString);
            assertEquals(1, process.output().lines().count(), process::toString);
        }
    }

    @Test
    void aTransactionOfAMillionRowsPassesIn128Megabytes(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY, word text)");
        try (EngineProcess process =
                start(database, List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"), "--snapshot", "never")) {
            Await.until(
                    "the slot is read",
                    Rig.PATIENCE,
                    () -> "t"
                            .equals(Query.text(
                                    database::connect,
                                    "SELECT active FROM pg_replication_slots WHERE slot_name = '" + database.name()
                                            + "'")));
            database.execute("INSERT INTO words SELECT n, repeat('x', 200) FROM generate_series(1, 1000000) n");
            // Behind the commit: up to that, the slot moves while nothing of the transaction has been sent.
            String committed = Query.text(database::connect, "SELECT pg_current_wal_insert_lsn()::text");
            Await.until(
                    "the slot has been told",
                    Rig.PATIENCE.multipliedBy(3),
                    () -> !process.isAlive()
                            || "t"
                                    .equals(Query.text(
                                            database::connect,
                                            "SELECT confirmed_flush_lsn >= '" + committed + "'"
                                                    + " FROM pg_replication_slots WHERE slot_name = '" + database.name()
                                                    + "'")));
            assertEquals(143, process.terminate(), "SIGTERM");
            assertEquals(1_000_000, process.output().lines().count());
        }
    }

    @Test
    void aReaderThatGoesAwayEndsItWithOneLine(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE words (id int PRIMARY KEY)", "INSERT INTO words SELECT generate_series(1, 100000)");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "dev.penstock.runtime.cli.Main"));
        command.addAll(arguments(database));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(out.readLine().contains("\"op_type\":\"r\""));
        }
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), errors);
        assertEquals(
                1,
                errors.lines()
                        .filter(line -> line.startsWith("penstock: the output cannot be written"))
                        .count(),
                errors);
        assertEquals(0, errors.lines().filter(line -> line.startsWith("\tat ")).count(), errors);
    }

    private EngineProcess start(TestDatabase database, List<String> jvm, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(arguments(database));
        arguments.addAll(List.of(more));
        return EngineProcess.start(jvm, Map.of(), arguments.toArray(String[]::new));
    }

    private List<String> arguments(TestDatabase database) {
        return List.of(
                "changes",
                "--database-url",
                database.url(),
                "--slot",
                database.name(),
                "--table",
                "words",
                "--state-file",
                directory.resolve("state.json").toString());
    }

    private static boolean isDone(Path state) throws IOException {
        return Files.readString(state).contains("\"done\":true");
    }

    /** A line that was cut off by the end of its process was not acknowledged. */
    private static void apply(String output, Map<String, JsonNode> rows) {
        output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .map(ExactJson::read)
                .forEach(line -> {
                    String id = line.get("source_id").asText();
                    if (line.get("after").isNull()) {
                        rows.remove(id);
                    } else {
                        rows.put(id, line.get("after"));
                    }
                });
    }
}
