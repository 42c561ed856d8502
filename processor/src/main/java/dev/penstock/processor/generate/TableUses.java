package dev.penstock.processor.generate;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.ColumnField;
import dev.penstock.processor.model.FieldModel.HasManyField;
import dev.penstock.processor.model.FieldModel.RelationField;
import dev.penstock.processor.model.RowModel;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what a definition reads of each table, over all its positions. */
final class TableUses {

    private final SortedMap<TableName, SortedSet<String>> columns = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<String>> starts = new TreeMap<>();

    private TableUses() {}

    static List<TableUse> of(RowModel root, List<Lookup> lookups) {
        TableUses uses = new TableUses();
        uses.row(root);
        // Lookups have no filters, so the columns of filters need not be in old row images.
        lookups.forEach(lookup -> put(uses.starts, lookup.table(), lookup.startColumns()));
        return uses.columns.entrySet().stream()
                .map(use -> new TableUse(
                        use.getKey(),
                        List.copyOf(use.getValue()),
                        List.copyOf(uses.starts.getOrDefault(use.getKey(), new TreeSet<>()))))
                .toList();
    }

    private void row(RowModel row) {
        put(columns, row.table(), row.keyColumns());
        row.deletedColumn().ifPresent(column -> put(columns, row.table(), List.of(column)));
        for (FieldModel field : row.fields()) {
            if (field instanceof ColumnField column) {
                put(columns, row.table(), List.of(column.column()));
            } else if (field instanceof RelationField relation) {
                relation(relation);
            }
        }
    }

    private void relation(RelationField relation) {
        put(columns, relation.table(), relation.foreignKey());
        relation.filter().ifPresent(filter -> put(columns, relation.table(), filter.columns()));
        if (relation instanceof HasManyField list) {
            put(columns, relation.table(), list.order().columns());
            row(list.element());
        }
    }

    private static void put(SortedMap<TableName, SortedSet<String>> uses, TableName table, Collection<String> more) {
        uses.computeIfAbsent(table, name -> new TreeSet<>()).addAll(more);
    }
}
