package dev.penstock.runtime.postgres;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final ServerHost DB1 = new ServerHost("db1", 5432);

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void setUp() {
        file = directory.resolve("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret", "s3cret\n", "s3cret\r\n"})
    void readsAFileWithoutItsLineBreak(String text) throws IOException {
        Files.writeString(file, text);

        assertEquals("s3cret", find(Passwords.inFile(file)));
    }

    @Test
    void keepsSpacesOfAFile() throws IOException {
        Files.writeString(file, " s3cret \n");

        assertEquals(" s3cret ", find(Passwords.inFile(file)));
    }

    @Test
    void readsAFileAgainAtEachConnection() throws IOException {
        Files.writeString(file, "old\n");
        Passwords passwords = Passwords.inFile(file);
        Files.writeString(file, "new\n");

        assertEquals("new", find(passwords));
    }

    @Test
    void refusesFilesThatHoldNoPassword() throws IOException {
        assertRefused("is not there");
        Files.writeString(file, "\n");
        assertRefused("is empty");
        Files.writeString(file, "s3cret\nmore\n");
        assertRefused("has more than one line");
        Files.write(file, "s3crét".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("is no text in UTF-8");
    }

    /** Who replaces a file may take it away for a moment. */
    @Test
    void waitsForAFileThatWasThereBefore() throws IOException {
        Files.writeString(file, "s3cret\n");
        Passwords passwords = Passwords.inFile(file);
        Files.writeString(file, "");
        assertWaits("is empty", passwords);
        Files.delete(file);
        assertWaits("is not there", passwords);
        Files.writeString(file, "new\n");

        assertEquals("new", find(passwords));
    }

    @Test
    void waitsForAFileOfPasswordsThatWasThereBefore() throws IOException {
        Files.writeString(file, "*:*:*:*:s3cret\n");
        Passwords passwords = Passwords.among(PgPass.at(file));
        Files.delete(file);
        assertWaits("cannot be read", passwords);
        Files.writeString(file, "*:*:*:*:new\n");

        assertEquals("new", find(passwords));
    }

    @Test
    void refusesTwoPasswords() throws IOException {
        Files.writeString(file, "s3cret");
        AddressParts parts = new AddressParts("postgresql://localhost/shop");
        parts.set("password", "s3cret");
        parts.passwordFile(file);

        assertEquals(
                "the database password is given twice: by itself, and in a file. Give the one or the other.",
                message(assertThrows(PenstockException.class, parts::address)));
    }

    @Test
    void letsAFileGoBeforeTheUrl() throws IOException {
        Files.writeString(file, "right");
        AddressParts parts = new AddressParts("postgresql://app:wrong@localhost/shop");
        parts.passwordFile(file);
        PostgresAddress address = parts.address();

        assertEquals("right", address.properties(address.servers().get(0)).getProperty("password"));
    }

    @ParameterizedTest
    @CsvSource({
        "db1, 5432, shop, app, first",
        "db1, 6543, shop, app, any port",
        "db2, 5432, shop, app, any:thing\\ at all",
        "::1, 5432, shop, app, six",
        "db3, 5432, other, app,",
    })
    void findsTheFirstLineThatFits(String host, int port, String database, String user, @Nullable String password)
            throws IOException {
        Files.writeString(file, """
                # host:port:database:user:password

                db1:5432:shop:app:first
                db1:5432:shop:app:second
                db1:*:shop:app:any port
                db2:*:*:*:any\\:thing\\\\ at all
                \\:\\:1:5432:shop:app:six
                db3:5432:shop:app
                """);

        assertEquals(password, PgPass.at(file).password(new ServerHost(host, port), database, user));
    }

    @Test
    void findsThePasswordOfEachServer() throws IOException {
        Files.writeString(file, "localhost:1:shop:app:one\nlocalhost:2:shop:app:two\n");
        PostgresAddress address =
                PostgresAddress.parse("postgresql://app@localhost:1,localhost:2/shop?passfile=" + file, null, null);

        assertEquals("one", address.properties(address.servers().get(0)).getProperty("password"));
        assertEquals("two", address.properties(address.servers().get(1)).getProperty("password"));
    }

    @Test
    void looksForPasswordsWhereLibpqDoes() throws IOException {
        assertNull(PgPass.usual(Map.of(), directory));
        Files.writeString(directory.resolve(".pgpass"), "*:*:*:*:at home");
        Files.writeString(file, "*:*:*:*:named");

        assertEquals("at home", password(PgPass.usual(Map.of(), directory)));
        assertEquals("named", password(PgPass.usual(Map.of("PGPASSFILE", file.toString()), directory)));
        assertNull(PgPass.usual(Map.of("PGPASSFILE", file + ".gone"), directory));
    }

    @Test
    void refusesAFileOfPasswordsThatIsNotThere() {
        PenstockException refusal = assertThrows(
                PenstockException.class,
                () -> PostgresAddress.parse("postgresql://localhost/shop?passfile=" + file, null, null));

        assertTrue(message(refusal).contains("(passfile) " + file + " cannot be read"), message(refusal));
    }

    private void assertWaits(String reason, Passwords passwords) {
        SourceUnavailableException wait = assertThrows(SourceUnavailableException.class, () -> find(passwords));

        assertTrue(message(wait).contains(file + ", " + reason), message(wait));
        assertTrue(wait.remedy().contains("must be able to read it"), wait.remedy());
    }

    private void assertRefused(String reason) {
        PenstockException refusal = assertThrows(PenstockException.class, () -> Passwords.inFile(file));

        assertTrue(message(refusal).contains(file + ", " + reason), message(refusal));
        assertFalse(message(refusal).contains("s3"), message(refusal));
    }

    private static @Nullable String find(Passwords passwords) {
        return passwords.find(DB1, "shop", "app");
    }

    private static @Nullable String password(@Nullable PgPass lines) {
        return Objects.requireNonNull(lines).password(DB1, "shop", "app");
    }
}
