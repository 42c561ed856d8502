package dev.penstock.runtime.table;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of generations, and the views in front of them: {@code users} shows {@code users_3fa9c2d1_000001} as soon as that
 * is whole. Thread-safe.
 */
final class Generations {

    /** Something of that name is there: of two who make it at once, the second may run into the catalog's own index. */
    static final Set<String> IS_THERE = Set.of("42P06", "42P07", "23505");

    /** Whether a view reads a table. */
    private static final String SHOWS = """
            SELECT EXISTS (
              SELECT FROM pg_rewrite
              JOIN pg_depend ON pg_depend.classid = 'pg_rewrite'::regclass AND pg_depend.objid = pg_rewrite.oid
              WHERE pg_rewrite.ev_class = to_regclass(?)
                AND pg_depend.refclassid = 'pg_class'::regclass AND pg_depend.refobjid = to_regclass(?))
            """;

    private static final String NOT_A_VIEW = "42809";

    private final Sessions sessions;
    private final Names names;

    Generations(Sessions sessions, Names names) {
        this.sessions = sessions;
        this.names = names;
    }

    /** Makes a table that was not there, with a number above {@code after} and above all that are. */
    Generation create(IndexDefinition definition, int after) {
        int newest = sessions.on(connection -> numbers(connection, definition.name())).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Generation generation = new Generation(definition.name(), definition.hash(), Math.max(after, newest) + 1);
        while (!create(generation)) {
            generation = new Generation(definition.name(), definition.hash(), generation.number() + 1);
        }
        return generation;
    }

    /** False when somebody was quicker. */
    private boolean create(Generation generation) {
        String table = names.table(generation);
        try {
            return sessions.attempt(connection -> {
                try (Statement statement = connection.createStatement()) {
                    // In one message, and so in one transaction. Bytes are compared, not words.
                    statement.execute("CREATE TABLE " + table + " (id text COLLATE \"C\" PRIMARY KEY,"
                            + " version bigint NOT NULL, document jsonb, deleted_at timestamptz); CREATE INDEX ON "
                            + table + " (deleted_at) WHERE document IS NULL");
                    return true;
                }
            });
        } catch (SQLException e) {
            if (IS_THERE.contains(e.getSQLState())) {
                return false;
            }
            throw Sessions.translate(e);
        }
    }

    boolean isThere(Generation generation) {
        return isTrue("SELECT to_regclass(?) IS NOT NULL", names.table(generation));
    }

    private boolean isShown(Generation generation) {
        return isTrue(SHOWS, names.view(generation.index()), names.table(generation));
    }

    private boolean isTrue(String question, String... parameters) {
        return sessions.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setString(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    /** Readers see the one generation or the other: a view is replaced as a whole. There is none for earlier definitions. */
    void show(Shown shown) {
        Generation generation = shown.live();
        // Replacing it waits for everybody who reads it, and they for us.
        if (!isShown(generation)) {
            execute(
                    generation,
                    "CREATE OR REPLACE VIEW " + names.view(generation.index())
                            + " AS SELECT id, version, document FROM " + names.table(generation)
                            + " WHERE document IS NOT NULL");
        }
        Set<String> stay = new HashSet<>();
        shown.visible().forEach(one -> stay.add(one.physicalName()));
        shown.kept().forEach(one -> stay.add(one.physicalName()));
        Map<String, Integer> numbers = sessions.on(connection -> numbers(connection, generation.index()));
        numbers.forEach((table, number) -> {
            if (number < generation.number() && !stay.contains(table)) {
                execute(generation, "DROP TABLE IF EXISTS " + names.qualified(table));
            }
        });
    }

    /** Removes a generation, if it is there. */
    void remove(Generation generation) {
        execute(generation, "DROP TABLE IF EXISTS " + names.table(generation));
    }

    /** Removes every generation of an index, and its view if that shows one of them. */
    void removeAll(String index) {
        Map<String, Integer> numbers = sessions.on(connection -> numbers(connection, index));
        for (String table : numbers.keySet()) {
            String qualified = names.qualified(table);
            String view = isTrue(SHOWS, names.view(index), qualified) ? "DROP VIEW " + names.view(index) + "; " : "";
            sessions.on(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(view + "DROP TABLE IF EXISTS " + qualified);
                }
            });
        }
    }

    private void execute(Generation generation, String sql) {
        try {
            sessions.attempt(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        } catch (SQLException e) {
            if (NOT_A_VIEW.equals(e.getSQLState())) {
                throw new PenstockException(
                        names.view(generation.index()) + " is a table, where the view for readers must go",
                        "Choose another schema with --table-schema.",
                        e);
            }
            throw Sessions.translate(e);
        }
    }

    /** The numbers of all generations of an index, by the names of their tables. */
    private Map<String, Integer> numbers(Connection connection, String index) throws SQLException {
        Pattern generation = Pattern.compile(Pattern.quote(index) + "_[0-9a-f]{8}_(\\d{6})");
        Map<String, Integer> numbers = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT tablename FROM pg_tables WHERE schemaname = ?")) {
            statement.setString(1, names.schema());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Matcher matcher = generation.matcher(rows.getString(1));
                    if (matcher.matches()) {
                        numbers.put(rows.getString(1), Integer.valueOf(matcher.group(1)));
                    }
                }
            }
        }
        return numbers;
    }
}
