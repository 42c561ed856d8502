package dev.penstock.processor.declare;

import java.util.List;

/**
 * {@code @Through}: a junction table.
 *
 * @param left its columns that point at the record
 * @param right its columns that point at the other table
 * @param references the columns of the other table that {@code right} points at, empty for the default
 * @param types their types, empty for the default
 * @param where which of its rows count, empty for all of them
 */
public record ThroughMark(
        Origin origin,
        Written<String> table,
        Written<String> schema,
        Written<List<String>> left,
        Written<List<String>> right,
        Written<List<String>> references,
        Written<List<String>> types,
        Written<String> where) {

    /** Whether nothing says which table it is, nor how it connects. */
    public boolean isLeftOut() {
        return table.value().isEmpty()
                && left.value().isEmpty()
                && right.value().isEmpty();
    }
}
