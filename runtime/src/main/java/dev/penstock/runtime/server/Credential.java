package dev.penstock.runtime.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who may give orders. Only digests are kept, and they are compared in constant time: neither length nor place of a difference shows. */
final class Credential {

    private static final String SCHEME = "Basic ";
    private static final int DIGEST = 32;

    private final byte[] digests;

    Credential(String user, String password) {
        this.digests = digests(user, password);
    }

    /**
     * Whether a header of basic authentication (RFC 7617, in UTF-8) names this user and password.
     *
     * @param header its value; null when there is none
     */
    boolean isIn(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String given;
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            given = new String(decoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
        int colon = given.indexOf(':');
        return MessageDigest.isEqual(
                        digests, digests(given.substring(0, Math.max(0, colon)), given.substring(colon + 1)))
                && colon >= 0;
    }

    private static byte[] digests(String user, String password) {
        return ByteBuffer.allocate(2 * DIGEST)
                .put(digest(user))
                .put(digest(password))
                .array();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
