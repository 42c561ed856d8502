package dev.penstock.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks a database for a single value, over a connection of its own. */
final class Query {

    private Query() {}

    static String text(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A server or a database of it. */
    interface Database {
        Connection connect() throws SQLException;
    }
}
