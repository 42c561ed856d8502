package dev.penstock.runtime.spi;

import org.jspecify.annotations.Nullable;

/**
 * A range of a root table's rows in the order of its key.
 *
 * @param after the key before the first row, or null to begin with the table's first row
 * @param upTo the key of the last row, or null to end with the table's last row
 * @param most how many rows it may have: more can come after its ends were chosen, and all are in memory at once
 */
public record KeyRange(
        @Nullable DocumentKey after, @Nullable DocumentKey upTo, int most) {}
