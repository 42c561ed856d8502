package dev.penstock.runtime.spi;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The values of some columns of a row, in PostgreSQL's text form: the key of a document, or where a lookup starts.
 *
 * @param values one value for each column
 */
public record DocumentKey(List<String> values) {

    /** Copies the list, so that the key can never change. */
    public DocumentKey {
        values = List.copyOf(values);
    }

    /** A key of the values given. */
    public static DocumentKey of(String... values) {
        return new DocumentKey(List.of(values));
    }

    /**
     * The document's id. The value itself when the key has one column; else the values joined by {@code :}, with
     * {@code :} and {@code \} inside a value escaped by {@code \}, so that no two keys have the same id.
     */
    public String id() {
        if (values.size() == 1) {
            return values.get(0);
        }
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(":", "\\:"))
                .collect(Collectors.joining(":"));
    }
}
