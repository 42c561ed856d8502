package dev.penstock.document;

import org.jspecify.annotations.Nullable;

/**
 * All values between two bounds, as PostgreSQL's range types have them (PostgreSQL documentation, 8.17 Range Types). An
 * empty range is no value of this type: it is read as null.
 *
 * @param lower the lower bound, or null when there is none
 * @param lowerInclusive whether the lower bound itself belongs to the range
 * @param upper the upper bound, or null when there is none
 * @param upperInclusive whether the upper bound itself belongs to the range
 */
public record Range<T extends Comparable<? super T>>(
        @Nullable T lower, boolean lowerInclusive, @Nullable T upper, boolean upperInclusive) {

    /** Whether a value lies in the range. */
    public boolean contains(T value) {
        int fromLower = lower == null ? 1 : value.compareTo(lower);
        int toUpper = upper == null ? 1 : upper.compareTo(value);
        return (lowerInclusive ? fromLower >= 0 : fromLower > 0) && (upperInclusive ? toUpper >= 0 : toUpper > 0);
    }
}
