package dev.penstock.runtime.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array (PostgreSQL documentation, 8.15 Arrays).
 *
 * @param lowerBounds the index of the first element of each dimension, 1 unless it was chosen; empty for an empty array
 * @param elements the elements, which may be null; of an array of several dimensions lists of them
 */
public record ArrayValue(List<Integer> lowerBounds, List<@Nullable Object> elements) {

    /** Copies the lists. */
    public ArrayValue {
        lowerBounds = List.copyOf(lowerBounds);
        elements = Collections.unmodifiableList(new ArrayList<>(elements));
    }

    /** Whether every dimension begins with 1. */
    public boolean hasUsualBounds() {
        return lowerBounds.stream().allMatch(bound -> bound == 1);
    }
}
