package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which certificates and forms of keys pgjdbc can read; that it can is seen where they log in. */
class ClientCertificateTest {

    /** Of 2020, for a hundred years. */
    private static final String VALID = """
            -----BEGIN CERTIFICATE-----
            MIIBPDCB4qADAgECAgkA5k4BW3CNiIgwCgYIKoZIzj0EAwIwETEPMA0GA1UEAxMG
            Y2xpZW50MCAXDTIwMDEwMTAwMDAwMFoYDzIxMTkxMjA4MDAwMDAwWjARMQ8wDQYD
            VQQDEwZjbGllbnQwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT54+gbXYBAwEUb
            hJgHE1YLKOmJeDcCCqvA+G65223SqRqRoWXcqhRVPS5dP8s+/MxafdktO9l8lfVS
            Xj62UbRGoyEwHzAdBgNVHQ4EFgQUxUIO9pebgUCtajXauldtosnk0iYwCgYIKoZI
            zj0EAwIDSQAwRgIhANcpcY2pjacBkFdKikCey/gSaOa/puLfLROOROq6h7vbAiEA
            2LHnYhiv5lVNzl74TqUPVIcImwZaAuAOZDjruPW5Yqk=
            -----END CERTIFICATE-----
            """;

    /** Of 2020, for two days. */
    private static final String EXPIRED = """
            -----BEGIN CERTIFICATE-----
            MIIBOTCB4KADAgECAgkAiHN8S0QffVgwCgYIKoZIzj0EAwIwETEPMA0GA1UEAxMG
            Y2xpZW50MB4XDTIwMDEwMTAwMDAwMFoXDTIwMDEwMzAwMDAwMFowETEPMA0GA1UE
            AxMGY2xpZW50MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEn3MbtSW+a9ovD7VE
            VCU2eEROjISzOb4QWeHhC1znF9SB9J/8dLBUvl5YCtWjZkTrJ1VXFJSkqyZX7L28
            uZJloaMhMB8wHQYDVR0OBBYEFGDou+vJE+r8dj5zDuFn+R2o2p0PMAoGCCqGSM49
            BAMCA0gAMEUCIBJJjZfkUZLeaEErzv/9NPRkFQmhBJVRUnNvLFBtJwsLAiEA8fek
            678Pi4Q3iw3KwSyAZZFV/mqrn22j1K6PgK7H+X0=
            -----END CERTIFICATE-----
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path key = Path.of("");
    private Path certificate = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        key = directory.resolve("client.key");
        certificate = Files.writeString(directory.resolve("client.crt"), VALID);
    }

    @ParameterizedTest
    @CsvSource({"RSA, RSA", "EC, EC", "Ed25519, EdDSA"})
    void tellsTheAlgorithmOfAKeyInPem(String generated, String expected) throws Exception {
        Files.writeString(key, pem("PRIVATE KEY", pkcs8(generated)));

        assertEquals(expected, algorithm());
    }

    @Test
    void leavesDerToPgjdbc() throws Exception {
        Files.write(key, pkcs8("EC"));

        assertNull(algorithm());
    }

    @Test
    void leavesAnAlgorithmThatIsSaid() throws Exception {
        Files.writeString(key, pem("PRIVATE KEY", pkcs8("EC")));
        Properties properties = properties();
        properties.setProperty("pemKeyAlgorithm", "mine");
        ClientCertificate.check(properties);

        assertEquals("mine", properties.getProperty("pemKeyAlgorithm"));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt -in",
        "EC PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt -in",
        "ENCRYPTED PRIVATE KEY, openssl pkcs12 -export -name user -inkey",
    })
    void saysHowToConvertOtherForms(String label, String remedy) throws Exception {
        Files.writeString(key, pem(label, new byte[] {1, 2, 3}));

        assertRefused(remedy + " " + key);
    }

    @Test
    void refusesAKeyThatIsDamaged() throws Exception {
        Files.writeString(key, pem("PRIVATE KEY", new byte[] {1, 2, 3}));

        assertRefused("is damaged");
    }

    @Test
    void refusesACertificateThatIsOutOfDate() throws Exception {
        Files.write(key, pkcs8("EC"));
        Files.writeString(certificate, EXPIRED);

        assertRefused("is out of date");
    }

    @Test
    void refusesACertificateThatIsNone() throws Exception {
        Files.write(key, pkcs8("EC"));
        Files.writeString(certificate, "certainly");

        assertRefused("client.crt cannot be read. Give a certificate in PEM");
    }

    private void assertRefused(String message) {
        PenstockException refusal = assertThrows(PenstockException.class, () -> ClientCertificate.check(properties()));

        assertTrue(message(refusal).contains(message), message(refusal));
    }

    private @Nullable String algorithm() {
        Properties properties = properties();
        ClientCertificate.check(properties);
        return properties.getProperty("pemKeyAlgorithm");
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("sslcert", certificate.toString());
        properties.setProperty("sslkey", key.toString());
        return properties;
    }

    private static byte[] pkcs8(String algorithm) throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance(algorithm)
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
