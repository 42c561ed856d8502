package dev.penstock.processor.declare;

import java.util.List;

/**
 * Which rows count.
 *
 * @param origin the annotation that has them
 * @param where an SQL condition, empty when there is none
 * @param filters typed conditions
 */
public record Conditions(Origin origin, Written<String> where, List<FilterMark> filters) {

    /** Copies the list, so that the conditions can never change. */
    public Conditions {
        filters = List.copyOf(filters);
    }

    /** Whether all rows count. */
    public boolean isEmpty() {
        return where.value().isEmpty() && filters.isEmpty();
    }
}
