package dev.penstock.runtime.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of some columns of a row, in PostgreSQL's text form: the key of a document, or where a lookup starts.
 *
 * @param values one value for each column
 */
public record DocumentKey(List<String> values) {

    /** What an id has at most: OpenSearch refuses a whole request for one that is longer (its Index API, {@code _id}). */
    private static final int LONGEST_ID_BYTES = 512;

    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final String EMPTY = "\\empty";
    private static final String DIGEST = "\\sha256:";

    /** Copies the list, so that the key can never change. */
    public DocumentKey {
        values = List.copyOf(values);
    }

    /** A key of the values given. */
    public static DocumentKey of(String... values) {
        return new DocumentKey(List.of(values));
    }

    /**
     * The document's id: 1 to 512 bytes in UTF-8. Two keys of one table never have the same; {@link #ofId} reads back those
     * that are no digests.
     *
     * <p>It is the value itself when the key has one column; else the values joined by {@code :}, with {@code :} and
     * {@code \} inside a value escaped by {@code \}. What that cannot express has a form that begins with {@code \} and a
     * letter, as no joined one does: {@code \empty} for a single empty value; {@code \sha256:} and the SHA-256, in
     * hexadecimal digits, of its UTF-8 for one that is longer than 512 bytes, and for a single value that looks like either
     * of these forms.
     */
    public String id() {
        if (values.size() > 1) {
            String joined = values.stream()
                    .map(value -> value.replace("\\", "\\\\").replace(":", "\\:"))
                    .collect(Collectors.joining(":"));
            return isTooLong(joined) ? digest(joined) : joined;
        }
        String value = values.get(0);
        if (value.isEmpty()) {
            return EMPTY;
        }
        return value.equals(EMPTY) || value.startsWith(DIGEST) || isTooLong(value) ? digest(value) : value;
    }

    /**
     * The key that has an id; null when there is none, or when the id is a digest.
     *
     * @param columns how many columns the key has
     */
    public static @Nullable DocumentKey ofId(String id, int columns) {
        DocumentKey key = id.equals(EMPTY) ? of("") : columns == 1 ? of(id) : new DocumentKey(parts(id));
        return key.values.size() == columns && key.id().equals(id) ? key : null;
    }

    /** Whether an id is a digest, which tells nothing of its key. */
    public static boolean isDigest(String id) {
        return id.startsWith(DIGEST);
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

    private static boolean isTooLong(String id) {
        return id.length() > LONGEST_ID_BYTES / MOST_BYTES_OF_A_CHAR
                && id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID_BYTES;
    }

    private static String digest(String id) {
        try {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            return DIGEST
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
