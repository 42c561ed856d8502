package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which columns of a table need be published (PostgreSQL documentation, 31.5 Column Lists): those that are read, and those of
 * its replica identity, without which PostgreSQL would refuse everybody's UPDATE and DELETE.
 */
final class ColumnLists {

    private ColumnLists() {}

    /** The columns to publish of a table, in the table's order; none when all are to be. */
    static List<String> of(TableUse use, CatalogTable table) {
        if (table.partitioned()) {
            return List.of(); // each partition has an identity of its own, and any may join
        }
        Set<String> needed = new TreeSet<>(table.identity());
        needed.addAll(use.columns());
        needed.addAll(use.replicaIdentity());
        List<String> listed =
                table.columnNames().stream().filter(needed::contains).toList();
        return listed.size() == table.columns().size() ? List.of() : listed;
    }

    /**
     * What a list that lacks columns is to become; it never gets narrower. No columns when all are to be published.
     *
     * @param listed the list as it is; no columns when all are published
     * @return empty when the list lacks nothing
     */
    static Optional<List<String>> widened(List<String> listed, TableUse use, CatalogTable table) {
        if (listed.isEmpty() || (listed.containsAll(use.columns()) && listed.containsAll(table.identity()))) {
            return Optional.empty();
        }
        List<String> needed = of(use, table);
        if (needed.isEmpty()) {
            return Optional.of(needed);
        }
        Set<String> both = new TreeSet<>(listed);
        both.addAll(needed);
        return Optional.of(table.columnNames().stream().filter(both::contains).toList());
    }
}
