package dev.penstock.it;

import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What the table sink shows its readers. */
final class TableDocuments {

    private TableDocuments() {}

    /** The JSON of each document by its id; empty when there is no view yet. */
    static Map<String, String> read(TestDatabase database, String schema, String index) throws SQLException {
        String view = '"' + schema.replace("\"", "\"\"") + "\".\"" + index + '"';
        Map<String, String> documents = new TreeMap<>();
        try (Connection connection = database.connect()) {
            if (!exists(connection, view)) {
                return documents;
            }
            try (PreparedStatement statement = connection.prepareStatement("SELECT id, document::text FROM " + view);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    documents.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return documents;
    }

    private static boolean exists(Connection connection, String view) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, view);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
