package dev.penstock.runtime.postgres;

import org.jspecify.annotations.Nullable;

/** The values of a row in the order of its relation's columns, in text form. Immutable. */
final class Tuple {

    private final @Nullable String[] values;
    private final boolean[] unchanged;

    /** Takes the arrays as they are; the caller gives them up. */
    Tuple(@Nullable String[] values, boolean[] unchanged) {
        this.values = values;
        this.unchanged = unchanged;
    }

    int size() {
        return values.length;
    }

    /** Whether the value was left alone by an UPDATE and is too large to be repeated. */
    boolean isUnchanged(int column) {
        return unchanged[column];
    }

    /** The value in text form; null is SQL's null. */
    @Nullable String text(int column) {
        return values[column];
    }
}
