package dev.penstock.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One index, as data: everything that is needed to build its documents and to keep them in step with the database.
 *
 * <p>Values are immutable. All SQL is for PostgreSQL, with parameters written {@code $1}, {@code $2}..., identifiers
 * quoted and tables qualified by their schema, so that it means the same in every session.
 *
 * @param name the name of the index, which readers use
 * @param hash eight hexadecimal digits, the start of the SHA-256 of everything else in the definition: two definitions
 *     that make different documents, mappings or lookups have different hashes
 * @param root the table that has one row for each document
 * @param key the columns of the root table that identify a document, in the order of the document's id
 * @param documentSql the statements that build documents
 * @param lookups for each position of a table in the document, how a changed row leads to documents; the root first
 * @param tables every table that is read, with its columns, in alphabetical order
 * @param mapping the OpenSearch mapping: a JSON object with {@code dynamic} and {@code properties}
 * @param settings settings of the index in OpenSearch: a JSON object, with the analyzers that the mapping names
 * @param transformer the class that each document passes in Java, or null: then it goes to the sink as it was built
 */
public record IndexDefinition(
        String name,
        String hash,
        TableName root,
        List<KeyColumn> key,
        DocumentSql documentSql,
        List<Lookup> lookups,
        List<TableUse> tables,
        String mapping,
        String settings,
        @Nullable String transformer) {

    /** Copies the lists, so that the definition can never change. */
    public IndexDefinition {
        key = List.copyOf(key);
        lookups = List.copyOf(lookups);
        tables = List.copyOf(tables);
    }
}
