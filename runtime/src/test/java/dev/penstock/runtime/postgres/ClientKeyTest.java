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

/** Which forms of private keys pgjdbc can read; that it can is seen where certificates log in. */
class ClientKeyTest {

    @TempDir
    private Path directory = Path.of("");

    private Path key = Path.of("");
    private Path certificate = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        key = directory.resolve("client.key");
        certificate = Files.createFile(directory.resolve("client.crt"));
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
        ClientKey.check(properties);

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

    private void assertRefused(String message) {
        PenstockException refusal = assertThrows(PenstockException.class, () -> ClientKey.check(properties()));

        assertTrue(message(refusal).contains(message), message(refusal));
    }

    private @Nullable String algorithm() {
        Properties properties = properties();
        ClientKey.check(properties);
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
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label + "-----\n";
    }
}
