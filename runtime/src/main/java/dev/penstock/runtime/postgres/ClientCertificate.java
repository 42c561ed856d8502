package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * A client certificate with its private key, and whether pgjdbc can read the key: PKCS-8, as PEM without a password or as
 * DER, or both in a PKCS-12 file. libpq reads more forms of PEM than that.
 */
final class ClientCertificate {

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]*)-----END");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private ClientCertificate() {}

    /**
     * Checks the files of a client certificate, and tells pgjdbc the algorithm of the key where it cannot find out.
     *
     * @throws PenstockException when a file cannot be read, or the key has another form
     */
    static void check(Properties properties) {
        String certificate = PGProperty.SSL_CERT.getOrDefault(properties);
        String key = PGProperty.SSL_KEY.getOrDefault(properties);
        if (isArchive(key)) {
            requireReadable("sslkey", key);
            return;
        }
        if ((certificate == null) != (key == null)) {
            throw new PenstockException(
                    "of a client certificate only " + (key == null ? "sslcert" : "sslkey") + " is given",
                    "Give both sslcert and sslkey, or as sslkey a PKCS-12 file (.p12) with both in it.");
        }
        if (key != null && !key.isEmpty()) {
            Path file = requireReadable("sslkey", key);
            checkDates(requireReadable("sslcert", certificate));
            String algorithm = algorithm(file);
            if (algorithm != null && !PGProperty.PEM_KEY_ALGORITHM.isPresent(properties)) {
                PGProperty.PEM_KEY_ALGORITHM.set(properties, algorithm);
            }
        }
    }

    /** The server would refuse it too, but not always in a way that can be understood. */
    private static void checkDates(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
            certificate.checkValidity();
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new PenstockException(
                    "the client certificate " + file + " is out of date (" + e.getMessage() + ")",
                    "Renew it, or check the clock of this machine.",
                    e);
        } catch (CertificateException | IOException e) {
            throw new PenstockException(
                    "the client certificate " + file + " cannot be read", "Give a certificate in PEM as sslcert.", e);
        }
    }

    private static boolean isArchive(@Nullable String key) {
        String name = key == null ? "" : key.toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    private static Path requireReadable(String parameter, @Nullable String name) {
        Path file = Path.of(String.valueOf(name));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new PenstockException(
                    "the file " + file + " of " + parameter
                            + (Files.exists(file) ? " cannot be read" : " is not there"),
                    "Correct the path or its permissions.");
        }
        return file;
    }

    /** The algorithm of a key in PEM; null for DER, which pgjdbc finds out about by itself. */
    private static @Nullable String algorithm(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new PenstockException("the client key " + file + " cannot be read", "Correct its permissions.", e);
        }
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            return null;
        }
        if (!pem.group(1).equals("PRIVATE KEY")) {
            throw otherForm(
                    file, pem.group(1).startsWith("ENCRYPTED") || pem.group(2).contains("ENCRYPTED"));
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
            return ALGORITHMS.stream()
                    .filter(algorithm -> isOf(algorithm, der))
                    .findFirst()
                    .orElseThrow(() -> unreadable(file));
        } catch (IllegalArgumentException e) {
            throw unreadable(file); // the cause repeats a part of the key
        }
    }

    private static boolean isOf(String algorithm, byte[] der) {
        try {
            KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PenstockException otherForm(Path file, boolean encrypted) {
        return new PenstockException(
                "the client key " + file + " is in a form of PEM that the JDBC driver cannot read"
                        + (encrypted ? ": it has a password" : ": it begins otherwise than BEGIN PRIVATE KEY"),
                encrypted
                        ? "Make a PKCS-12 file of key and certificate, and give that as sslkey, and its password as"
                                + " sslpassword: openssl pkcs12 -export -name user -inkey " + file + " -in client.crt"
                                + " -out client.p12"
                        : "Convert it: openssl pkcs8 -topk8 -nocrypt -in " + file + " -out client.pk8.pem");
    }

    private static PenstockException unreadable(Path file) {
        return new PenstockException(
                "the client key " + file + " is damaged, or of an algorithm that this JVM does not have",
                "Use a key of RSA or of an elliptic curve.");
    }
}
