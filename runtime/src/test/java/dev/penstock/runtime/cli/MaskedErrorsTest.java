package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says of a mistake has no secret in it. The mistake is a key, which is shown as it was given. */
class MaskedErrorsTest {

    private static final String MASKED = "penstock: \"***\" is no key. Write --key table=column,column.\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSecretOfAPlaceholder() throws IOException {
        assertEquals(MASKED, said("password: ${SHOP_PW}", Map.of("SHOP_PW", "correct-horse")));
    }

    @Test
    void aSecretThatStandsInTheFile() throws IOException {
        assertEquals(MASKED, said("password: correct-horse", Map.of()));
    }

    @Test
    void aPasswordInAUrlOfTheFile() throws IOException {
        assertEquals(
                MASKED, said("stream-url: postgresql://app:${SHOP_PW}@db/shop", Map.of("SHOP_PW", "correct-horse")));
    }

    @Test
    void aSecretInAFileThatTheConfigurationNames() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "correct-horse\n");

        assertEquals(MASKED, said("password-file: " + secret, Map.of()));
    }

    @Test
    void whatIsNoSecretIsShown() throws IOException {
        assertEquals(MASKED.replace("***", "correct-horse"), said("user: correct-horse", Map.of()));
    }

    private String said(String yaml, Map<String, String> variables) throws IOException {
        Path file =
                Files.writeString(folder.resolve("penstock.yml"), "source:\n  url: postgresql://db/shop\n  " + yaml);
        StringWriter err = new StringWriter();
        new Invocation(Main.program().setErr(new PrintWriter(err, true)), variables)
                .execute("changes", "--key=correct-horse", "--config=" + file);
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
