package dev.penstock.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a changed row leads to documents, for one position of its table in the document. A table that stands in several
 * positions has several lookups.
 *
 * <p>It is applied to the old and to the new image of a changed row, whatever filters the document has, and leads to
 * every document that the row may belong to. A null in a start column leads to none.
 *
 * @param path the position: the keys that lead to it in the document, joined by dots; empty for the root
 * @param table the table at that position
 * @param startColumns the columns of the changed row that the lookup starts from
 * @param sql the statement that finds the documents, or null when the start columns are the document's key already.
 *     Parameters: one {@code text[]} for each start column, of equal length. Rows: the document's key columns as text
 */
public record Lookup(
        String path,
        TableName table,
        List<String> startColumns,
        @Nullable String sql) {

    /** Copies the list, so that the lookup can never change. */
    public Lookup {
        startColumns = List.copyOf(startColumns);
    }
}
