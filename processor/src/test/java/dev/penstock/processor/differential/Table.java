package dev.penstock.processor.differential;

import dev.penstock.processor.sql.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table; generation adds columns to it.
 *
 * @param columns columns that can be joined, compared and sorted by
 * @param specials by name, the columns that can not
 * @param key those of the primary key; empty for a table of connections, which may hold the same row twice
 */
record Table(String schema, String name, List<Column> columns, Map<String, Special> specials, List<Column> key) {

    Table(String schema, String name) {
        this(schema, name, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    }

    String sqlName() {
        return Quoting.qualified(schema, name);
    }

    /** The statement that creates it. */
    String ddl() {
        List<String> definitions = new ArrayList<>();
        columns.forEach(column -> definitions.add(Quoting.identifier(column.name()) + " "
                + column.kind().sql() + (column.nullable() ? "" : " NOT NULL")));
        specials.forEach((column, type) -> definitions.add(Quoting.identifier(column) + " " + type.sql()));
        if (!key.isEmpty()) {
            definitions.add(
                    "PRIMARY KEY (" + list(key.stream().map(Column::name).toList()) + ")");
        }
        return "CREATE TABLE " + sqlName() + " (" + String.join(", ", definitions) + ")";
    }

    /** The names of all columns. */
    List<String> names() {
        List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
        names.addAll(specials.keySet());
        return names;
    }

    /** All columns, for SQL. */
    String list() {
        return list(names());
    }

    private static String list(List<String> names) {
        return names.stream().map(Quoting::identifier).collect(Collectors.joining(", "));
    }

    /** Tables are told apart by their names; their columns grow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && table.sqlName().equals(sqlName());
    }

    @Override
    public int hashCode() {
        return sqlName().hashCode();
    }
}
