package dev.penstock.runtime.postgres;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.catalog.TableEntry.Kind;
import dev.penstock.definition.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is found out about a table, in any order but that of its columns. Used by one thread. */
final class TableDraft {

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")*\"|[^\" .]+)";

    /** How pg_get_indexdef begins where names are qualified; ONLY stands for an index of a partitioned table. */
    private static final Pattern UP_TO_TABLE = Pattern.compile(
            "CREATE (?:UNIQUE )?INDEX " + IDENTIFIER + " ON (?:ONLY )?" + IDENTIFIER + "\\." + IDENTIFIER + " ");

    private final TableName name;
    private final Kind kind;
    private final String identityKind;
    private final @Nullable String partitionKey;
    private final List<ColumnEntry> columns = new ArrayList<>();
    private final List<KeyEntry> uniqueKeys = new ArrayList<>();
    private final List<ForeignKeyEntry> foreignKeys = new ArrayList<>();
    private final List<IndexEntry> indexes = new ArrayList<>();
    private final List<String> partitions = new ArrayList<>();
    private @Nullable KeyEntry primaryKey;
    private @Nullable String identityIndex;

    /**
     * A table of which nothing more is known.
     *
     * @param identityKind as pg_class has it
     * @param partitionKey null if it is not partitioned
     */
    TableDraft(TableName name, Kind kind, String identityKind, @Nullable String partitionKey) {
        this.name = name;
        this.kind = kind;
        this.identityKind = identityKind;
        this.partitionKey = partitionKey;
    }

    /** Columns are added in their order. */
    void add(ColumnEntry column) {
        columns.add(column);
    }

    void add(ForeignKeyEntry foreignKey) {
        foreignKeys.add(foreignKey);
    }

    void setPrimaryKey(KeyEntry key) {
        primaryKey = key;
    }

    void addUniqueKey(KeyEntry key) {
        uniqueKeys.add(key);
    }

    /** @param statement what pg_get_indexdef writes */
    void addIndex(String index, boolean unique, String statement) {
        Matcher beginning = UP_TO_TABLE.matcher(statement);
        indexes.add(new IndexEntry(
                index, unique, beginning.lookingAt() ? statement.substring(beginning.end()) : statement));
    }

    /** The index of the replica identity, if that is one's. */
    void identifyBy(String index) {
        identityIndex = index;
    }

    void addPartition(String partition) {
        partitions.add(partition);
    }

    TableEntry entry() {
        uniqueKeys.sort(Comparator.comparing(KeyEntry::name));
        foreignKeys.sort(Comparator.comparing(ForeignKeyEntry::name));
        indexes.sort(Comparator.comparing(IndexEntry::name));
        partitions.sort(Comparator.naturalOrder());
        return new TableEntry(
                name.schema(),
                name.name(),
                kind,
                replicaIdentity(),
                columns,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                indexes,
                partitionKey == null ? null : new PartitioningEntry(partitionKey, partitions));
    }

    private @Nullable String replicaIdentity() {
        if (kind != Kind.TABLE && kind != Kind.PARTITIONED_TABLE) {
            return null;
        }
        return switch (identityKind) {
            case "d" -> "default";
            case "f" -> "full";
            case "i" -> identityIndex == null ? "nothing" : "index " + identityIndex; // the index may be gone
            default -> "nothing";
        };
    }
}
