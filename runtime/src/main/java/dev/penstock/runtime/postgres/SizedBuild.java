package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.Build.LargeDocument;
import dev.penstock.runtime.spi.Document;
import dev.penstock.runtime.spi.DocumentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a definition that builds documents, which keeps those to the server that are larger than asked for: what a
 * build takes of our memory is known before it runs.
 *
 * @param sql the statement; its rows have the size of the document behind the document
 */
record SizedBuild(String sql) {

    static SizedBuild byKeys(IndexDefinition index) {
        return of(
                index.documentSql().byKeys(),
                "\"ordinal\", ",
                index.key().size(),
                index.key().size());
    }

    static SizedBuild byRange(IndexDefinition index) {
        return of(
                index.documentSql().byRange(),
                "",
                index.key().size(),
                2 * index.key().size());
    }

    /** The inner OFFSET keeps PostgreSQL from building a document twice, once for its size. */
    private static SizedBuild of(String sql, String before, int keys, int parameters) {
        String columns = IntStream.rangeClosed(1, keys)
                .mapToObj(i -> ", \"key" + i + "\"")
                .collect(Collectors.joining());
        return new SizedBuild("""
                SELECT %1$s
                  CASE WHEN octet_length("document") <= $%4$s THEN "document" END,
                  octet_length("document")%2$s
                FROM (SELECT * FROM (
                %3$s
                ) AS "built" (%1$s"document"%2$s) OFFSET 0) AS "sized\"""".formatted(
                        before,
                        columns,
                        sql,
                        Integer.toString(parameters + 1))); // %d would write the digits of the JVM's language
    }

    /** The parameters of the definition's statement, and the size. */
    List<@Nullable Object> parameters(List<? extends @Nullable Object> own, long largest) {
        List<@Nullable Object> all = new ArrayList<>(own);
        all.add(largest);
        return all;
    }

    /** Reads the document and its size from two columns. */
    static Row row(ResultSet row, int first, DocumentKey key) throws SQLException {
        byte[] json = row.getBytes(first);
        return new Row(key, json == null ? null : line(json), row.getLong(first + 1));
    }

    /** The JSON without line breaks, as bulk bodies need it: outside of strings, where they are escaped, they mean nothing. */
    private static byte[] line(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        return json;
    }

    /**
     * A document, or how large it is.
     *
     * @param json the document, or null when it is too large
     * @param bytes how large it is
     */
    @SuppressWarnings("ArrayRecordComponent") // passed through, never compared
    record Row(DocumentKey key, byte @Nullable [] json, long bytes) {

        void addTo(List<Document> documents, List<LargeDocument> tooLarge) {
            if (json == null) {
                tooLarge.add(new LargeDocument(key, bytes));
            } else {
                documents.add(new Document(key, json));
            }
        }
    }
}
