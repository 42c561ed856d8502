package dev.penstock.processor.differential;

import dev.penstock.processor.sql.Quoting;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table.
 *
 * @param columns all columns; generation adds to them
 * @param key those of the primary key; empty for a table of connections, which may hold the same row twice
 */
record Table(String schema, String name, List<Column> columns, List<Column> key) {

    String sqlName() {
        return Quoting.qualified(schema, name);
    }

    /** The statement that creates it. */
    String ddl() {
        String definitions = columns.stream()
                .map(column -> Quoting.identifier(column.name()) + " "
                        + column.kind().sql() + (column.nullable() ? "" : " NOT NULL"))
                .collect(Collectors.joining(", "));
        String primaryKey = key.isEmpty() ? "" : ", PRIMARY KEY (" + list(key) + ")";
        return "CREATE TABLE " + sqlName() + " (" + definitions + primaryKey + ")";
    }

    /** Columns, for SQL. */
    static String list(List<Column> columns) {
        return columns.stream().map(column -> Quoting.identifier(column.name())).collect(Collectors.joining(", "));
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
