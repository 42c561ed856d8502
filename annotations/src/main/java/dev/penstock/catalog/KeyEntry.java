package dev.penstock.catalog;

import java.util.List;

/**
 * A key: no two rows have the same values in its columns.
 *
 * @param name the constraint, or the index, as PostgreSQL stores it
 * @param columns the columns, in the order of the key
 */
public record KeyEntry(String name, List<String> columns) {

    /** Copies the list, so that the entry can never change. */
    public KeyEntry {
        columns = List.copyOf(columns);
    }
}
