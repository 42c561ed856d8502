package dev.penstock.runtime.spi;

import dev.penstock.definition.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a row leads to when it changes, and by what. A lookup has no filters, so a row leads to every document that it may
 * belong to, whether a filter or a limit keeps it out or not.
 *
 * @param table the row's table
 * @param key by which it was asked for
 * @param query what the row was read by
 * @param positions each position that the table has in a document, by index
 */
public record RowExplanation(TableName table, List<Cell> key, Query query, List<Position> positions) {

    /** Copies the lists, so that the explanation can never change. */
    public RowExplanation {
        key = List.copyOf(key);
        positions = List.copyOf(positions);
    }

    /** A value of the row, in PostgreSQL's text form. */
    public record Cell(String column, @Nullable String value) {}

    /**
     * A statement that was run.
     *
     * @param sql with parameters written {@code $1}, {@code $2}...
     * @param plan what PostgreSQL says of how it runs it (PostgreSQL documentation, EXPLAIN), line by line
     */
    public record Query(String sql, List<String> plan) {

        /** Copies the list, so that the query can never change. */
        public Query {
            plan = List.copyOf(plan);
        }
    }

    /**
     * A position of the table in the documents of an index.
     *
     * @param index the index
     * @param path the keys that lead to it in the document, joined by dots; empty for the root
     * @param starts the values that the lookup starts from; if one is null, it leads nowhere
     * @param query what found the documents; null when the row holds their key, so that nothing is asked
     * @param documents the documents
     * @param more whether there are more than these
     */
    public record Position(
            String index,
            String path,
            List<Cell> starts,
            @Nullable Query query,
            List<DocumentKey> documents,
            boolean more) {

        /** Copies the lists, so that the position can never change. */
        public Position {
            starts = List.copyOf(starts);
            documents = List.copyOf(documents);
        }
    }
}
