package dev.penstock.runtime.table;

import dev.penstock.runtime.spi.MemoryChangedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What must be remembered, in a table: a row is written only over what was read or written last. Thread-safe. */
final class MemoryTable {

    private final Sessions sessions;
    private final String table;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    MemoryTable(Sessions sessions, Names names) {
        this.sessions = sessions;
        this.table = names.memory();
    }

    /** The statement that makes the table; as text, the JSON stays what was written. */
    String definition() {
        return "CREATE TABLE IF NOT EXISTS " + table
                + " (name text PRIMARY KEY, revision bigint NOT NULL, json text NOT NULL)";
    }

    @Nullable String read(String name) {
        return sessions.on(connection -> read(connection, name)).orElse(null);
    }

    private Optional<String> read(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT revision, json FROM " + table + " WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    known.remove(name);
                    return Optional.empty();
                }
                known.put(name, row.getLong(1));
                return Optional.of(row.getString(2));
            }
        }
    }

    /** Everything that is remembered; nothing where there is no table. */
    List<String> names() {
        return sessions.on(connection -> {
            List<String> names = new ArrayList<>();
            if (isThere(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT name FROM " + table + " ORDER BY name")) {
                    while (row.next()) {
                        names.add(row.getString(1));
                    }
                }
            }
            return names;
        });
    }

    private boolean isThere(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    void forget(String name) {
        sessions.on(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE name = ?")) {
                statement.setString(1, name);
                return statement.execute();
            }
        });
        known.remove(name);
    }

    void remove() {
        sessions.on(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("DROP TABLE IF EXISTS " + table);
            }
        });
        known.clear();
    }

    void write(String name, String json) {
        Long before = known.get(name);
        long next = before == null ? 1 : before + 1;
        boolean written = sessions.on(connection -> write(connection, name, json, next));
        if (!written) {
            throw new MemoryChangedException("somebody else has changed what is remembered as " + name);
        }
        known.put(name, next);
    }

    private boolean write(Connection connection, String name, String json, long revision) throws SQLException {
        String sql = revision == 1
                ? "INSERT INTO " + table + " (revision, json, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
                : "UPDATE " + table + " SET revision = ?, json = ? WHERE name = ? AND revision = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, revision);
            statement.setString(2, json);
            statement.setString(3, name);
            if (revision > 1) {
                statement.setLong(4, revision - 1);
            }
            return statement.executeUpdate() == 1;
        }
    }
}
