package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The header by which requests say who asks. A secret in a file is read for each request, since tokens are replaced while
 * Penstock runs; while the file cannot be read, what it held last counts. Thread-safe.
 */
final class Authorization {

    private final UnaryOperator<String> header;
    private final @Nullable Path file;
    private volatile String secret;

    private Authorization(UnaryOperator<String> header, String secret, @Nullable Path file) {
        this.header = header;
        this.secret = secret;
        this.file = file;
    }

    static Authorization basic(String user, Secret password) {
        return of(
                secret -> "Basic "
                        + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8)),
                password);
    }

    static Authorization apiKey(Secret key) {
        return of(secret -> "ApiKey " + secret, key);
    }

    static Authorization bearer(Secret token) {
        return of(secret -> "Bearer " + secret, token);
    }

    private static Authorization of(UnaryOperator<String> header, Secret secret) {
        try {
            return new Authorization(header, secret.read(), secret.file());
        } catch (IOException e) {
            throw new PenstockException(
                    "the file " + secret.file() + ", which holds a secret for OpenSearch, cannot be read",
                    "Correct the path or its permissions.",
                    e);
        }
    }

    /** The value of the header now. */
    String value() {
        if (file != null) {
            try {
                String read = new Secret(null, file).read();
                secret = read.isEmpty() ? secret : read; // being replaced
            } catch (IOException e) {
                return header.apply(secret); // being replaced
            }
        }
        return header.apply(secret);
    }

    /**
     * A secret itself, or the file that holds it and nothing else.
     *
     * @param text the secret; null when it is in a file
     * @param file where it is, or null
     */
    record Secret(@Nullable String text, @Nullable Path file) {

        private String read() throws IOException {
            return file == null ? String.valueOf(text) : Files.readString(file).strip();
        }

        @Override
        public String toString() {
            return file == null ? "(a secret)" : file.toString();
        }
    }
}
