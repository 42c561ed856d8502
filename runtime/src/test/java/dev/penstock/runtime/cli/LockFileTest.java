package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.runtime.configuration.ConfigurationFile;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock is committed: its changes are read by people. */
class LockFileTest {

    private static final String SQL = "SELECT \"id\"\r\nFROM \"users\"\n\nWHERE \"é\" = '\\n'\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<IndexDefinition> definitions = List.of(definition("shops", "SELECT 1"), definition("users", SQL));

        assertEquals(definitions, read(text(definitions)));
    }

    @Test
    void oneChangedLineOfAStatementIsOneChangedLineOfTheLock() {
        List<String> before = text(List.of(definition("users", SQL))).lines().toList();
        List<String> after = text(List.of(definition("users", SQL.replace("WHERE", "WHERE NOT"))))
                .lines()
                .toList();

        assertEquals(before.size(), after.size());
        assertEquals(
                4,
                after.stream().filter(line -> !before.contains(line)).count(),
                "one in each of three statements of documents, and in a lookup");
        assertTrue(before.contains("          \"WHERE \\\"é\\\" = '\\\\n'\","), before::toString);
    }

    @Test
    void settingsAndListsHaveALineForEachThing() {
        String text = text(List.of(definition("users", SQL)));

        String settings = """
                "settings" : {
                  "analysis" : {
                    "filter" : [
                      "lowercase",
                      "asciifolding"
                    ]
                  }
                },
                """;
        assertTrue(text.contains(settings.indent(6)), text);
    }

    @Test
    void theOrderIsThatOfNamesAndTheEndOfALineTheSameEverywhere() {
        IndexDefinition shops = definition("shops", "SELECT 1");
        IndexDefinition users = definition("users", "SELECT 1");

        String text = text(List.of(users, shops));

        assertEquals(text(List.of(shops, users)), text);
        assertFalse(text.contains("\r"), "no other end of a line");
        assertTrue(text.endsWith("}\n"), text);
    }

    @Test
    void aLockWithStatementsAndSettingsAsOneTextIsReadToo() throws IOException {
        String text = text(List.of(definition("users", "SELECT 1")))
                .replaceFirst("(?s)\"settings\" : \\{.*?\\n      }", "\"settings\" : \"{}\"")
                .replace("\"SELECT 1\"", "\"SELECT 1\\nFROM x\"");

        IndexDefinition read = read(text).get(0);

        assertEquals("{}", read.settings());
        assertEquals("SELECT 1\nFROM x", read.documentSql().byKeys());
        assertEquals("SELECT 1\nFROM x", read.lookups().get(1).sql());
    }

    @Test
    void aLockWhoseSettingsAreNoJsonIsRefusedInOneLine() {
        String broken = text(List.of(definition("users", "SELECT 1")))
                .replaceFirst("(?s)\"settings\" : \\{.*?\\n      }", "\"settings\" : \"{\"");

        PenstockException refused = assertThrows(PenstockException.class, () -> read(broken));

        assertTrue(String.valueOf(refused.getMessage()).contains("was made by another version"), refused::toString);
    }

    private List<IndexDefinition> read(String text) throws IOException {
        Path lock = Files.writeString(directory.resolve("penstock.lock"), text);
        return LockFile.read(lock, List.of()).definitions();
    }

    private static String text(List<IndexDefinition> definitions) {
        return new LockFile(definitions, Map.of(), ConfigurationFile.EMPTY).text();
    }

    private static IndexDefinition definition(String name, String sql) {
        TableName table = new TableName("public", name);
        return new IndexDefinition(
                name,
                "3fa9c2d1",
                table,
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql(sql, sql, sql),
                List.of(new Lookup("", table, List.of("id"), null), new Lookup("x", table, List.of("id"), sql)),
                List.of(),
                "{\"dynamic\":\"strict\"}",
                "{\"analysis\":{\"filter\":[\"lowercase\",\"asciifolding\"]}}",
                null);
    }
}
