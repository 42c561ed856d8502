package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.spi.PenstockException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns tell the rows of a table apart: those that the user has named, else the primary key, else those of the
 * replica identity's index. The whole row does not: two rows may be the same. Pure.
 */
final class TableKeys {

    private final Map<TableName, List<String>> named;

    TableKeys(Map<TableName, List<String>> named) {
        this.named = named;
    }

    /**
     * The key of a table, or a refusal of it. Whether the replica identity holds it is another question.
     *
     * @param mendable whether the identity can still be made to hold the key
     */
    List<String> of(CatalogTable table, boolean mendable) {
        // In the order in which the stream names them, which knows nothing of the index.
        List<String> identity =
                table.columnNames().stream().filter(table.identity()::contains).toList();
        boolean primary = !table.primaryKey().isEmpty() && (mendable || identity.isEmpty());
        List<String> key =
                key(table.name(), table.primaryKey(), primary ? table.primaryKey() : identity, table.wholeRow());
        if (key == null) {
            throw keyless(table.name());
        }
        for (String column : key) {
            if (!table.columnNames().contains(column)) {
                throw new PenstockException(
                        "the key of table " + table.name() + " names the column " + column + ", which it has not",
                        "Correct --key.");
            }
        }
        return key;
    }

    /**
     * The key of a table as the stream describes it.
     *
     * @param primaryKey its primary key in the catalog now; none if it has none
     * @param identity the columns that the log holds of an old row
     * @param wholeRow whether that is because its replica identity is FULL
     */
    List<String> of(TableName table, List<String> primaryKey, List<String> identity, boolean wholeRow) {
        List<String> key = key(table, primaryKey, identity, wholeRow);
        if (key == null) {
            throw keyless(table);
        }
        return key;
    }

    private @Nullable List<String> key(
            TableName table, List<String> primaryKey, List<String> identity, boolean wholeRow) {
        List<String> configured = named.get(table);
        if (configured != null) {
            return configured;
        }
        if (!primaryKey.isEmpty() && identity.containsAll(primaryKey)) {
            return primaryKey;
        }
        // The whole row is none: two may be the same.
        return identity.isEmpty() || wholeRow ? null : identity;
    }

    private static PenstockException keyless(TableName table) {
        String quoted = Identifiers.quote(table);
        return new PenstockException(
                "nothing tells the rows of table " + table
                        + " apart: it has no primary key, and no replica identity by an" + " index",
                "Add a primary key; or run ALTER TABLE " + quoted
                        + " REPLICA IDENTITY FULL and name the columns with --key " + table + "=column,column.");
    }

    /** Refuses keys of tables that are not captured: a name was mistyped. */
    void check(Set<TableName> captured) {
        for (TableName table : named.keySet()) {
            if (!captured.contains(table)) {
                throw new PenstockException(
                        "a key is given for table " + table + ", which is not captured",
                        "Those that are: "
                                + captured.stream().map(TableName::toString).collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    /** The numbers of the key's columns among those of a table; the key is refused if one is not there. */
    static List<Integer> indexes(TableName table, List<String> key, List<String> columns) {
        if (!columns.containsAll(key)) {
            throw keyless(table);
        }
        return key.stream().map(columns::indexOf).toList();
    }
}
