package dev.penstock.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Authorities, and certificates that they issue, as files in a directory; made by the keytool of the JDK. */
final class Certificates {

    private static final String PASSWORD = "changeit";

    private final Path directory;
    private final Path store;

    Certificates(Path directory) {
        this.directory = directory;
        this.store = directory.resolve("all.p12");
    }

    /** An authority; its certificate is in {@code name.crt}. */
    Certificates authority(String name) throws Exception {
        generate(name, "EC", "CN=" + name, "-ext", "bc:c");
        return export(name);
    }

    /**
     * A certificate in {@code name.crt}, and its key, as PKCS-8, in {@code name.key} (PEM) and {@code name.der}.
     *
     * @param keys RSA or EC
     * @param more what keytool is to be told, such as its alternative names
     */
    Certificates issue(String authority, String name, String keys, String subject, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("-signer", authority));
        options.addAll(Arrays.asList(more));
        generate(name, keys, subject, options.toArray(String[]::new));
        Key key = open().getKey(name, PASSWORD.toCharArray());
        secret(name + ".key", pem("PRIVATE KEY", key.getEncoded()).getBytes(StandardCharsets.US_ASCII));
        secret(name + ".der", key.getEncoded());
        return export(name);
    }

    /** A PKCS-12 file with key and certificate, under the alias that pgjdbc looks for. */
    Path archive(String name, String password) throws Exception {
        KeyStore archive = KeyStore.getInstance("PKCS12");
        archive.load(null, null);
        KeyStore all = open();
        archive.setKeyEntry(
                "user",
                all.getKey(name, PASSWORD.toCharArray()),
                password.toCharArray(),
                all.getCertificateChain(name));
        Path file = directory.resolve(name + ".p12");
        try (var output = Files.newOutputStream(file)) {
            archive.store(output, password.toCharArray());
        }
        return file;
    }

    /** One of the files. */
    String file(String name) {
        return directory.resolve(name).toString();
    }

    private void generate(String name, String keys, String subject, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                keys,
                "-dname",
                subject,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(Arrays.asList(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    private Certificates export(String name) throws Exception {
        Certificate certificate = open().getCertificate(name);
        Files.writeString(directory.resolve(name + ".crt"), pem("CERTIFICATE", certificate.getEncoded()));
        return this;
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    /** For its owner alone, as servers and drivers ask for. */
    private void secret(String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
