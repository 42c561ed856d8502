package dev.penstock.processor.differential;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An order of rows. */
record Ordering(List<Term> terms) {

    /** Where nulls are; by default after all values, or before them when the order descends. */
    enum Nulls {
        BY_DEFAULT,
        FIRST,
        LAST
    }

    /** One column of an order. */
    record Term(Column column, boolean descending, Nulls nulls) implements Comparator<Row> {

        @Override
        public int compare(Row one, Row other) {
            String a = one.text(column);
            String b = other.text(column);
            if (a == null || b == null) {
                int nullLast = Boolean.compare(a == null, b == null);
                return nullsFirst() ? -nullLast : nullLast;
            }
            int compared = column.kind().order(a).compareTo(column.kind().order(b));
            return descending ? -compared : compared;
        }

        private boolean nullsFirst() {
            return nulls == Nulls.FIRST || (nulls == Nulls.BY_DEFAULT && descending);
        }

        String sql() {
            return Names.reference(column)
                    + (descending ? " desc" : "")
                    + (nulls == Nulls.BY_DEFAULT ? "" : " nulls " + nulls.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** This order, and where rows are equal in it the order of more columns. */
    Comparator<Row> thenBy(List<Column> columns) {
        List<Comparator<Row>> all = new ArrayList<>(terms);
        columns.forEach(column -> all.add(new Term(column, false, Nulls.BY_DEFAULT)));
        return all.stream().reduce(Comparator::thenComparing).orElseThrow();
    }

    @Nullable String sql() {
        return terms.isEmpty() ? null : terms.stream().map(Term::sql).collect(Collectors.joining(", "));
    }
}
