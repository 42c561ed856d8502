package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several definitions together read of each table. */
public final class TableUses {

    private TableUses() {}

    /** One use for each table, in the order of their names: every column that any of them reads, or needs in its identity. */
    public static List<TableUse> of(List<IndexDefinition> definitions) {
        Map<TableName, List<TableUse>> uses = new TreeMap<>();
        for (IndexDefinition definition : definitions) {
            for (TableUse use : definition.tables()) {
                uses.computeIfAbsent(use.table(), table -> new ArrayList<>()).add(use);
            }
        }
        return uses.entrySet().stream()
                .map(entry -> union(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TableUse union(TableName table, List<TableUse> uses) {
        return new TableUse(
                table, union(uses, TableUse::columns), union(uses, TableUse::replicaIdentity), condition(uses));
    }

    private static List<String> union(List<TableUse> uses, Function<TableUse, List<String>> columns) {
        return uses.stream()
                .flatMap(use -> columns.apply(use).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** That of any of them; in an order of its own, for the order of definitions is by chance. */
    private static @Nullable String condition(List<TableUse> uses) {
        Set<String> conditions = new TreeSet<>();
        for (TableUse use : uses) {
            if (use.condition() == null) {
                return null;
            }
            conditions.add(use.condition());
        }
        return String.join(" OR ", conditions);
    }
}
