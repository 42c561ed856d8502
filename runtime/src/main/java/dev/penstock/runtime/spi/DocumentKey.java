package dev.penstock.runtime.spi;

import dev.penstock.definition.DocumentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The document's id; {@link #ofId} reads back those that are no digests. */
    public String id() {
        return DocumentId.of(values);
    }

    /**
     * The key that has an id; null when there is none, or when the id is a digest.
     *
     * @param columns how many columns the key has
     */
    public static @Nullable DocumentKey ofId(String id, int columns) {
        DocumentKey key = DocumentId.isEmpty(id) ? of("") : columns == 1 ? of(id) : new DocumentKey(parts(id));
        return key.values.size() == columns && key.id().equals(id) ? key : null;
    }

    /** Whether an id is a digest, which tells nothing of its key. */
    public static boolean isDigest(String id) {
        return DocumentId.isDigest(id);
    }

    private static List<String> parts(String id) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char next = id.charAt(i);
            if (next == ':') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (next == '\\' && i + 1 < id.length()) {
                part.append(id.charAt(++i));
            } else {
                part.append(next);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
