package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the stdout sink, kept as a reader must keep them, are the documents of the database. */
@WithServers
@DisplayName("The stdout sink")
final class StdoutTest {

    @Test
    void linesAreTheDocumentsAlsoAfterARestart(TestDatabase database, OpenSearchServer search, @TempDir Path directory)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(20));
            Map<String, JsonNode> newest = new TreeMap<>();
            try (EngineProcess engine = start(rig, directory)) {
                awaitDocuments(rig, engine, newest);
                database.execute("DELETE FROM users WHERE id = 3", "UPDATE orders SET user_id = 9 WHERE id = 1");
                awaitDocuments(rig, engine, newest);
                assertEquals(143, engine.terminate(), engine::toString);
            }
            database.execute("DELETE FROM users WHERE id = 4");
            try (EngineProcess engine = start(rig, directory)) {
                awaitDocuments(rig, engine, newest);
                assertEquals(1, engine.output().lines().count(), "only what changed while it was away");
            }
        }
    }

    private static EngineProcess start(Rig rig, Path directory) throws Exception {
        return EngineProcess.start(
                List.of(),
                Map.of(),
                "run",
                "--index",
                "users",
                "--database-url",
                rig.database.url(),
                "--slot",
                rig.slot,
                "--sink",
                "stdout",
                "--state-file",
                directory.resolve("state.json").toString());
    }

    private static void awaitDocuments(Rig rig, EngineProcess engine, Map<String, JsonNode> newest) throws Exception {
        Map<String, JsonNode> expected;
        try (Connection connection = rig.database.connect()) {
            expected = new TreeMap<>(Shop.documents(connection));
        }
        Await.value(
                "the lines are the documents of the database",
                Rig.PATIENCE,
                () -> documents(engine.output(), newest),
                expected::equals);
    }

    /** Of the lines with one id, the one with the highest version holds, and of those the last. */
    private static Map<String, JsonNode> documents(String output, Map<String, JsonNode> newest) {
        output.substring(0, output.lastIndexOf('\n') + 1)
                .lines()
                .map(ExactJson::read)
                .forEach(line -> {
                    JsonNode known = newest.get(line.get("id").asText());
                    if (known == null
                            || known.get("version").asLong()
                                    <= line.get("version").asLong()) {
                        newest.put(line.get("id").asText(), line);
                    }
                });
        Map<String, JsonNode> documents = new TreeMap<>();
        newest.forEach((id, line) -> {
            if (!line.get("document").isNull()) {
                documents.put(id, line.get("document"));
            }
        });
        return documents;
    }
}
