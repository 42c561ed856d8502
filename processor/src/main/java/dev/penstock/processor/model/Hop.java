package dev.penstock.processor.model;

import dev.penstock.definition.TableName;
import dev.penstock.processor.sql.ColumnType;
import dev.penstock.processor.sql.Fragment;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One step from a row to rows of another table: those whose {@code lower} columns equal its {@code upper} columns.
 *
 * @param table the other table
 * @param upper columns of the row
 * @param lower columns of the other table, in the same order
 * @param types what they are compared as
 * @param conditions which rows of the other table count
 */
public record Hop(
        TableName table, List<String> upper, List<String> lower, List<ColumnType> types, List<Fragment> conditions) {

    /** Copies the lists, so that the hop can never change. */
    public Hop {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    /** The columns of the other table that decide whether a row of it is reached. */
    public SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(lower);
        conditions.forEach(condition -> columns.addAll(condition.columns()));
        return columns;
    }
}
