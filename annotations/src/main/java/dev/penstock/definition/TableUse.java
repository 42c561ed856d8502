package dev.penstock.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a definition reads of a table.
 *
 * @param table the table
 * @param columns every column that is read anywhere in the document, as a value, to join, to filter or to order, in
 *     alphabetical order
 * @param replicaIdentity the columns that the table's replica identity must cover so that every old row image leads to
 *     the documents it belonged to, in alphabetical order (PostgreSQL documentation, ALTER TABLE, REPLICA IDENTITY)
 * @param condition which rows count anywhere, as SQL over the table's own columns, quoted and without an alias: a row for
 *     which it is not true makes no difference to any document, so its changes need not be known. Null when every row counts,
 *     and when a lookup goes through the table, since lookups have no conditions
 */
public record TableUse(
        TableName table,
        List<String> columns,
        List<String> replicaIdentity,
        @Nullable String condition) {

    /** Copies the lists, so that the value can never change. */
    public TableUse {
        columns = List.copyOf(columns);
        replicaIdentity = List.copyOf(replicaIdentity);
    }

    /** A use of which every row counts. */
    public TableUse(TableName table, List<String> columns, List<String> replicaIdentity) {
        this(table, columns, replicaIdentity, null);
    }
}
