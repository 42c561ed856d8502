package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The class path of these tests registers one definition, that of {@link RegisteredIndex}. */
class BuildCommandTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aLockHoldsDefinitionsAndConfigurationAndIsTheSameEachTime() throws IOException {
        String yaml = """
                source:
                  url: postgresql://${DB_HOST:db}/shop
                  password: ${DB_PASSWORD}
                sinks: {default: {token: '${TOKEN:}'}}
                only: ${INDEXES}
                indexes:
                  users: {settings: %s}
                """.formatted(Files.writeString(
                directory.resolve("users.json"), "{\"number_of_shards\": 3, \"index.a\": \"${b}\"}"));

        Path lock = directory.resolve("penstock.lock");
        assertEquals(0, build(yaml, Map.of()), err::toString);
        String first = Files.readString(lock);
        assertEquals(0, build(yaml, Map.of("DB_PASSWORD", "s3cret", "DB_HOST", "elsewhere")));

        assertEquals(first, Files.readString(lock), "variables are resolved when running, not when building");
        Settings settings = settings(lock, Map.of("DB_PASSWORD", "s3cret", "INDEXES", "users"));
        assertEquals(Penstock.definitionsOnClassPath(), settings.definitions());
        assertEquals(
                Map.of("users", new RegisteredIndex().recordColumns()),
                settings.recordColumns(),
                "check compares them where the class is not");
        assertEquals("s3cret", settings.databasePassword().value());
        assertEquals(
                Map.of("users", "{\"index.a\":\"${b}\",\"index.number_of_shards\":3}"),
                settings.file().indexSettings(),
                "what is in a file of settings refers to nothing");
        assertNull(settings.ofSinkInFile("token"), "its default is empty still, and an empty value counts as none");
        assertTrue(first.contains("postgresql://${DB_HOST:db}/shop"), first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source: {password: hunter2}",
                "source: {password: '${DB_PASSWORD:hunter2}'}",
                "source: {url: 'postgresql://app:hunter2@db/shop'}",
                "source: {parameters: {sslpassword: hunter2}}",
                "sinks: {default: {token: hunter2}}",
                "sinks: {default: {url: 'https://app:hunter2@search:9200'}}"
            })
    void noSecretGetsIntoALock(String yaml) {
        assertEquals(1, build(yaml, Map.of()));

        assertTrue(err.toString().contains(" in it, and a lock holds no secrets. Write ${A_VARIABLE}"), err::toString);
        assertFalse(err.toString().contains("hunter2"), err::toString);
        assertFalse(Files.exists(directory.resolve("penstock.lock")));
    }

    @Test
    void whatIsNoLockOfThisVersionIsRefused() throws IOException {
        Path lock = directory.resolve("other.lock");

        assertRefused(lock, " is not there. ");
        Files.writeString(lock, "format: 1");
        assertRefused(lock, " is no JSON. ");
        Files.writeString(lock, "{}");
        assertRefused(lock, " was made by another version of Penstock. Make it again with this one: penstock build.");
        Files.writeString(lock, "{\"format\":1,\"definitions\":[{\"name\":1}],\"configuration\":{}}");
        assertRefused(lock, " was made by another version of Penstock. ");
        Files.writeString(lock, "{\"format\":1,\"definitions\":[],\"configuration\":{\"sources.url\":\"x\"}}");
        assertRefused(lock, "there is no key sources.url, which ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "run"})
    void anIndexWithWorkInJavaNeedsItsClasses(String command) throws IOException {
        assertEquals(0, build("", Map.of()));
        Path lock = directory.resolve("penstock.lock");
        Files.writeString(
                lock, Files.readString(lock).replace("\"transformer\" : null", "\"transformer\" : \"shop.Prices\""));
        StringWriter all = new StringWriter();
        PrintWriter printed = new PrintWriter(all, true);

        int code = new Invocation(Main.program().setOut(printed).setErr(printed), Map.of())
                .execute(command, "--lock=" + lock, "--sink=stdout", "--database-url=postgresql://localhost:1/shop");

        assertEquals(1, code, all::toString);
        assertTrue(
                all.toString()
                        .contains("the documents of index users pass shop.Prices, which is not on the class path"),
                all::toString);
        assertTrue(
                all.toString().contains("Put the classes that were compiled with its record on the class path."),
                all::toString);
        assertFalse(all.toString().contains("\tat "), all::toString);
    }

    @Test
    void machinesAreToldOfTheLockInJsonAlone() {
        StringWriter out = new StringWriter();
        CommandLine program = Main.program().setOut(new PrintWriter(out, true));
        Path lock = directory.resolve("penstock.lock");

        assertEquals(0, new Invocation(program, Map.of("PENSTOCK_JSON", "true")).execute("build", "--output=" + lock));
        JsonNode told = assertDoesNotThrow(() -> new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(out.toString()));
        assertEquals(lock.toString(), told.path("lock").asText());
        assertEquals("users", told.path("indexes").path(0).asText());
    }

    @Test
    void whatCannotBeWrittenIsOneLine() {
        CommandLine program = Main.program().setErr(new PrintWriter(err, true));

        assertEquals(1, new Invocation(program, Map.of()).execute("build", "--output=" + directory));
        assertEquals(
                "penstock: the lock " + directory + " cannot be written. Correct its path." + System.lineSeparator(),
                err.toString());
    }

    @Test
    void aLockAndAFileContradictEachOther() throws IOException {
        assertEquals(0, build("", Map.of()));
        CommandLine program = Main.program();
        String lock = "--lock=" + directory.resolve("penstock.lock");

        assertTrue(assertThrows(
                        PenstockException.class,
                        () -> new Invocation(program, Map.of()).configure("run", lock, "--config=penstock.yml"))
                .toString()
                .contains("there are both a lock and a configuration file"));
    }

    private void assertRefused(Path lock, String part) {
        String message = assertThrows(PenstockException.class, () -> settings(lock, Map.of()))
                .toString();
        assertTrue(message.contains(part), message);
    }

    private static Settings settings(Path lock, Map<String, String> variables) {
        CommandLine program = Main.program();
        String[] arguments = {"run", "--lock=" + lock};
        new Invocation(program, variables).configure(arguments);
        return Settings.of(program.parseArgs(arguments).subcommand().commandSpec());
    }

    private int build(String yaml, Map<String, String> variables) {
        try {
            Path config = Files.writeString(directory.resolve("penstock.yml"), yaml);
            CommandLine program =
                    Main.program().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(new StringWriter(), true));
            return new Invocation(program, variables)
                    .execute("build", "--config=" + config, "--output=" + directory.resolve("penstock.lock"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
