package dev.penstock.runtime.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.runtime.spi.PenstockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {

    private static final List<ConfigurationKey> KEYS = List.of(
            key("source.url", ConfigurationKey.Type.TEXT),
            new ConfigurationKey("source.password", ConfigurationKey.Type.TEXT, List.of(), true, ""),
            key("source.port", ConfigurationKey.Type.INTEGER),
            key("source.strict", ConfigurationKey.Type.BOOLEAN),
            key("source.parameters", ConfigurationKey.Type.MAP),
            new ConfigurationKey("source.on-loss", ConfigurationKey.Type.TEXT, List.of("stop", "reseed"), false, ""),
            key("sinks.*.url", ConfigurationKey.Type.TEXT),
            key("indexes.*.shards", ConfigurationKey.Type.TEXT),
            key("indexes.*.settings", ConfigurationKey.Type.FILE_OR_OBJECT),
            key("only", ConfigurationKey.Type.LIST));

    @Test
    void valuesAreFoundByTheirPath() {
        ConfigurationFile file = parse("""
                # where rows come from
                source:
                  url: postgresql://db/shop
                  port: 5432
                  strict: true
                  parameters: {sslmode: verify-ca, connect_timeout: 3}
                only: [users, orders]
                sinks:
                  backup:
                    url: http://b:9200
                  default:
                    url: http://a:9200
                indexes:
                  shop.users:
                    settings:
                      index: {number_of_shards: 3, soft: [a, b]}
                """);

        assertEquals("postgresql://db/shop", text(file, "source.url"));
        assertEquals("5432", text(file, "source.port"));
        assertEquals("sslmode=verify-ca connect_timeout=3", text(file, "source.parameters"));
        assertEquals("users orders", text(file, "only"));
        assertEquals(List.of("backup", "default"), file.names("sinks"));
        assertEquals(List.of("shop.users"), file.names("indexes"));
        assertEquals(
                Optional.of("{\"index\":{\"number_of_shards\":3,\"soft\":[\"a\",\"b\"]}}"),
                file.setting("indexes.shop.users.settings").orElseThrow().json(name -> null));
        assertEquals("test.yml:3", file.setting("source.url").orElseThrow().where());
    }

    @Test
    void whatIsEmptyIsNotThere() {
        assertEquals(List.of(), List.copyOf(parse("").settings()));
        assertEquals(
                List.of(),
                List.copyOf(parse("source:\n  url:\n  port: ~\nsinks:\n").settings()));
    }

    @Test
    void variablesAreResolvedWhenTheyAreAskedFor() {
        ConfigurationFile file = parse("""
                source:
                  url: postgresql://${DB_HOST:localhost}:${DB_PORT}/shop
                  password: ${DB_PASSWORD}
                  port: ${DB_PORT}
                  parameters:
                    options: a$${b}c${EMPTY:}
                """);

        assertEquals(
                "postgresql://localhost:99/shop",
                file.setting("source.url").orElseThrow().text(" ", Map.of("DB_PORT", "99", "DB_HOST", "")::get));
        assertEquals("options=a${b}c", text(file, "source.parameters"));
        Setting password = file.setting("source.password").orElseThrow();
        assertEquals("$1\\", password.text(" ", Map.of("DB_PASSWORD", "$1\\")::get));
        assertMessage(
                "test.yml:3: source.password needs the variable DB_PASSWORD, which is not set. Set it, or write"
                        + " ${DB_PASSWORD:...} with a default.",
                assertThrows(PenstockException.class, () -> password.text(" ", name -> null)));
        assertMessage(
                "test.yml:4: source.port is \"many\". Write a whole number.",
                assertThrows(
                        PenstockException.class,
                        () -> file.setting("source.port").orElseThrow().text(" ", Map.of("DB_PORT", "many")::get)));
    }

    @Test
    void aMistypedKeyIsToldWithTheNearestOneAndItsLine() {
        assertWrong(
                "source:\n  pasword: x\n", "test.yml:2: there is no key source.pasword. Did you mean source.password?");
        assertWrong("\nsorce:\n  url: x\n", "test.yml:2: there is no key sorce. Did you mean source?");
        assertWrong("sinks:\n  a:\n    ulr: x\n", "test.yml:3: there is no key sinks.a.ulr. Did you mean sinks.a.url?");
        assertWrong("sinks:\n  a:\n    entirely: x\n", "test.yml:3: there is no key sinks.a.entirely. There are: url.");
    }

    @Test
    void whatHasNoPlaceIsToldWithItsLine() {
        assertWrong("source: here\n", "test.yml:1: source has keys, and this is none. There are: url, password, ");
        assertWrong("sinks: [a]\n", "test.yml:1: sinks has keys, and this is none. Write a name and a colon");
        assertWrong("- a\n", "test.yml:1: the file has keys, and this is none. There are: source, ");
        assertWrong("source:\n  url:\n    a: b\n", "test.yml:3: source.url is one value. ");
        assertWrong("only:\n  - [a]\n", "test.yml:2: only is a list of words. ");
        assertWrong("source:\n  parameters: x\n", "test.yml:2: source.parameters has names and values. ");
        assertWrong("source:\n  parameters:\n    a: [b]\n", "test.yml:3: source.parameters has names and values. ");
        assertWrong("source:\n  ? [a]\n  : b\n", "test.yml:2: a key is a word. ");
        assertWrong("source:\n  url: a\n  url: b\n", "test.yml:3: source.url is there twice. ");
        assertWrong("source:\n\turl: a\n", "test.yml:2: this is no YAML: ");
        assertWrong("source:\n  url: a\n---\nonly: b\n", "test.yml:3: this is no YAML: ");
    }

    @Test
    void aValueThatTheKeyCannotHaveIsToldWithItsLine() {
        assertWrong("source:\n  port: many\n", "test.yml:2: source.port is \"many\". Write a whole number.");
        assertWrong("source:\n  strict: yes\n", "test.yml:2: source.strict is \"yes\". Write true or false.");
        assertWrong("source:\n  on-loss: go\n", "test.yml:2: source.on-loss is \"go\". Write one of stop, reseed.");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        PenstockException wrong = wrong("sorce:\nsource:\n  port: many\n  ulr: x\n");

        assertMessage("""
                3 things are wrong in test.yml. Correct them:
                test.yml:1: there is no key sorce. Did you mean source?
                test.yml:3: source.port is "many". Write a whole number.
                test.yml:4: there is no key source.ulr. Did you mean source.url?""", wrong);
    }

    @Test
    void aFileThatCannotBeReadIsTold(@TempDir Path directory) throws Exception {
        Path latin = Files.write(directory.resolve("latin.yml"), "source: ü".getBytes(StandardCharsets.ISO_8859_1));

        assertTrue(unreadable(directory.resolve("none.yml")).contains("none.yml is not there. "));
        assertTrue(unreadable(latin).contains("latin.yml is not in UTF-8. "));
        assertTrue(unreadable(directory).contains(" cannot be read. "));
    }

    @Test
    void asDataItIsWhatItWasButForDefaultsOfSecrets() throws JsonProcessingException {
        ConfigurationFile file = parse("""
                source:
                  url: postgresql://${HOST:db}/shop
                  password: ${DB_PASSWORD:s3cret}
                  parameters: {a: b}
                only: [users]
                indexes:
                  shop.users: {settings: {a: 1}}
                """);

        String json = file.json().toString();
        assertEquals(
                "{\"source.url\":\"postgresql://${HOST:db}/shop\",\"source.password\":\"${DB_PASSWORD}\","
                        + "\"source.parameters\":{\"a\":\"b\"},\"only\":[\"users\"],"
                        + "\"indexes.shop.users.settings\":{\"a\":1}}",
                json);
        ConfigurationFile read = ConfigurationFile.of(
                (com.fasterxml.jackson.databind.node.ObjectNode) new ObjectMapper().readTree(json), "lock", KEYS);
        assertEquals(json, read.json().toString());
        assertEquals("users", text(read, "only"));
        assertEquals("a=b", text(read, "source.parameters"));
    }

    @Test
    void aSecretThatIsWrittenOutIsSeen() {
        assertEquals(Optional.of("a secret"), secret("source:\n  password: hunter2\n", "source.password"));
        assertEquals(Optional.of("a secret"), secret("source:\n  password: ${A:hunter2}\n", "source.password"));
        assertEquals(Optional.empty(), secret("source:\n  password: ${A}${B:}\n", "source.password"));
        assertEquals(Optional.of("a password"), secret("source:\n  url: postgresql://u:hunter2@h/db\n", "source.url"));
        assertEquals(Optional.of("a password"), secret("source:\n  url: jdbc:x?password=a\n", "source.url"));
        assertEquals(Optional.empty(), secret("source:\n  url: postgresql://u:${P}@h:5432/db\n", "source.url"));
        assertEquals(
                Optional.of("a password"), secret("source:\n  parameters: {sslpassword: x}\n", "source.parameters"));
    }

    private static Optional<String> secret(String text, String path) {
        return parse(text).setting(path).orElseThrow().writtenSecret();
    }

    private static String unreadable(Path file) {
        return String.valueOf(assertThrows(PenstockException.class, () -> ConfigurationFile.read(file, KEYS))
                .getMessage());
    }

    private static void assertWrong(String text, String start) {
        String message = String.valueOf(wrong(text).getMessage());
        assertTrue(message.startsWith(start), message);
        assertFalse(message.contains("\n"), message);
    }

    private static PenstockException wrong(String text) {
        return assertThrows(PenstockException.class, () -> parse(text));
    }

    private static void assertMessage(String expected, PenstockException thrown) {
        assertEquals(expected, thrown.getMessage());
    }

    private static ConfigurationFile parse(String text) {
        return ConfigurationFile.parse(text, "test.yml", KEYS);
    }

    private static String text(ConfigurationFile file, String path) {
        return file.setting(path).orElseThrow().text(" ", name -> null);
    }

    private static ConfigurationKey key(String path, ConfigurationKey.Type type) {
        return new ConfigurationKey(path, type, List.of(), false, "");
    }
}
