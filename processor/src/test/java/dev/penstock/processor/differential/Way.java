package dev.penstock.processor.differential;

import java.util.List;
import java.util.Optional;

/**
 * The way from a row to rows of another table.
 *
 * @param upper columns of the row
 * @param junction the table between, if there is one
 * @param target the other table
 * @param lower the columns of the other table that the row, or a row between, points at or is pointed at by
 * @param rows which rows of the other table count
 */
record Way(List<Column> upper, Optional<Junction> junction, Table target, List<Column> lower, Conditions rows) {

    /** A table of connections; {@code left} equals {@code upper}, {@code right} equals {@code lower}. */
    record Junction(Table table, List<Column> left, List<Column> right, Optional<Where> where) {}
}
