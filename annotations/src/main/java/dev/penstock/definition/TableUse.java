package dev.penstock.definition;

import java.util.List;

/**
 * What a definition reads of a table.
 *
 * @param table the table
 * @param columns every column that is read anywhere in the document, as a value, to join, to filter or to order, in
 *     alphabetical order
 * @param replicaIdentity the columns that the table's replica identity must cover so that every old row image leads to
 *     the documents it belonged to, in alphabetical order (PostgreSQL documentation, ALTER TABLE, REPLICA IDENTITY)
 */
public record TableUse(TableName table, List<String> columns, List<String> replicaIdentity) {

    /** Copies the lists, so that the value can never change. */
    public TableUse {
        columns = List.copyOf(columns);
        replicaIdentity = List.copyOf(replicaIdentity);
    }
}
