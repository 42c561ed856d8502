package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator who is not told of as it must be: nothing is begun, and one line says what to do. */
class ServerOptionsTest {

    private static final String PASSWORD_FILE = "PENSTOCK_ADMIN_PASSWORD_FILE";

    @TempDir
    private Path directory;

    @Test
    void aPasswordFileThatIsNotThereIsRefused() {
        Path file = directory.resolve("password");
        assertEquals(
                "penstock: the administrator's password cannot be read from " + file
                        + ". Correct --admin-password-file.\n",
                refusal(Map.of("PENSTOCK_ADMIN_USERNAME", "ada", PASSWORD_FILE, file.toString())));
    }

    @Test
    void aPasswordThatIsGivenTwiceIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "s3cret\n");
        assertEquals(
                "penstock: the administrator's password is given twice: as PENSTOCK_ADMIN_PASSWORD, and in a file."
                        + " Leave one of them out.\n",
                refusal(Map.of(
                        "PENSTOCK_ADMIN_USERNAME",
                        "ada",
                        "PENSTOCK_ADMIN_PASSWORD",
                        "other",
                        PASSWORD_FILE,
                        file.toString())));
    }

    @Test
    void aUserWithoutAPasswordAndAPasswordWithoutAUserAreRefused() throws Exception {
        String refusal = "penstock: the administrator needs a name without a colon, and a password."
                + " Set PENSTOCK_ADMIN_USERNAME and PENSTOCK_ADMIN_PASSWORD, or neither of them.\n";
        Path empty = Files.writeString(directory.resolve("empty"), "\n");
        Path file = Files.writeString(directory.resolve("password"), "s3cret\n");

        assertEquals(refusal, refusal(Map.of("PENSTOCK_ADMIN_USERNAME", "ada")));
        assertEquals(refusal, refusal(Map.of("PENSTOCK_ADMIN_USERNAME", "ada", PASSWORD_FILE, empty.toString())));
        assertEquals(refusal, refusal(Map.of(PASSWORD_FILE, file.toString())));
    }

    /** What a run says that ends with code 1. */
    private static String refusal(Map<String, String> administrator) {
        Map<String, String> variables = new HashMap<>(administrator);
        variables.put("PENSTOCK_SERVER_ADDRESS", "off");
        StringWriter errors = new StringWriter();
        Invocation run = new Invocation(Main.program().setErr(new PrintWriter(errors, true)), variables);

        assertEquals(1, run.execute("run", "--sink=stdout", "--database-url=postgresql://localhost:1/shop"));
        return errors.toString();
    }
}
