package dev.penstock.runtime.postgres;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in the order of its relation's columns, in text form. They stay in the message they came in until
 * somebody asks: most columns are never read from a change, and a value may be hundreds of megabytes large. Immutable.
 */
final class Tuple {

    static final int NULL = -1;
    static final int UNCHANGED = -2;

    private final ByteBuffer message;
    private final int[] starts;
    private final int[] lengths;

    /**
     * Takes the arrays as they are; the caller gives them up, and leaves the message's bytes as they are.
     *
     * @param starts where in the message the text of each column begins
     * @param lengths how many bytes it has, or {@link #NULL}, or {@link #UNCHANGED}
     */
    Tuple(ByteBuffer message, int[] starts, int[] lengths) {
        this.message = message;
        this.starts = starts;
        this.lengths = lengths;
    }

    int size() {
        return lengths.length;
    }

    /** Whether the value was left alone by an UPDATE and is too large to be repeated. */
    boolean isUnchanged(int column) {
        return lengths[column] == UNCHANGED;
    }

    /** Whether {@link #text} gives a value. */
    boolean hasText(int column) {
        return lengths[column] >= 0;
    }

    /**
     * The value in text form; null is SQL's null.
     *
     * @throws PgOutputException when the value is no UTF-8
     */
    @Nullable String text(int column) {
        return lengths[column] < 0 ? null : Utf8.text(message, starts[column], lengths[column]);
    }
}
