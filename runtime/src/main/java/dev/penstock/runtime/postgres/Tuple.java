package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.spi.PenstockException;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in the order of its relation's columns, in text form. They stay in the message they came in until
 * somebody asks: most columns are never read from a change, and a value may be hundreds of megabytes large. Immutable.
 */
record Tuple(Cells cells) {

    int size() {
        return cells.size();
    }

    /** Whether the value was left alone by an UPDATE and is too large to be repeated. */
    boolean isUnchanged(int column) {
        return cells.isAbsent(column);
    }

    /** Whether {@link #text} gives a value. */
    boolean hasText(int column) {
        return !cells.isAbsent(column) && !cells.isNull(column);
    }

    /**
     * The value in text form; null is SQL's null.
     *
     * @throws PgOutputException when the value is no UTF-8
     */
    @Nullable String text(int column) {
        try {
            return cells.text(column);
        } catch (PenstockException e) {
            throw new PgOutputException(String.valueOf(e.getMessage()));
        }
    }
}
