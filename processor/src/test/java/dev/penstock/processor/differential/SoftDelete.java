package dev.penstock.processor.differential;

import java.util.Optional;

/**
 * How rows are marked as deleted.
 *
 * @param column a boolean, or a time
 * @param narrowed which marked rows are deleted
 */
record SoftDelete(Column column, Optional<Where> narrowed) {

    boolean byTime() {
        return column.kind() == Kind.TIMESTAMPTZ;
    }

    boolean isDeleted(Row row) {
        String mark = row.text(column);
        boolean marked = byTime() ? mark != null : "t".equals(mark);
        return marked && narrowed.map(condition -> condition.holds(row)).orElse(true);
    }
}
