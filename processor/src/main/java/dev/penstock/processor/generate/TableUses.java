package dev.penstock.processor.generate;

import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.processor.model.FieldModel;
import dev.penstock.processor.model.FieldModel.ColumnField;
import dev.penstock.processor.model.FieldModel.ColumnListField;
import dev.penstock.processor.model.FieldModel.ElementField;
import dev.penstock.processor.model.FieldModel.ListField;
import dev.penstock.processor.model.FieldModel.RelationField;
import dev.penstock.processor.model.Hop;
import dev.penstock.processor.model.RowModel;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what a definition reads of each table, over all its positions. */
final class TableUses {

    private final SortedMap<TableName, SortedSet<String>> columns = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<String>> starts = new TreeMap<>();

    private TableUses() {}

    static List<TableUse> of(RowModel root, List<Lookup> lookups) {
        TableUses uses = new TableUses();
        root.conditions().forEach(condition -> put(uses.columns, root.table(), condition.columns()));
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
        put(columns, row.table(), row.columns());
        for (FieldModel field : row.fields()) {
            if (field instanceof RelationField relation) {
                relation(relation);
            }
        }
    }

    private void relation(RelationField field) {
        @Nullable TableName upper = null;
        for (Hop hop : field.relation().hops()) {
            put(columns, hop.table(), hop.columns());
            if (upper != null) {
                put(columns, upper, hop.upper());
            }
            upper = hop.table();
        }
        TableName target = field.relation().table();
        if (field instanceof ColumnField column && !column.column().isEmpty()) {
            put(columns, target, List.of(column.column()));
        }
        if (field instanceof ListField list) {
            put(columns, target, list.order().columns());
        }
        if (field instanceof ColumnListField list) {
            put(columns, target, list.order().columns());
        }
        if (field instanceof ElementField elements) {
            row(elements.element());
        }
    }

    private static void put(SortedMap<TableName, SortedSet<String>> uses, TableName table, Collection<String> more) {
        uses.computeIfAbsent(table, name -> new TreeSet<>()).addAll(more);
    }
}
