package dev.penstock.runtime.changes;

import org.jspecify.annotations.Nullable;

/**
 * A range (PostgreSQL documentation, 8.17 Range Types).
 *
 * @param lower the lower bound; null when there is none
 * @param upper the upper bound; null when there is none
 * @param lowerInclusive whether the lower bound belongs to it
 * @param upperInclusive whether the upper bound belongs to it
 * @param empty whether it has no points at all; it has no bounds then
 */
public record RangeValue(
        @Nullable Object lower, @Nullable Object upper, boolean lowerInclusive, boolean upperInclusive, boolean empty) {

    /** The range without points. */
    public static final RangeValue EMPTY = new RangeValue(null, null, false, false, true);

    /** The bounds as PostgreSQL writes them: {@code [)}. */
    public String bounds() {
        return (lowerInclusive ? "[" : "(") + (upperInclusive ? "]" : ")");
    }
}
