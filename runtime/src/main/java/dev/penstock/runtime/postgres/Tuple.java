package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import org.jspecify.annotations.Nullable;

/** The values of a row in the order of its relation's columns, in text form. Immutable; a text is made when asked for. */
record Tuple(Cells cells) {

    int size() {
        return cells.size();
    }

    /** Whether the value was left alone by an UPDATE and is too large to be repeated. */
    boolean isUnchanged(int column) {
        return cells.isAbsent(column);
    }

    /** The value in text form; null is SQL's null. */
    @Nullable String text(int column) {
        return cells.text(column);
    }
}
