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
 * @param condition SQL over the table's own columns, whose names are quoted and have no alias before them: no document and
 *     no lookup shows anything of a row for which it is not true, so what becomes of such rows need not be known. Null when
 *     some place of the table has no condition
 */
public record TableUse(
        TableName table, List<String> columns, List<String> replicaIdentity, @Nullable String condition) {

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
