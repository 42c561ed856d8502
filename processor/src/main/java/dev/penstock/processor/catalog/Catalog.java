package dev.penstock.processor.catalog;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ColumnFit;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.definition.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A catalog, with answers to what is asked of it. Values are immutable. */
public final class Catalog {

    /** Where a table is whose schema nobody writes. */
    public static final String SCHEMA_BY_DEFAULT = "public";

    private static final String ARRAY = "[]";
    /** Types of extensions that are often met, and are no ranges. */
    private static final Set<String> OF_EXTENSIONS =
            Set.of("citext", "geography", "geometry", "hstore", "ltree", "vector");

    private final Map<TableName, TableEntry> tables = new TreeMap<>();
    private final Map<String, EnumEntry> enums;
    private final Map<String, DomainEntry> domains;

    /** The catalog with these entries. */
    public Catalog(DatabaseCatalog entries) {
        entries.tables().forEach(table -> tables.put(table.tableName(), table));
        this.enums = byName(entries.enums(), EnumEntry::type);
        this.domains = byName(entries.domains(), DomainEntry::type);
    }

    private static <T> Map<String, T> byName(List<T> entries, Function<T, String> name) {
        return entries.stream().collect(Collectors.toMap(name, entry -> entry, (one, same) -> one));
    }

    /** All tables, by schema and name. */
    public Collection<TableEntry> tables() {
        return tables.values();
    }

    /** The table of that name. */
    public Optional<TableEntry> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The table that one is a partition of, if it is: partitions are no tables of their own here. */
    public Optional<TableEntry> whole(TableName partition) {
        String written = partition.schema() + "." + partition.name();
        return tables.values().stream()
                .filter(table -> table.partitioning() != null
                        && table.partitioning().partitions().stream()
                                .anyMatch(name -> name.replace("\"", "").equals(written)))
                .findFirst();
    }

    /** Whether changes of a table are in the log, which those of a view, say, are not. */
    public static boolean isFollowed(TableEntry table) {
        return table.kind() == TableEntry.Kind.TABLE || table.kind() == TableEntry.Kind.PARTITIONED_TABLE;
    }

    /** A column of a table. */
    public Optional<ColumnEntry> column(TableName table, String column) {
        return table(table).flatMap(entry -> column(entry, column));
    }

    /** A column of a table. */
    public static Optional<ColumnEntry> column(TableEntry table, String column) {
        return table.columns().stream()
                .filter(entry -> entry.name().equals(column))
                .findFirst();
    }

    /** The names of a table's columns. */
    public static List<String> columnNames(TableEntry table) {
        return table.columns().stream().map(ColumnEntry::name).toList();
    }

    /** Whether a row may have null in a column: neither the column nor a domain forbids it. */
    public boolean isNullable(ColumnEntry column) {
        boolean nullable = column.nullable();
        Optional<DomainEntry> domain = domain(column.type());
        while (nullable && domain.isPresent()) {
            nullable = domain.get().nullable();
            domain = domain(domain.get().base());
        }
        return nullable;
    }

    /** The type of a column below domains, as PostgreSQL writes it. */
    public String baseType(ColumnEntry column) {
        return baseType(column.type());
    }

    private String baseType(String written) {
        String type = written;
        for (Optional<DomainEntry> domain = domain(type); domain.isPresent(); domain = domain(type)) {
            type = domain.get().base();
        }
        return type;
    }

    /**
     * Whether values of a column can be compared with those of a type that somebody has written. What nobody knows here can.
     *
     * @param written the type, as SQL has it
     */
    public static boolean isComparable(String written, ColumnFit.Type column) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        ColumnFit.Type type = new ColumnFit.Type(TypeName.of(text), text.endsWith(ARRAY), false, false);
        return !type.isPlain() || !column.isPlain() || type.isComparableWith(column);
    }

    /** What a column is, for components to fit. */
    public ColumnFit.Type type(ColumnEntry column) {
        return type(baseType(column));
    }

    /** What the elements of an array are. */
    public ColumnFit.Type elementType(ColumnEntry column) {
        return type(elementOf(baseType(column)));
    }

    private ColumnFit.Type type(String base) {
        String name = TypeName.of(base);
        boolean isEnum = enums.containsKey(base);
        // A range that somebody has made has no mark, as little as other types that somebody has made.
        boolean range = isOwn(base)
                ? name.endsWith("range") && !name.endsWith("multirange")
                : !isEnum && !OF_EXTENSIONS.contains(name);
        return new ColumnFit.Type(name, base.endsWith(ARRAY), isEnum, range);
    }

    /** Whether it is a type of PostgreSQL's, which are the ones without a schema. */
    private static boolean isOwn(String base) {
        return !base.contains(".");
    }

    private String elementOf(String type) {
        return type.endsWith(ARRAY) ? baseType(type.substring(0, type.length() - ARRAY.length())) : type;
    }

    /** The labels of a column of an enum type, or of an array of one. */
    public Optional<List<String>> labels(ColumnEntry column) {
        return Optional.ofNullable(enums.get(elementOf(baseType(column)))).map(EnumEntry::labels);
    }

    /** The foreign keys of one table that refer to another. */
    public List<ForeignKeyEntry> foreignKeys(TableName from, TableName to) {
        return table(from).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> target(key).equals(to))
                .toList();
    }

    /** The table that a foreign key refers to. */
    public static TableName target(ForeignKeyEntry key) {
        return new TableName(key.schema(), key.table());
    }

    /** Whether no two rows of a table have the same values in these columns. */
    public static boolean isUniqueBy(TableEntry table, Collection<String> columns) {
        return keys(table).anyMatch(key -> columns.containsAll(key.columns()));
    }

    /** All keys of a table, the primary one first. */
    public static Stream<KeyEntry> keys(TableEntry table) {
        return Stream.concat(Stream.ofNullable(table.primaryKey()), table.uniqueKeys().stream());
    }

    private Optional<DomainEntry> domain(String type) {
        return Optional.ofNullable(domains.get(type));
    }
}
