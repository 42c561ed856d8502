package dev.penstock.runtime.opensearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority and certificates that it issues, made by the keytool of the JDK. */
final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path directory;

    Certificates(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        keytool(AUTHORITY, "-dname", "CN=authority", "-ext", "bc:c");
    }

    /** Issues a certificate for a name such as {@code dns:localhost}. */
    Certificates issue(String alias, String name) throws IOException, InterruptedException {
        keytool(alias, "-dname", "CN=" + alias, "-signer", AUTHORITY, "-ext", "san=" + name);
        return this;
    }

    /** The certificate of an alias, as a PEM file. */
    Path certificate(String alias) throws IOException, GeneralSecurityException {
        return pem(alias + ".crt", "CERTIFICATE", store().getCertificate(alias).getEncoded());
    }

    /** Its key, PKCS-8 as a PEM file. */
    Path key(String alias) throws IOException, GeneralSecurityException {
        return pem(
                alias + ".key",
                "PRIVATE KEY",
                store().getKey(alias, PASSWORD.toCharArray()).getEncoded());
    }

    /** What a server needs that shows the certificate of an alias, and trusts the authority. */
    SSLContext server(String alias) throws IOException, GeneralSecurityException {
        KeyStore own = empty();
        own.setKeyEntry(
                alias,
                store().getKey(alias, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                store().getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD.toCharArray());
        KeyStore trusted = empty();
        trusted.setCertificateEntry(AUTHORITY, store().getCertificate(AUTHORITY));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private KeyStore store() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(directory.resolve("all.p12").toFile(), PASSWORD.toCharArray());
    }

    private Path pem(String name, String label, byte[] der) throws IOException {
        return Files.writeString(
                directory.resolve(name),
                "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                        + "-----\n");
    }

    private void keytool(String alias, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-keystore",
                directory.resolve("all.p12").toString(),
                "-storepass",
                PASSWORD));
        command.addAll(Arrays.asList(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
