package dev.penstock.processor.differential;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An SQL condition: comparisons, some of them negated, one of which must hold. */
record Where(List<Term> terms) {

    /** A comparison or its contrary. */
    record Term(Comparison comparison, boolean negated) {

        @Nullable Boolean holds(Row row) {
            Boolean holds = comparison.holds(row);
            return holds == null ? null : holds != negated;
        }

        String sql() {
            return negated ? "NOT (" + comparison.sql() + ")" : comparison.sql();
        }
    }

    /** Whether it holds; neither false nor unknown does. */
    boolean holds(Row row) {
        return terms.stream().anyMatch(term -> Boolean.TRUE.equals(term.holds(row)));
    }

    String sql() {
        return terms.stream().map(Term::sql).collect(Collectors.joining(" or "));
    }
}
