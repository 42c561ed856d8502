package dev.penstock.processor.differential;

import java.util.List;
import java.util.Optional;

/** A record that is read from the rows of a table. */
record RecordModel(String name, Table table, Optional<SoftDelete> softDelete, Conditions rows, List<Field> fields) {

    /** Whether a row is there at all. */
    boolean counts(Row row) {
        return rows.hold(row) && softDelete.map(mark -> !mark.isDeleted(row)).orElse(true);
    }

    /** Whether one of the components is read from a column. */
    boolean reads(Column column) {
        return fields.stream()
                .anyMatch(field ->
                        field instanceof Field.Value value && value.column().equals(column));
    }
}
