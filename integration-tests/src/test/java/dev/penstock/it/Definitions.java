package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the document SQL of a definition says of the committed rows: what its index has to hold. */
final class Definitions {

    private Definitions() {}

    /** Waits until caught up, then compares every document of an index with its document SQL. */
    static void assertConverged(Rig rig, IndexDefinition definition) throws SQLException, InterruptedException {
        rig.awaitCaughtUp();
        assertEqualsDatabase(rig, definition, definition.name());
    }

    /** Compares every document that is found by an alias with the document SQL of a definition. */
    static void assertEqualsDatabase(Rig rig, IndexDefinition definition, String alias) throws SQLException {
        Map<String, JsonNode> expected = documents(rig.database, definition);
        Map<String, JsonNode> actual = new TreeMap<>(rig.search.documents(rig.prefix + alias));
        assertEquals(expected.keySet(), actual.keySet(), "ids");
        expected.entrySet().removeAll(Map.copyOf(actual).entrySet());
        actual.keySet().retainAll(expected.keySet());
        assertEquals(expected, actual, "documents that differ");
    }

    private static Map<String, JsonNode> documents(TestDatabase database, IndexDefinition definition)
            throws SQLException {
        Map<String, JsonNode> documents = new TreeMap<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(
                        definition.documentSql().byRange().replaceAll("\\$\\d+::", "NULL::"));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<String> key = new ArrayList<>();
                for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                    key.add(row.getString(column));
                }
                documents.put(new DocumentKey(key).id(), ExactJson.read(row.getString(1)));
            }
        }
        return documents;
    }
}
