package dev.penstock.runtime.opensearch;

import dev.penstock.runtime.spi.PenstockException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The files of TLS, all PEM.
 *
 * @param authorities whom to trust; null for the JVM's trust store
 * @param certificate of the client, with its chain; null for none
 * @param key of the client: PKCS-8, without a password
 */
record TlsFiles(
        @Nullable Path authorities,
        @Nullable Path certificate,
        @Nullable Path key) {

    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]*)-----END");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
    private static final char[] NO_PASSWORD = new char[0];

    boolean isEmpty() {
        return authorities == null && certificate == null && key == null;
    }

    /**
     * The context that these files make.
     *
     * @throws PenstockException when one of them cannot be read or is of another form
     */
    SSLContext context() {
        try {
            if (isEmpty()) {
                return SSLContext.getDefault(); // heeds javax.net.ssl.keyStore, too
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new PenstockException(
                    "the TLS files for OpenSearch do not fit together: " + e.getMessage(),
                    "Give the key that the client certificate is for.",
                    e);
        }
    }

    /** Whom to trust, or null for whom the JVM does. */
    TrustManager @Nullable [] trustManagers() throws GeneralSecurityException {
        if (authorities == null) {
            return null;
        }
        KeyStore trusted = emptyStore();
        int number = 0;
        for (Certificate authority : certificates(authorities)) {
            trusted.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException {
        if (certificate == null && key == null) {
            return null;
        }
        if (certificate == null || key == null) {
            throw new PenstockException(
                    "of a client certificate for OpenSearch only the " + (key == null ? "certificate" : "key")
                            + " is given",
                    "Give both files.");
        }
        KeyStore own = emptyStore();
        own.setKeyEntry(
                "client",
                privateKey(key),
                NO_PASSWORD,
                certificates(certificate).toArray(new Certificate[0]));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(own, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file) {
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(read(file).getBytes(StandardCharsets.ISO_8859_1)));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (GeneralSecurityException e) {
            throw new PenstockException(
                    "the file " + file + " holds no certificates that can be read",
                    "Give certificates in PEM (BEGIN CERTIFICATE).",
                    e);
        }
        throw new PenstockException(
                "the file " + file + " holds no certificate", "Give certificates in PEM (BEGIN CERTIFICATE).");
    }

    private static PrivateKey privateKey(Path file) {
        Matcher pem = PEM.matcher(read(file));
        if (!pem.find() || !pem.group(1).equals("PRIVATE KEY")) {
            throw new PenstockException(
                    "the key " + file + " is not PKCS-8 in PEM without a password (BEGIN PRIVATE KEY)",
                    "Convert it: openssl pkcs8 -topk8 -nocrypt -in " + file + " -out client.pk8.pem");
        }
        return ALGORITHMS.stream()
                .flatMap(algorithm -> privateKey(algorithm, pem.group(2)).stream())
                .findFirst()
                .orElseThrow(() -> new PenstockException(
                        "the key " + file + " is damaged, or of an algorithm that this JVM does not have",
                        "Use a key of RSA or of an elliptic curve."));
    }

    private static Optional<PrivateKey> privateKey(String algorithm, String text) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(text);
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty(); // of another algorithm; the cause may repeat a part of the key
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new PenstockException(
                    "the file " + file + (Files.exists(file) ? " cannot be read" : " is not there"),
                    "Correct the path or its permissions.",
                    e);
        }
    }
}
