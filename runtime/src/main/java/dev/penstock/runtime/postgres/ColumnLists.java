package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableUse;
import java.util.List;
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

    /** What a list that lacks columns is to become: it never gets narrower. None when it lacks nothing. */
    static List<String> widened(List<String> listed, TableUse use, CatalogTable table) {
        if (listed.isEmpty() || listed.containsAll(use.columns())) {
            return List.of();
        }
        Set<String> needed = new TreeSet<>(listed);
        needed.addAll(of(use, table));
        return table.columnNames().stream().filter(needed::contains).toList();
    }
}
