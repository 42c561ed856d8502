package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What several definitions together read of each table. */
final class TableUses {

    private TableUses() {}

    static List<TableUse> of(List<IndexDefinition> definitions) {
        Map<TableName, TableUse> uses = new TreeMap<>();
        for (IndexDefinition definition : definitions) {
            for (TableUse use : definition.tables()) {
                uses.merge(use.table(), use, TableUses::union);
            }
        }
        return List.copyOf(uses.values());
    }

    private static TableUse union(TableUse a, TableUse b) {
        return new TableUse(
                a.table(), union(a.columns(), b.columns()), union(a.replicaIdentity(), b.replicaIdentity()));
    }

    private static List<String> union(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().sorted().toList();
    }
}
