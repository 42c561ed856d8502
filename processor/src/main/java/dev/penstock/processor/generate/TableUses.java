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
import dev.penstock.processor.sql.Fragment;
import dev.penstock.processor.sql.Quoting;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a definition reads of each table, over all its positions.
 *
 * <p>A row that no position counts makes no difference to any document, and its changes neither: unless a lookup goes through
 * the table, which asks of no row on the way whether it counts.
 */
final class TableUses {

    private final SortedMap<TableName, SortedSet<String>> columns = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<String>> starts = new TreeMap<>();
    private final SortedMap<TableName, SortedSet<String>> conditions = new TreeMap<>();
    private final Set<TableName> unconditional = new HashSet<>();

    private TableUses() {}

    static List<TableUse> of(RowModel root, List<Lookup> lookups) {
        TableUses uses = new TableUses();
        root.conditions().forEach(condition -> put(uses.columns, root.table(), condition.columns()));
        uses.position(root.table(), root.conditions());
        uses.row(root);
        // Lookups have no filters, so the columns of filters need not be in old row images.
        lookups.forEach(lookup -> put(uses.starts, lookup.table(), lookup.startColumns()));
        return uses.columns.entrySet().stream()
                .map(use -> new TableUse(
                        use.getKey(),
                        List.copyOf(use.getValue()),
                        List.copyOf(uses.starts.getOrDefault(use.getKey(), new TreeSet<>())),
                        uses.condition(use.getKey(), lookups)))
                .toList();
    }

    private @Nullable String condition(TableName table, List<Lookup> lookups) {
        return unconditional.contains(table) || isPassed(table, lookups)
                ? null
                : String.join(" OR ", conditions.getOrDefault(table, new TreeSet<>()));
    }

    /** Whether a lookup goes through the table. */
    private static boolean isPassed(TableName table, List<Lookup> lookups) {
        String name = Quoting.qualified(table.schema(), table.name()) + " AS ";
        return lookups.stream().map(Lookup::sql).anyMatch(sql -> sql != null && sql.contains(name));
    }

    /** Takes note of which rows of a table count at one position. */
    private void position(TableName table, List<Fragment> counted) {
        if (counted.isEmpty()) {
            unconditional.add(table);
            return;
        }
        String all = counted.stream().map(Fragment::sql).distinct().collect(Collectors.joining(" AND "));
        put(conditions, table, List.of(counted.size() == 1 ? all : "(" + all + ")"));
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
            position(hop.table(), hop.conditions());
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
