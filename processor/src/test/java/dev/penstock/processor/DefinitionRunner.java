package dev.penstock.processor;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.processor.sql.Quoting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Executes the statements of a definition as its Javadoc says: prepared, with parameters of type text. */
public record DefinitionRunner(Connection connection, IndexDefinition definition) {

    /** All documents, by their keys. */
    public SortedMap<String, String> documents() throws SQLException {
        return range(nothing(), nothing());
    }

    /** All documents, range by range, each of two rows. */
    public SortedMap<String, String> documentsInRanges() throws SQLException {
        SortedMap<String, String> documents = new TreeMap<>();
        List<@Nullable String> from = nothing();
        while (true) {
            List<String> parameters = texts(from);
            parameters.add("1");
            String types = textTypes(from.size(), "text") + ", bigint";
            List<List<@Nullable String>> end = execute(definition.documentSql().rangeEnd(), types, parameters);
            List<@Nullable String> to = end.isEmpty() ? nothing() : end.get(0);
            documents.putAll(range(from, to));
            if (end.isEmpty()) {
                return documents;
            }
            from = to;
        }
    }

    /** The documents of the keys of all rows of the root table. */
    public SortedMap<String, String> documentsByKeys() throws SQLException {
        List<String> columns = definition.key().stream()
                .map(key -> Quoting.identifier(key.name()) + "::text")
                .toList();
        List<List<@Nullable String>> keys =
                query("SELECT " + String.join(", ", columns) + " FROM " + name(definition.root()));
        SortedMap<String, String> documents = new TreeMap<>();
        if (keys.isEmpty()) {
            return documents;
        }
        for (List<@Nullable String> row : execute(definition.documentSql().byKeys(), arrayTypes(), arrays(keys))) {
            List<@Nullable String> key = row.subList(2, row.size());
            if (!areEqual(keys.get(Integer.parseInt(String.valueOf(row.get(0))) - 1), key)) {
                throw new AssertionError("the document of " + key + " has the ordinal " + row.get(0));
            }
            documents.put(key.toString(), String.valueOf(row.get(1)));
        }
        return documents;
    }

    /** Whether two keys are equal to PostgreSQL, however they are written. */
    private boolean areEqual(List<@Nullable String> one, List<@Nullable String> other) throws SQLException {
        List<String> comparisons = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            String type = "::text::" + definition.key().get(i).type();
            comparisons.add(texts(one).get(i) + type + " = " + texts(other).get(i) + type);
        }
        return query("SELECT " + String.join(" AND ", comparisons)).get(0).equals(List.of("t"));
    }

    /** The keys that the lookups find from the row with that id. */
    List<String> lookUp(TableName table, String rowId) throws SQLException {
        Map<String, @Nullable String> image = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT * FROM " + name(table) + " WHERE ctid = '" + rowId + "'")) {
            row.next();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                // As the log has it: a cast to text would write true for t, and cut the spaces of char(n) off.
                image.put(row.getMetaData().getColumnLabel(i), row.getString(i));
            }
        }
        return lookUp(table, image);
    }

    /** The keys that the lookups find from an image of a row, the text of each column by its name. */
    public List<String> lookUp(TableName table, Map<String, @Nullable String> image) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Lookup lookup : definition.lookups()) {
            if (lookup.table().equals(table)) {
                List<@Nullable String> start = new ArrayList<>();
                lookup.startColumns().forEach(column -> start.add(image.get(column)));
                lookUp(lookup, List.of(start)).forEach(key -> found.add(key.toString()));
            }
        }
        return found;
    }

    private List<List<@Nullable String>> lookUp(Lookup lookup, List<List<@Nullable String>> start) throws SQLException {
        String sql = lookup.sql();
        if (sql == null || start.get(0).contains(null)) {
            return start;
        }
        return execute(sql, textTypes(lookup.startColumns().size(), "text[]"), arrays(start));
    }

    /** The ids of all rows of a table. */
    List<String> rowIds(TableName table) throws SQLException {
        return query("SELECT ctid::text FROM " + name(table)).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    void delete(TableName table, String rowId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + name(table) + " WHERE ctid = '" + rowId + "'");
        }
    }

    /** Turns the places of all rows around: each is written anew, behind the others. */
    void turnAround(TableName table) throws SQLException {
        String column = String.valueOf(query("SELECT attname FROM pg_attribute WHERE attrelid = "
                        + Quoting.literal(name(table)) + "::regclass AND attnum > 0 AND attgenerated = ''"
                        + " AND NOT attisdropped ORDER BY attnum LIMIT 1")
                .get(0)
                .get(0));
        List<String> rows = new ArrayList<>(rowIds(table));
        Collections.reverse(rows);
        try (Statement statement = connection.createStatement()) {
            for (String row : rows) {
                String same = Quoting.identifier(column) + " = " + Quoting.identifier(column);
                statement.execute("UPDATE " + name(table) + " SET " + same + " WHERE ctid = '" + row + "'");
            }
        }
    }

    private SortedMap<String, String> range(List<@Nullable String> from, List<@Nullable String> to)
            throws SQLException {
        List<String> parameters = texts(from);
        parameters.addAll(texts(to));
        SortedMap<String, String> documents = new TreeMap<>();
        for (List<@Nullable String> row :
                execute(definition.documentSql().byRange(), textTypes(parameters.size(), "text"), parameters)) {
            documents.put(row.subList(1, row.size()).toString(), String.valueOf(row.get(0)));
        }
        return documents;
    }

    private List<@Nullable String> nothing() {
        return Collections.nCopies(definition.key().size(), null);
    }

    private String arrayTypes() {
        return textTypes(definition.key().size(), "text[]");
    }

    private static String textTypes(int count, String type) {
        return String.join(", ", Collections.nCopies(count, type));
    }

    private static List<String> texts(List<@Nullable String> values) {
        return values.stream()
                .map(value -> value == null ? "NULL" : Quoting.literal(value))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> arrays(List<List<@Nullable String>> rows) {
        return Stream.iterate(0, column -> column + 1)
                .limit(rows.get(0).size())
                .map(column -> texts(rows.stream().map(row -> row.get(column)).toList()).stream()
                        .collect(Collectors.joining(", ", "ARRAY[", "]::text[]")))
                .toList();
    }

    private List<List<@Nullable String>> execute(String sql, String types, List<String> parameters)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PREPARE generated (" + types + ") AS " + sql);
        }
        List<List<@Nullable String>> rows = query("EXECUTE generated (" + String.join(", ", parameters) + ")");
        try (Statement statement = connection.createStatement()) {
            statement.execute("DEALLOCATE generated");
        }
        return rows;
    }

    private List<List<@Nullable String>> query(String sql) throws SQLException {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                @Nullable String[] row = new @Nullable String[result.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getString(i + 1);
                }
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    private static String name(TableName table) {
        return Quoting.qualified(table.schema(), table.name());
    }
}
