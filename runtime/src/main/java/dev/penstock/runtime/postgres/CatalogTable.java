package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the catalog has it (PostgreSQL documentation, 53 System Catalogs).
 *
 * @param name the table
 * @param oid what it is known by, whatever its name
 * @param identity the columns of its replica identity
 * @param wholeRow whether its replica identity is FULL
 * @param columns all its columns
 * @param primaryKey the columns of its primary key, in order; empty when it has none
 * @param uniqueKeys the column sets of its unique constraints and unconditional unique indexes, the primary key included
 * @param rights what our role may do with it
 * @param partitioned whether its rows are in partitions
 * @param obstacle what of it would have changes or rows withheld from us, said as "table x ..."; null when nothing would
 */
record CatalogTable(
        TableName name,
        long oid,
        List<String> identity,
        boolean wholeRow,
        List<CatalogColumn> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        Rights rights,
        boolean partitioned,
        @Nullable String obstacle) {

    /**
     * What a role may do with a table.
     *
     * @param schema whether it may use the table's schema
     * @param select whether it may select from the table
     * @param owns whether it may alter the table
     */
    record Rights(boolean schema, boolean select, boolean owns) {}

    CatalogTable {
        identity = List.copyOf(identity);
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    /** The columns of a list that the replica identity lacks. */
    List<String> missingFromIdentity(List<String> needed) {
        return needed.stream().filter(column -> !identity.contains(column)).toList();
    }

    List<String> columnNames() {
        return columns.stream().map(CatalogColumn::name).toList();
    }

    /** The column of that name; there must be one. */
    CatalogColumn column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** Whether no two rows have the same values in these columns. */
    boolean isUniqueBy(List<String> key) {
        return uniqueKeys.stream().anyMatch(key::containsAll);
    }
}
