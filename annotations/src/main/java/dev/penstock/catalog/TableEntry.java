package dev.penstock.catalog;

import dev.penstock.definition.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, or what is read like one.
 *
 * @param schema the schema, as PostgreSQL stores it
 * @param name the name, as PostgreSQL stores it
 * @param kind what it is
 * @param replicaIdentity {@code default}, {@code full}, {@code nothing}, or {@code index} and the name of the index
 *     (PostgreSQL documentation, ALTER TABLE, REPLICA IDENTITY); null for what has none
 * @param columns the columns, in their order
 * @param primaryKey the primary key, or null
 * @param uniqueKeys the unique constraints, and the unique indexes over columns of all rows, by name; without the primary
 *     key
 * @param foreignKeys the foreign keys, by name
 * @param indexes all other indexes, by name
 * @param partitioning how its rows are divided, or null; partitions have no entries of their own
 */
public record TableEntry(
        String schema,
        String name,
        Kind kind,
        @Nullable String replicaIdentity,
        List<ColumnEntry> columns,
        @Nullable KeyEntry primaryKey,
        List<KeyEntry> uniqueKeys,
        List<ForeignKeyEntry> foreignKeys,
        List<IndexEntry> indexes,
        @Nullable PartitioningEntry partitioning) {

    /** What is read like a table. In JSON it is in lower case, with spaces. */
    public enum Kind {
        /** A table. */
        TABLE,
        /** A table whose rows are in partitions. */
        PARTITIONED_TABLE,
        /** A table of another server; its changes are not in the log. */
        FOREIGN_TABLE,
        /** A view; its changes are not in the log. */
        VIEW,
        /** A materialized view; its changes are not in the log. */
        MATERIALIZED_VIEW
    }

    /** Copies the lists, so that the entry can never change. */
    public TableEntry {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** The table's name with its schema. */
    public TableName tableName() {
        return new TableName(schema, name);
    }
}
