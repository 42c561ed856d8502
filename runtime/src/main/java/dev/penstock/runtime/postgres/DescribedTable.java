package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.TableShape;
import dev.penstock.runtime.postgres.PgOutputMessage.Column;
import dev.penstock.runtime.postgres.PgOutputMessage.OldTuple;
import dev.penstock.runtime.postgres.PgOutputMessage.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as the stream describes it, to tell which columns its old images hold. Those of a partitioned table hold what the
 * partition's replica identity made the log hold, whatever the table's own says; which partition a row is of is not said, so a
 * null counts only where every partition would have logged a value. Used by one thread.
 */
final class DescribedTable {

    private final Relation relation;
    private final @Nullable TableShape shape;
    private final Map<Integer, Relation> partitions = new HashMap<>();

    /**
     * A table.
     *
     * @param shape its shape; null when its changes are not wanted
     * @param before what it was described as before, whose partitions it has still; null for nothing
     */
    DescribedTable(Relation relation, @Nullable TableShape shape, @Nullable DescribedTable before) {
        this.relation = relation;
        this.shape = shape;
        if (before != null) {
            partitions.putAll(before.partitions);
        }
    }

    Relation relation() {
        return relation;
    }

    boolean isCaptured() {
        return shape != null;
    }

    TableShape shape() {
        return Objects.requireNonNull(shape);
    }

    void addPartition(Relation partition) {
        partitions.put(partition.oid(), partition);
    }

    Row row(Tuple tuple) {
        return new Row(shape(), tuple.cells());
    }

    Row old(OldTuple old) {
        return new Row(shape(), old(old.tuple(), old.identityOnly()));
    }

    /** The old values, without those that were not logged. */
    Cells old(Tuple tuple, boolean identityOnly) {
        Cells cells = tuple.cells();
        if (partitions.isEmpty()) {
            return identityOnly ? cells.without(column -> !isIdentity(relation, column)) : cells;
        }
        Set<String> logged = loggedByAll();
        return cells.without(column -> cells.isNull(column)
                && !logged.contains(relation.columns().get(column).name()));
    }

    private Set<String> loggedByAll() {
        Set<String> logged = new HashSet<>();
        relation.columns().forEach(column -> logged.add(column.name()));
        for (Relation partition : partitions.values()) {
            if (partition.identity() != 'f') {
                Set<String> identity = new HashSet<>();
                partition.columns().stream().filter(Column::inIdentity).forEach(column -> identity.add(column.name()));
                logged.retainAll(identity);
            }
        }
        return logged;
    }

    private static boolean isIdentity(Relation relation, int column) {
        return relation.columns().get(column).inIdentity();
    }
}
