package dev.penstock.runtime.changes;

import org.jspecify.annotations.Nullable;

/**
 * One image of a row. Immutable, and thread-safe; a value is parsed each time that it is asked for.
 *
 * <p>A column can be absent, which is not null: an old image holds no more than the table's replica identity, and a large
 * value that an UPDATE left alone is not sent again (PostgreSQL documentation, 55.9 Logical Replication Message Formats,
 * TupleData).
 */
public final class Row {

    private final TableShape shape;
    private final Cells cells;

    /** The cells of a row of a table. */
    public Row(TableShape shape, Cells cells) {
        this.shape = shape;
        this.cells = cells;
    }

    /** The row's table. */
    public TableShape shape() {
        return shape;
    }

    /** Whether the image holds the column: false when it is absent, or the table has none of that name. */
    public boolean has(String column) {
        Integer index = shape.indexOf(column);
        return index != null && !isAbsent(index);
    }

    /**
     * The value in PostgreSQL's text form; null is SQL's null.
     *
     * @throws IllegalArgumentException when the image does not hold the column
     */
    public @Nullable String text(String column) {
        return cells.text(held(column));
    }

    /**
     * The value as the Java type that {@link ColumnType.Kind} says; null is SQL's null.
     *
     * @throws IllegalArgumentException when the image does not hold the column
     * @throws IllegalStateException when the text is not one of the column's type, because the type was changed meanwhile
     */
    public @Nullable Object value(String column) {
        return value(held(column));
    }

    /** As {@link #value(String)}, by the column's number, from 0. */
    public @Nullable Object value(int column) {
        String text = cells.text(column);
        if (text == null) {
            if (isAbsent(column)) {
                throw new IllegalArgumentException("the image of a row of " + shape.table() + " does not hold "
                        + shape.columns().get(column).name());
            }
            return null;
        }
        return ValueReader.read(shape.columns().get(column).type(), text);
    }

    Cells cells() {
        return cells;
    }

    boolean isAbsent(int column) {
        return column >= cells.size() || cells.isAbsent(column);
    }

    private int held(String column) {
        Integer index = shape.indexOf(column);
        if (index == null || isAbsent(index)) {
            throw new IllegalArgumentException("the image of a row of " + shape.table() + " does not hold " + column);
        }
        return index;
    }
}
