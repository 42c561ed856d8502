package dev.penstock.processor.differential;

import java.util.List;
import java.util.Optional;

/** Which rows count: those for which all of it holds. */
record Conditions(Optional<Where> where, List<Comparison> filters) {

    static final Conditions NONE = new Conditions(Optional.empty(), List.of());

    boolean hold(Row row) {
        return where.map(condition -> condition.holds(row)).orElse(true)
                && filters.stream().allMatch(filter -> Boolean.TRUE.equals(filter.holds(row)));
    }

    boolean isEmpty() {
        return where.isEmpty() && filters.isEmpty();
    }
}
