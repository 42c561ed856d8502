package dev.penstock.runtime.changes;

import dev.penstock.runtime.spi.PenstockException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in the order of its table's columns, as the server wrote them: text in UTF-8, of which nothing is
 * read before it is asked for. Immutable.
 */
public final class Cells {

    /** Stands in place of a length: SQL's null. */
    public static final int NULL = -1;

    /** Stands in place of a length: the value was not sent. */
    public static final int ABSENT = -2;

    private final byte[] bytes;
    private final int[] places;

    /**
     * Takes the arrays as they are; the caller gives them up.
     *
     * @param bytes holds the texts
     * @param places for each column where its text begins, and how long it is, {@link #NULL} or {@link #ABSENT}
     */
    public Cells(byte[] bytes, int[] places) {
        this.bytes = bytes;
        this.places = places;
    }

    /** How many columns there are. */
    public int size() {
        return places.length / 2;
    }

    /** Whether the value was not sent. */
    public boolean isAbsent(int column) {
        return places[2 * column + 1] == ABSENT;
    }

    /** Whether the value is SQL's null. */
    public boolean isNull(int column) {
        return places[2 * column + 1] == NULL;
    }

    /**
     * The value's text; null when it is SQL's null or was not sent.
     *
     * @throws PenstockException when it is no UTF-8
     */
    public @Nullable String text(int column) {
        return length(column) < 0 ? null : Utf8.text(bytes, start(column), length(column));
    }

    /** These values, with those that are absent taken from another row whose texts lie in the same bytes. */
    public Cells filledFrom(Cells other) {
        int[] filled = null;
        int shared = Math.min(size(), other.size());
        for (int column = 0; column < shared; column++) {
            if (isAbsent(column) && !other.isAbsent(column)) {
                filled = filled == null ? places.clone() : filled;
                filled[2 * column] = other.places[2 * column];
                filled[2 * column + 1] = other.places[2 * column + 1];
            }
        }
        if (filled != null && other.bytes != bytes) {
            throw new IllegalArgumentException("rows of different messages");
        }
        return filled == null ? this : new Cells(bytes, filled);
    }

    /** These values, without those of some columns. */
    public Cells without(IntPredicate columns) {
        int[] fewer = places.clone();
        for (int column = 0; column < size(); column++) {
            if (columns.test(column)) {
                fewer[2 * column + 1] = ABSENT;
            }
        }
        return new Cells(bytes, fewer);
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int column) {
        return places[2 * column];
    }

    int length(int column) {
        return places[2 * column + 1];
    }
}
