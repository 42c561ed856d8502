package dev.penstock.processor.scaffold;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.TableEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column that marks deleted rows.
 *
 * @param column the column
 * @param byTime whether it has the time of the deletion
 */
record SoftDeletion(String column, boolean byTime) {

    private static final Set<String> FLAGS = Set.of("deleted", "is_deleted");
    private static final Set<String> TIMES = Set.of("deleted_at", "deleted_on");

    /** The one column that cannot be anything else; with two of them a person has to say which counts. */
    static Optional<SoftDeletion> of(TableEntry table, TableGraph graph) {
        List<SoftDeletion> found = table.columns().stream()
                .flatMap(column -> of(column, table, graph).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<SoftDeletion> of(ColumnEntry column, TableEntry table, TableGraph graph) {
        boolean flag = FLAGS.contains(column.name()) && column.type().equals("boolean");
        boolean time = TIMES.contains(column.name())
                && column.type().startsWith("timestamp")
                && graph.isNullable(table, column.name());
        boolean used = column.generated() != null || TableGraph.joined(table).contains(column.name());
        return (flag || time) && !used ? Optional.of(new SoftDeletion(column.name(), time)) : Optional.empty();
    }
}
