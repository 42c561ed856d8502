package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final SecretMask MASK = SecretMask.of(Map.of(
            "PENSTOCK_DATABASE_PASSWORD", "correct horse",
            "BACKUP_OPENSEARCH_TOKEN", "tok-8271\n",
            "PENSTOCK_TABLE_PASSWORD", "shop",
            "PENSTOCK_DATABASE_PASSWORD_FILE", "/run/secrets/database",
            "DATABASE_URL", "postgresql://app:of%20the%40url@db/shop",
            "PATH", "/usr/bin"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "cannot reach postgresql://app:s3cret@db:5432/shop?x=1 now | cannot reach postgresql://app:***@db:5432/shop?x=1 now",
                "jdbc:postgresql://app:p@ss@db/shop | jdbc:postgresql://app:***@db/shop",
                "https://u:a%40b@search:9200/_bulk,https://v:cd@other | https://u:***@search:9200/_bulk,https://v:***@other",
                "jdbc:postgresql://db/shop?user=app&password=s3cret&ssl=true | jdbc:postgresql://db/shop?user=app&password=***&ssl=true",
                "Authorization: Basic dXNlcjpwYXNz | Authorization: ***",
                "{Authorization=[Bearer eyJh.bGci], Accept=[x]} | {Authorization=[***], Accept=[x]}",
                "\"authorization\": \"ApiKey abc=\", \"next\": 1 | \"authorization\": \"***\", \"next\": 1",
                "sent Bearer eyJhbGciOiJIUzI1NiJ9.x to it | sent Bearer *** to it",
                "password = 'two words', user = x | password = ***, user = x",
                "{\"password\":\"a\\\"b\",\"user\":\"x\"} | {\"password\":***,\"user\":\"x\"}",
                "PENSTOCK_OPENSEARCH_API_KEY=abc next | PENSTOCK_OPENSEARCH_API_KEY=*** next",
                "sslpassword=x; X-Amz-Signature=0af3&y=1 | sslpassword=***; X-Amz-Signature=***&y=1",
                "ALTER ROLE app PASSWORD 'correct horse' | ALTER ROLE app PASSWORD '***'",
                "of the@url, or of%20the%40url | ***, or ***",
                "it said tok-8271! | it said ***!"
            })
    void aSecretIsTakenOut(String text, String masked) {
        assertEquals(masked, MASK.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the role shop may not log in to shop",
                "every user of this machine can read the password in /run/secrets/database; run chmod 600 on it",
                "http://localhost:9200/a@b is asked with basic authentication as shop",
                "PENSTOCK_DATABASE_PASSWORD_FILE=/run/secrets/database is read",
                "postgresql://app@db:5432/shop?sslmode=verify-full",
                "server asks for password_encryption"
            })
    void whatIsNoSecretStays(String text) {
        assertEquals(text, MASK.in(text));
    }

    @Test
    void aValueOfAnyLengthIsTakenOut() {
        String part = "aaaa\\\"''".repeat(50_000); // as a row may have it, which a server repeats in a message

        assertEquals("token=***, next", MASK.in("token=\"" + part + "\", next"));
        assertEquals("token=***, next", MASK.in("token='" + part + "', next"));
    }

    @Test
    void whatAFileHoldsIsTakenOutAndSoIsWhatItHoldsLater(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "correct horse\n");
        SecretMask mask = SecretMask.of(Map.of("PENSTOCK_DATABASE_PASSWORD_FILE", file.toString()));

        assertEquals("it is *** now", mask.in("it is correct horse now"));

        Files.writeString(file, "battery staple");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        assertEquals("it was ***, and is *** now", mask.in("it was correct horse, and is battery staple now"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--opensearch-token-file=%s",
                "--opensearch-token-file %s",
                "--sink-option=backup.opensearch-api-key-file=%s",
                "--sink-option backup.opensearch-password-file=%s"
            })
    void soIsThatOfAFileThatTheArgumentsName(String arguments, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "correct-horse");
        SecretMask mask = SecretMask.of(Map.of());
        mask.learn(arguments.formatted(file).split(" ", -1));

        assertEquals("it is ***", mask.in("it is correct-horse"));
    }

    @Test
    void aFileThatIsNotThereIsNoMatterOfTheMask() {
        SecretMask mask = SecretMask.of(Map.of("A_TOKEN_FILE", "/is/not/there", "B_TOKEN_FILE", ""));

        assertEquals("as it is", mask.in("as it is"));
    }

    @Test
    void passwordsOfArgumentsAreTakenOutWhereverTheyStand() {
        SecretMask mask = SecretMask.of(Map.of());
        mask.learn("run", "--database-url=postgresql://app:correct%20horse@db/shop?sslpassword=tr0ub4dor", "--reseed");

        assertEquals("***, *** or ***", mask.in("correct horse, correct%20horse or tr0ub4dor"));
    }

    @Test
    void aWordThatIsAPasswordStaysInOtherWords() {
        SecretMask mask = SecretMask.of(Map.of("DATABASE_URL", "postgresql://app:postgres@db/shop"));

        assertEquals("postgresql://db has it as ***", mask.in("postgresql://db has it as postgres"));
    }

    @Test
    void inAStackTraceToo() {
        String trace = MASK.in(
                "java.io.IOException: GET http://u:pw@h:1/\n\tat a.B.c(B.java:1)\nCaused by: x: correct horse\n");

        assertEquals("java.io.IOException: GET http://u:***@h:1/\n\tat a.B.c(B.java:1)\nCaused by: x: ***\n", trace);
    }
}
