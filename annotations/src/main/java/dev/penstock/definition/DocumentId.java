package dev.penstock.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The ids of documents, which engines write and readers ask for. */
public final class DocumentId {

    /** What an id has at most: OpenSearch refuses a whole request for one that is longer (its Index API, {@code _id}). */
    private static final int LONGEST_BYTES = 512;

    private static final int MOST_BYTES_OF_A_CHAR = 3;
    private static final String EMPTY = "\\empty";
    private static final String DIGEST = "\\sha256:";

    private DocumentId() {}

    /** As {@link #of(List)}. */
    public static String of(String... values) {
        return of(Arrays.asList(values));
    }

    /**
     * The id of a document: 1 to 512 bytes in UTF-8. Two keys of one table never have the same.
     *
     * <p>It is the value itself when the key has one column; else the values joined by {@code :}, with {@code :} and
     * {@code \} inside a value escaped by {@code \}. What that cannot express has a form that begins with {@code \} and a
     * letter, as no joined one does: {@code \empty} for a single empty value; {@code \sha256:} and the SHA-256, in
     * hexadecimal digits, of its UTF-8 for one that is longer than 512 bytes, and for a single value that looks like either
     * of these forms.
     *
     * @param values the values of the key's columns in PostgreSQL's text form, one for each
     */
    public static String of(List<String> values) {
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

    /** Whether an id is that of a single empty value. */
    public static boolean isEmpty(String id) {
        return id.equals(EMPTY);
    }

    /** Whether an id is a digest, which tells nothing of its key. */
    public static boolean isDigest(String id) {
        return id.startsWith(DIGEST);
    }

    private static boolean isTooLong(String id) {
        return id.length() > LONGEST_BYTES / MOST_BYTES_OF_A_CHAR
                && id.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
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
