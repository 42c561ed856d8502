package dev.penstock.catalog;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint, as PostgreSQL stores it
 * @param columns the columns that refer
 * @param schema the schema of the table referred to
 * @param table the table referred to
 * @param references the columns referred to, in the order of {@code columns}
 */
public record ForeignKeyEntry(String name, List<String> columns, String schema, String table, List<String> references) {

    /** Copies the lists, so that the entry can never change. */
    public ForeignKeyEntry {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }
}
