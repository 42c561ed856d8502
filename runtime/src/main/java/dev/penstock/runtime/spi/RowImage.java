package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * One side of a changed row: as much of it as the log holds, in PostgreSQL's text form. Immutable.
 *
 * <p>A column can be absent: an old image holds no more than the table's replica identity, and a large value that an
 * UPDATE left alone is not repeated in the new image (PostgreSQL documentation, 55.9 Logical Replication Message
 * Formats, TupleData).
 */
public interface RowImage {

    /** Whether the image holds the column. */
    boolean has(String column);

    /**
     * The value of a column that the image holds; null is SQL's null.
     *
     * @throws IllegalArgumentException when the image does not hold the column
     */
    @Nullable String value(String column);
}
