package dev.penstock.processor.scaffold;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import dev.penstock.processor.catalog.Catalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables of a catalog, and the foreign keys between them. */
final class TableGraph {

    /** What a table that only connects others may have besides. */
    private static final Pattern NOTED_TIME =
            Pattern.compile("(?:created|inserted|added|updated|modified)(?:_(?:at|on))?");

    private final Catalog catalog;
    private final FieldTypes types;
    private final Map<TableName, List<Step>> inward = new HashMap<>();

    TableGraph(Catalog catalog, FieldTypes types) {
        this.catalog = catalog;
        this.types = types;
        for (TableEntry table : catalog.tables()) {
            for (Step step : outward(table)) {
                inward.computeIfAbsent(step.to(), name -> new ArrayList<>()).add(step.back());
            }
        }
    }

    Optional<TableEntry> table(TableName name) {
        return catalog.table(name);
    }

    /** The tables that a user may mean. */
    List<TableEntry> named(String name) {
        return catalog.tables().stream()
                .filter(table -> table.name().equals(name)
                        || table.tableName().toString().equals(name))
                .toList();
    }

    /** The table that a user means a partition of, whose schema may be left out where it is the usual one. */
    Optional<TableEntry> whole(String name) {
        int dot = name.indexOf('.');
        String schema = dot < 0 ? Catalog.SCHEMA_BY_DEFAULT : name.substring(0, dot);
        return catalog.whole(new TableName(schema, name.substring(dot + 1)));
    }

    /** Over the table's own foreign keys, in the order of its columns. */
    static List<Step> outward(TableEntry table) {
        List<String> columns = Catalog.columnNames(table);
        return table.foreignKeys().stream()
                .sorted(Comparator.comparingInt(
                        key -> columns.indexOf(key.columns().get(0))))
                .map(key -> new Step(table.tableName(), key, true))
                .toList();
    }

    /** Over the foreign keys that refer to the table. */
    List<Step> inward(TableEntry table) {
        return inward.getOrDefault(table.tableName(), List.of());
    }

    /** Why Penstock cannot have rows of the table in documents. */
    Optional<String> obstacle(TableName name) {
        Optional<TableEntry> table = catalog.table(name);
        if (table.isEmpty()) {
            return Optional.of("the catalog does not have it");
        }
        return Catalog.isFollowed(table.get())
                ? obstacleOfKey(table.get())
                : Optional.of("its changes are not in the log of PostgreSQL");
    }

    private Optional<String> obstacleOfKey(TableEntry table) {
        if (key(table).isEmpty()) {
            return Optional.of("it has no primary key");
        }
        return key(table).stream().allMatch(column -> canJoin(table, column))
                ? Optional.empty()
                : Optional.of("its key has a column that is generated, or of a type that keys cannot have");
    }

    /** The primary key, else the only unique key without nulls; empty when there is none. */
    List<String> key(TableEntry table) {
        if (table.primaryKey() != null) {
            return table.primaryKey().columns();
        }
        List<KeyEntry> keys = table.uniqueKeys().stream()
                .filter(key -> key.columns().stream().noneMatch(column -> isNullable(table, column)))
                .toList();
        return keys.size() == 1 ? keys.get(0).columns() : List.of();
    }

    /** The columns of all its keys. */
    static Set<String> keyColumns(TableEntry table) {
        return Catalog.keys(table).flatMap(key -> key.columns().stream()).collect(Collectors.toSet());
    }

    /** The columns of all its keys and foreign keys. */
    static Set<String> joined(TableEntry table) {
        Set<String> columns = keyColumns(table);
        table.foreignKeys().forEach(key -> columns.addAll(key.columns()));
        return columns;
    }

    /** Whether rows can be joined by a column: its type is one of keys, and its changes are in the log. */
    private boolean canJoin(TableEntry table, String column) {
        return Catalog.column(table, column)
                .filter(entry -> entry.generated() == null)
                .flatMap(entry -> types.of(entry.type()))
                .filter(FieldType::fitsKey)
                .isPresent();
    }

    /** Whether rows can be joined by all these columns. */
    boolean canJoin(TableName table, List<String> columns) {
        return table(table)
                .filter(entry -> columns.stream().allMatch(column -> canJoin(entry, column)))
                .isPresent();
    }

    boolean isNullable(TableEntry table, String column) {
        return Catalog.column(table, column).filter(catalog::isNullable).isPresent();
    }

    /**
     * The other foreign keys of a table's key, beside one that is part of it: what the table connects.
     *
     * @param in to the table, over that foreign key
     */
    List<Step> connected(Step in) {
        return catalog.table(in.to()).stream()
                .flatMap(table -> outward(table).stream()
                        .filter(out ->
                                Catalog.keys(table).anyMatch(key -> connects(key, in.foreignKey(), out.foreignKey()))))
                .toList();
    }

    private static boolean connects(KeyEntry key, ForeignKeyEntry one, ForeignKeyEntry other) {
        return key.columns().containsAll(one.columns())
                && key.columns().containsAll(other.columns())
                && other.columns().stream().noneMatch(one.columns()::contains);
    }

    /** Over a junction table, which has nothing to show: its key is two foreign keys. */
    Optional<Step> throughJunction(Step in) {
        return catalog.table(in.to())
                .flatMap(junction -> connected(in).stream()
                        .filter(out -> showsNothing(junction, in.foreignKey(), out.foreignKey()))
                        .findFirst());
    }

    private boolean showsNothing(TableEntry junction, ForeignKeyEntry one, ForeignKeyEntry other) {
        Set<String> pair = new HashSet<>(one.columns());
        pair.addAll(other.columns());
        Set<String> silent = new HashSet<>(pair);
        silent.addAll(key(junction));
        boolean paired = Catalog.keys(junction).anyMatch(key -> pair.equals(new HashSet<>(key.columns())));
        return paired
                && junction.columns().stream()
                        .allMatch(column -> silent.contains(column.name())
                                || (NOTED_TIME.matcher(column.name()).matches() && isTime(column)));
    }

    private static boolean isTime(ColumnEntry column) {
        return column.type().startsWith("timestamp") || column.type().equals("date");
    }

    /** Whether it is text without a length, which people write and look for words in. */
    boolean isProse(ColumnEntry column) {
        return catalog.baseType(column).equals("text");
    }
}
