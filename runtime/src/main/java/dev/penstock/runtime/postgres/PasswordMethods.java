package dev.penstock.runtime.postgres;

import java.util.Properties;
import org.postgresql.PGProperty;

/**
 * Which ways of asking for the password are answered (PostgreSQL documentation, 21.5, Password Authentication): SCRAM-SHA-256
 * always. MD5, which PostgreSQL has deprecated and whose answer lets an eavesdropper try passwords, only when that is asked
 * for. The password itself only when it is sure to be encrypted. Whatever needs no password is none of our business.
 */
final class PasswordMethods {

    private PasswordMethods() {}

    /** Tells pgjdbc which to refuse, before it answers, unless the parameters do. */
    static void restrict(Properties properties, boolean allowMd5) {
        if (PGProperty.REQUIRE_AUTH.isPresent(properties)) {
            return;
        }
        boolean encrypted = TlsOptions.mode(properties).requireEncryption();
        if (!allowMd5 || !encrypted) {
            PGProperty.REQUIRE_AUTH.set(properties, allowMd5 ? "!password" : encrypted ? "!md5" : "!md5,!password");
        }
    }
}
