package dev.penstock.convergence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole tables, as they were at one moment. Read by plain SELECTs: what belongs together is found out in Java. */
final class Tables {

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Map<String, List<Row>>> grouped = new HashMap<>();

    private Tables() {}

    /** Every table of the schema {@code public}. */
    static Tables read(Connection connection) throws SQLException {
        Tables tables = new Tables();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET LOCAL TimeZone = 'UTC'; SET LOCAL IntervalStyle = iso_8601; SET LOCAL DateStyle = ISO");
            List<String> names = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String name : names) {
                tables.rows.put(name, rows(statement, name));
            }
        } finally {
            connection.rollback();
        }
        return tables;
    }

    private static List<Row> rows(Statement statement, String table) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            while (row.next()) {
                Map<String, @Nullable String> values = new HashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.put(row.getMetaData().getColumnName(column), row.getString(column));
                }
                rows.add(new Row(values));
            }
        }
        return rows;
    }

    /** All rows of a table, in no order. */
    List<Row> all(String table) {
        return Objects.requireNonNull(rows.get(table), table);
    }

    /** The rows that have a value in a column. */
    List<Row> where(String table, String column, @Nullable String value) {
        return value == null ? List.of() : byValue(table, column).getOrDefault(value, List.of());
    }

    /** Asked for very often: made once. */
    private Map<String, List<Row>> byValue(String table, String column) {
        return grouped.computeIfAbsent(
                table + "." + column,
                key -> all(table).stream()
                        .filter(row -> !row.isNull(column))
                        .collect(Collectors.groupingBy(row -> row.text(column))));
    }

    /** The row that has a value in a column, or null. */
    @Nullable Row one(String table, String column, @Nullable String value) {
        List<Row> found = where(table, column, value);
        if (found.size() > 1) {
            throw new IllegalStateException(found.size() + " rows of " + table + " have the " + column + " " + value);
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
