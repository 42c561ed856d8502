package dev.penstock.runtime;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.postgres.ReplicaIdentity;
import dev.penstock.runtime.postgres.TableUses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What other definitions ask of a table that was not asked before, or no longer. Immutable.
 *
 * @param table the table
 * @param before what all indexes together read of it before; null when they read nothing
 * @param after what they read after; null when they read nothing
 */
public record TableChange(
        TableName table,
        @Nullable TableUse before,
        @Nullable TableUse after) {

    /**
     * Compares all definitions.
     *
     * @return a change for each table of which something differs, in the order of their names
     */
    public static List<TableChange> between(List<IndexDefinition> before, List<IndexDefinition> after) {
        Map<TableName, TableUse> old = byName(before);
        Map<TableName, TableUse> now = byName(after);
        TreeSet<TableName> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new TableChange(name, old.get(name), now.get(name)))
                .filter(change -> change.before == null || !change.before.equals(change.after))
                .toList();
    }

    /** Whether the table has to join the publication. */
    public boolean joins() {
        return before == null;
    }

    /** Whether no index needs the table in the publication any more. */
    public boolean leaves() {
        return after == null;
    }

    /** The columns that are read now, and were not. */
    public List<String> newlyRead() {
        return without(columns(after), columns(before));
    }

    /** The columns that were read, and are not now. */
    public List<String> noLongerRead() {
        return without(columns(before), columns(after));
    }

    /** The columns that the table's replica identity had to cover. */
    public List<String> identityBefore() {
        return of(before, TableUse::replicaIdentity);
    }

    /** The columns that it has to cover now. */
    public List<String> identityAfter() {
        return of(after, TableUse::replicaIdentity);
    }

    /**
     * The statement that lets the replica identity cover every column; of a partitioned table it is needed for each partition. Nothing
     * when it need not cover more than before.
     */
    public Optional<String> identitySql() {
        return without(identityAfter(), identityBefore()).isEmpty()
                ? Optional.empty()
                : Optional.of(ReplicaIdentity.setFull(table));
    }

    private static List<String> columns(@Nullable TableUse use) {
        return of(use, TableUse::columns);
    }

    private static List<String> of(@Nullable TableUse use, Function<TableUse, List<String>> columns) {
        return use == null ? List.of() : columns.apply(use);
    }

    private static List<String> without(List<String> columns, List<String> others) {
        return columns.stream().filter(column -> !others.contains(column)).toList();
    }

    private static Map<TableName, TableUse> byName(List<IndexDefinition> definitions) {
        return TableUses.of(definitions).stream()
                .collect(Collectors.toMap(TableUse::table, use -> use, (one, other) -> other, TreeMap::new));
    }
}
