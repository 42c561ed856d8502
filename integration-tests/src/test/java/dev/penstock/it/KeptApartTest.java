package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.penstock.it.values.BinIndex;
import dev.penstock.it.values.LetterIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log does not repeat a long value that is kept in a TOAST table when an UPDATE leaves it alone. */
@WithServers
@DisplayName("Values that are kept apart from their rows and left alone by an UPDATE")
final class KeptApartTest {

    private static final String ANNA = "anna ".repeat(500);
    private static final String BERT = "bert ".repeat(500);
    private static final String BODY = "word ".repeat(2_000);

    /** Long enough to be kept apart, short enough for the index that a replica identity needs. */
    private static final String[] LETTERS = {
        "CREATE TABLE authors (name text NOT NULL, born int NOT NULL)",
        "ALTER TABLE authors ALTER name SET STORAGE EXTERNAL",
        "CREATE UNIQUE INDEX authors_name ON authors (name)",
        "CREATE TABLE letters (id int PRIMARY KEY, opened int NOT NULL, body text NOT NULL, author text%s)",
        "ALTER TABLE letters ALTER body SET STORAGE EXTERNAL, ALTER author SET STORAGE EXTERNAL",
        "CREATE INDEX letters_author ON letters (author)",
        "CREATE UNIQUE INDEX letters_identity ON letters (id)",
        "INSERT INTO authors VALUES ('" + ANNA + "', 1901), ('" + BERT + "', 1902)",
        "INSERT INTO letters VALUES (1, 0, '" + BODY + "', '" + ANNA + "')"
    };

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "USING INDEX"})
    void aTextAndAForeignKey(String identity, TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            for (String statement : LETTERS) {
                database.execute(statement.formatted(identity.equals("FULL") ? "" : " NOT NULL"));
            }
            identity(database, "letters", identity, "letters_identity");
            identity(database, "authors", identity, "authors_name");
            assertKeptApart(database, "letters", "body || author");
            start(rig, LetterIndex.DEFINITION);
            assertLetter(rig, 0, ANNA, 1901);
            database.execute("UPDATE letters SET opened = 1");
            assertLetter(rig, 1, ANNA, 1901);
            database.execute("UPDATE authors SET born = born + 100");
            assertLetter(rig, 1, ANNA, 2001);
            database.execute("UPDATE letters SET author = '" + BERT + "'");
            assertLetter(rig, 1, BERT, 2002);
            database.execute("UPDATE authors SET born = born + 100");
            assertLetter(rig, 1, BERT, 2102);
            database.execute("INSERT INTO letters SELECT 2, 5, body, author FROM letters");
            database.execute("DELETE FROM letters WHERE id = 1");
            rig.awaitCaughtUp();
            assertEquals(
                    Set.of("2"), rig.search.documents(rig.prefix + "letters").keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL", "USING INDEX"})
    void theKeyOfADocument(String identity, TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            String first = "k" + "x y".repeat(730);
            String second = "l" + "x y".repeat(720);
            database.execute(
                    "CREATE TABLE bins (code text PRIMARY KEY, weight int NOT NULL)",
                    "CREATE TABLE entries (id int PRIMARY KEY, bin text NOT NULL, amount int NOT NULL)",
                    "ALTER TABLE bins ALTER code SET STORAGE EXTERNAL",
                    "ALTER TABLE entries ALTER bin SET STORAGE EXTERNAL",
                    "CREATE UNIQUE INDEX entries_identity ON entries (bin, id)");
            identity(database, "bins", identity, "bins_pkey");
            identity(database, "entries", identity, "entries_identity");
            database.execute(
                    "INSERT INTO bins VALUES ('" + first + "', 1), ('short', 1)",
                    "INSERT INTO entries VALUES (1, '" + first + "', 1), (2, 'short', 1)");
            assertKeptApart(database, "bins", "code");
            start(rig, BinIndex.DEFINITION);
            assertBins(rig, "seeded", 1, 1, first, "short");
            database.execute("UPDATE bins SET weight = 2");
            assertBins(rig, "a value beside the key", 2, 1, first, "short");
            database.execute("UPDATE entries SET amount = 3");
            assertBins(rig, "a value beside the foreign key", 2, 3, first, "short");
            database.execute(
                    "UPDATE entries SET bin = '" + second + "' WHERE id = 1",
                    "UPDATE bins SET code = '" + second + "' WHERE code = '" + first + "'");
            assertBins(rig, "moved", 2, 3, second, "short");
            database.execute("DELETE FROM bins WHERE code = 'short'", "DELETE FROM entries WHERE id = 2");
            assertBins(rig, "deleted", 2, 3, second);
            database.execute("INSERT INTO bins VALUES ('late', 2)", "INSERT INTO entries VALUES (3, 'late', 3)");
            assertBins(rig, "inserted", 2, 3, second, "late");
        }
    }

    private static void identity(TestDatabase database, String table, String identity, String index)
            throws SQLException {
        database.execute("ALTER TABLE " + table + " REPLICA IDENTITY " + identity
                + (identity.equals("FULL") ? "" : " " + index));
    }

    private static void assertKeptApart(TestDatabase database, String table, String values) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("SELECT pg_relation_size(reltoastrelid) > 0 FROM pg_class WHERE oid = '"
                                + table + "'::regclass")) {
            row.next();
            assertTrue(row.getBoolean(1), values + " of " + table);
        }
    }

    private static void start(Rig rig, dev.penstock.definition.IndexDefinition definition) throws InterruptedException {
        rig.start(Penstock.builder().index(definition).database(rig.source()).sink(rig.sink()));
    }

    private static void assertLetter(Rig rig, int opened, String author, int born) throws Exception {
        rig.awaitCaughtUp();
        JsonNode letter = rig.search.document(rig.prefix + "letters", "1");
        assertEquals(opened, letter.path("opened").asInt());
        assertEquals(BODY, letter.path("body").asText());
        assertEquals(author, letter.path("sender").path("name").asText());
        assertEquals(born, letter.path("sender").path("born").asInt());
    }

    private static void assertBins(Rig rig, String what, int weight, int amount, String... codes) throws Exception {
        rig.awaitCaughtUp();
        var documents = rig.search.documents(rig.prefix + "bins");
        assertEquals(codes.length, documents.size(), what + ": " + documents.keySet());
        for (String code : codes) {
            JsonNode bin = documents.getOrDefault(DocumentKey.of(code).id(), MissingNode.getInstance());
            assertEquals(code, bin.path("code").asText(), what);
            assertEquals(weight, bin.path("weight").asInt(), what);
            assertEquals(
                    "[" + amount + "]",
                    bin.path("items").findValuesAsText("amount").toString(),
                    what);
        }
    }
}
