package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table that definitions read, and which of them do: whoever is told that something of it is gone must know what lacks it.
 *
 * @param use what they read of it altogether
 * @param readers the names of the indexes that read a column, by the column
 */
record UsedTable(TableUse use, Map<String, List<String>> readers) {

    /** The tables that some definitions read. */
    static Map<TableName, UsedTable> of(List<IndexDefinition> definitions) {
        Map<TableName, UsedTable> tables = new TreeMap<>();
        for (TableUse use : TableUses.of(definitions)) {
            Map<String, List<String>> readers = new TreeMap<>();
            for (IndexDefinition definition : definitions) {
                definition.tables().stream()
                        .filter(part -> part.table().equals(use.table()))
                        .flatMap(part -> part.columns().stream())
                        .forEach(column -> readers.computeIfAbsent(column, any -> new ArrayList<>())
                                .add(definition.name()));
            }
            tables.put(use.table(), new UsedTable(use, readers));
        }
        return tables;
    }

    TableName name() {
        return use.table();
    }

    /** The indexes that read it, as people say it: {@code index users}. */
    String readBy() {
        return named(readers.values().stream().flatMap(List::stream).distinct().toList());
    }

    /** The indexes that read a column. */
    String readBy(String column) {
        List<String> names = readers.getOrDefault(column, List.of());
        return names.isEmpty() ? readBy() : named(names);
    }

    private static String named(List<String> names) {
        return (names.size() == 1 ? "index " : "indexes ") + String.join(", ", names);
    }
}
