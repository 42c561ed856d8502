package dev.penstock.processor.declare;

import java.util.List;

/**
 * Which rows count.
 *
 * @param where an SQL condition, empty when there is none
 * @param filters typed conditions
 */
public record Conditions(Written<String> where, List<FilterMark> filters) {

    /** Copies the list, so that the conditions can never change. */
    public Conditions {
        filters = List.copyOf(filters);
    }

    /** Whether all rows count. */
    public boolean isEmpty() {
        return where.value().isEmpty() && filters.isEmpty();
    }
}
