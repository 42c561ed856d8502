package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.types.CrateIndex;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that PostgreSQL cannot build or OpenSearch will not take, among many that are sound. */
@WithServers
@DisplayName("One bad row costs one document")
final class RejectedRowsTest {

    /** Crates c1 to c300, each with one light piece. */
    static final String[] CRATES = {
        "CREATE TABLE crates (code text PRIMARY KEY, value numeric NOT NULL, notes text)",
        "CREATE TABLE pieces (id int PRIMARY KEY, crate text NOT NULL, weight int NOT NULL)",
        "CREATE INDEX ON pieces (crate)",
        "ALTER TABLE pieces REPLICA IDENTITY FULL",
        "INSERT INTO crates (code, value) SELECT 'c' || n, n FROM generate_series(1, 300) n",
        "INSERT INTO pieces SELECT n, 'c' || n, 2 FROM generate_series(1, 300) n"
    };

    private static final String LONG = "é".repeat(300);

    private final Set<String> skipped = new ConcurrentSkipListSet<>();

    @Test
    void seedingAndChangesLeaveOutWhatIsBadAndNothingElse(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(CRATES);
            database.execute(
                    "UPDATE pieces SET weight = 0 WHERE crate IN ('c7', 'c120', 'c121', 'c250')",
                    "UPDATE crates SET value = '1e400' WHERE code = 'c42'");
            start(rig, FailurePolicy.SKIP);
            assertCrates(rig, Set.of("c7", "c120", "c121", "c250", "c42"));
            assertEquals(Set.of("c7", "c120", "c121", "c250", "c42"), skipped);
            assertEquals(5, rig.penstock().status().indexes().get(0).skipped());

            skipped.clear();
            database.execute(
                    "UPDATE pieces SET weight = 3 WHERE crate = 'c7'",
                    "UPDATE crates SET value = 5",
                    "UPDATE pieces SET weight = 0 WHERE crate = 'c8'");
            assertCrates(rig, Set.of("c120", "c121", "c250"));
            assertTrue(skipped.containsAll(Set.of("c8", "c120", "c121", "c250")), skipped::toString);
            assertEquals("[2]", weights(rig, "c8"), "as it was");
            assertEquals("[3]", weights(rig, "c7"));

            database.execute("DELETE FROM pieces WHERE weight = 0");
            assertCrates(rig, Set.of());
            assertEquals("[]", weights(rig, "c8"));
        }
    }

    @Test
    void soItIsWithAPartitionedTable(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(CRATES);
            database.execute(
                    "ALTER TABLE pieces RENAME TO box",
                    "CREATE TABLE pieces (LIKE box) PARTITION BY LIST (id)",
                    "ALTER TABLE pieces REPLICA IDENTITY FULL",
                    "ALTER TABLE pieces ATTACH PARTITION box DEFAULT",
                    "UPDATE pieces SET weight = 0 WHERE crate IN ('c7', 'c250')");
            start(rig, FailurePolicy.SKIP);
            assertCrates(rig, Set.of("c7", "c250"));

            database.execute("UPDATE pieces SET weight = 3 WHERE crate <> 'c250'");
            assertCrates(rig, Set.of("c250"));
        }
    }

    @Test
    void theEngineStopsAtABadRowAndGoesOnWhereItWasOnceThatIsMended(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(CRATES);
            database.execute("UPDATE pieces SET weight = 0 WHERE crate = 'c120'");
            start(rig, FailurePolicy.STOP);
            assertStopped(rig, "the document c120 of index crates cannot be built: PostgreSQL at ");

            database.execute("UPDATE pieces SET weight = 2 WHERE crate = 'c120'");
            start(rig, FailurePolicy.STOP);
            assertCrates(rig, Set.of());

            database.execute("UPDATE pieces SET weight = CASE WHEN crate = 'c250' THEN 0 ELSE 4 END");
            assertStopped(rig, "the document c250 of index crates cannot be built: PostgreSQL at ");

            database.execute("UPDATE pieces SET weight = 5 WHERE crate = 'c250'");
            start(rig, FailurePolicy.STOP);
            assertCrates(rig, Set.of());
            assertEquals("[4]", weights(rig, "c1"));
            assertEquals("[5]", weights(rig, "c250"));
        }
    }

    @Test
    void keysThatAreNoIdsForOpenSearchHaveDocuments(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(CRATES);
            database.execute("INSERT INTO crates (code, value) VALUES ('', 1), ('" + LONG + "', 2)");
            start(rig, FailurePolicy.STOP);
            assertCrates(rig, Set.of());
            database.execute("UPDATE crates SET value = 3 WHERE value < 3");
            rig.awaitCaughtUp();
            String index = rig.prefix + "crates";
            assertEquals(3, rig.search.document(index, "\\empty").path("value").asInt());
            String id = DocumentKey.of(LONG).id();
            assertEquals(LONG, rig.search.document(index, id).path("code").asText());
            database.execute("DELETE FROM crates WHERE value = 3");
            assertCrates(rig, Set.of());
        }
    }

    @Test
    void aDocumentThatIsTooLargeForARequestIsLeftOutAlone(TestDatabase database, @TempDir Path directory)
            throws Exception {
        Path settings =
                Files.createDirectories(directory.resolve("node_1/config")).resolve("opensearch.yml");
        Files.writeString(settings, "http.max_content_length: 1mb\n");
        try (OpenSearchServer small =
                        OpenSearchServer.builder().dataDirectory(directory).start();
                Rig rig = new Rig(database, small)) {
            database.execute(CRATES);
            String notes = "UPDATE crates SET notes = repeat('many words ', %d) WHERE code LIKE '%s'";
            database.execute(notes.formatted(30_000, "c1_"), notes.formatted(150_000, "c77"));
            start(rig, FailurePolicy.SKIP);
            assertCrates(rig, Set.of("c77"));
            assertEquals(Set.of("c77"), skipped);
            database.execute(notes.formatted(150_000, "c88"), notes.formatted(40_000, "c1_"));
            assertCrates(rig, Set.of("c77"));
            assertEquals(Set.of("c77", "c88"), skipped);
            JsonNode taken = rig.search.document(rig.prefix + "crates", "c15");
            assertEquals(440_000, taken.get("notes").asText().length());
        }
    }

    private void start(Rig rig, FailurePolicy policy) throws InterruptedException {
        rig.start(rig.engine(CrateIndex.DEFINITION).onRejection(policy).listener(new EngineListener() {
            @Override
            public void onSkipped(String index, String id, String reason) {
                skipped.add(id);
            }
        }));
    }

    private static void assertStopped(Rig rig, String message) {
        PenstockException stopped =
                assertThrows(PenstockException.class, () -> rig.penstock().awaitEnd());
        String said = String.valueOf(stopped.getMessage());
        assertTrue(said.startsWith(message), said);
        assertTrue(
                said.endsWith(": ERROR: division by zero (SQLSTATE 22012). Mend the row or the record and start again,"
                        + " which goes on where it was; or leave such documents out with --on-rejection=skip."),
                said);
    }

    /** Every crate has a document, but for these; and nothing else has. */
    private static void assertCrates(Rig rig, Set<String> without) throws Exception {
        rig.awaitCaughtUp();
        Set<String> rows = new TreeSet<>();
        try (var connection = rig.database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT code FROM crates")) {
            while (row.next()) {
                rows.add(DocumentKey.of(row.getString(1)).id());
            }
        }
        Set<String> documents = rig.search.documents(rig.prefix + "crates").keySet();
        assertTrue(rows.containsAll(documents));
        rows.removeAll(documents);
        assertEquals(without, rows);
    }

    private static String weights(Rig rig, String code) {
        return rig.search
                .document(rig.prefix + "crates", code)
                .get("light")
                .findValuesAsText("weight")
                .toString();
    }
}
