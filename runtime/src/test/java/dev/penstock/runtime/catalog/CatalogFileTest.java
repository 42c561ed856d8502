package dev.penstock.runtime.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.DomainEntry;
import dev.penstock.catalog.EnumEntry;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.IndexEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.PartitioningEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.runtime.spi.PenstockException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a catalog: what is written, what is taken, and what is said of the rest. */
class CatalogFileTest {

    private static final Path SCHEMA = Path.of("..", "docs", "catalog.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyEntryStandsOnALineAndWhatIsNullOrEmptyIsLeftOut() {
        assertEquals(Catalogs.ORDERS_TEXT, CatalogFile.text(Catalogs.ORDERS));
        assertEquals(Catalogs.ODDITIES_TEXT, CatalogFile.text(Catalogs.ODDITIES));
        assertEquals(
                "{\n  \"format\": 1\n}\n", CatalogFile.text(new DatabaseCatalog(1, List.of(), List.of(), List.of())));
    }

    @Test
    void theDocumentationShowsWhatIsWritten() throws IOException {
        String page = Files.readString(SCHEMA.resolveSibling("catalog.md"));

        assertTrue(page.contains("```json\n" + Catalogs.ORDERS_TEXT + "```\n"));
    }

    @Test
    void whatWasWrittenIsRead() {
        for (DatabaseCatalog catalog : List.of(Catalogs.ORDERS, Catalogs.ODDITIES)) {
            Path file = folder.resolve("catalog.json");
            assertTrue(CatalogFile.write(file, catalog));
            assertEquals(catalog, CatalogFile.read(file));
        }
    }

    @Test
    void nullAndMembersThatAreNotKnownAreNoMistake() {
        String text = Catalogs.ORDERS_TEXT
                .replaceFirst("\\{", "{\"domains\": null, \"madeBy\": {\"x\": 1},")
                .replace("\"identity\": \"always\"", "\"identity\": \"always\", \"generated\": null, \"x\": []");

        assertEquals(Catalogs.ORDERS, read(text));
    }

    @Test
    void theFoldersOfAFileAreMadeAndOneThatIsTheSameIsLeftAlone() throws IOException {
        Path file = folder.resolve("src").resolve("main").resolve("catalog.json");
        assertTrue(CatalogFile.write(file, Catalogs.ORDERS));
        FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, then);

        assertFalse(CatalogFile.write(file, Catalogs.ORDERS));
        assertEquals(then, Files.getLastModifiedTime(file));
        assertTrue(CatalogFile.write(file, Catalogs.ODDITIES));
        assertEquals(Catalogs.ODDITIES_TEXT, Files.readString(file));
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.createFile(folder.resolve("real.json"));
        Path link = Files.createSymbolicLink(folder.resolve("catalog.json"), file);

        assertTrue(CatalogFile.write(link, Catalogs.ORDERS));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Catalogs.ORDERS_TEXT, Files.readString(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file")).resolve("catalog.json");

        String message =
                String.valueOf(assertThrows(PenstockException.class, () -> CatalogFile.write(file, Catalogs.ORDERS))
                        .getMessage());
        assertTrue(message.startsWith("the catalog " + file + " cannot be written: "), message);
        assertTrue(message.endsWith(". Name another file with --output, or make this one usable."), message);
    }

    @Test
    void whatIsNoCatalogIsToldInOneLineWithWhatToDo() throws IOException {
        String again = "ake it again: penstock catalog, or mvn penstock:catalog.";
        Path absent = folder.resolve("absent.json");
        assertEquals(
                "the catalog " + absent + " is not there. Correct its path, or make it: penstock catalog, or mvn"
                        + " penstock:catalog.",
                assertThrows(PenstockException.class, () -> CatalogFile.read(absent))
                        .getMessage());
        assertRefused("is none: it is no JSON object. M" + again, "");
        assertRefused(
                "is no JSON, in line 2. Resolve the conflict if it is one, or m" + again,
                "{\"format\": 1,\n<<<<<<< HEAD\n\"tables\": []}");
        assertRefused("is none: it is no JSON object. M" + again, "[]");
        assertRefused("is none: format is not a number, 1 or more. M" + again, "{\"tables\": []}");
        assertRefused(
                "has format 2, and this version of Penstock reads 1. Use the version of Penstock that has made it, or"
                        + " make it again with this one: penstock catalog, or mvn penstock:catalog.",
                "{\"format\": 2, \"tables\": {}}");
    }

    @Test
    void aMistakeInACatalogIsToldWithTheWayToIt() throws IOException {
        Map<String, String> mistakes = Map.of(
                "tables[0].kind is not a kind of table", "\"kind\": \"table\"/\"kind\": \"tables\"",
                "tables[0].name is not text", "\"name\": \"orders\",/",
                "tables[0].columns[1].nullable is not true or false",
                        "\"type\": \"bigint\", \"nullable\": false}/\"type\": \"bigint\"}",
                "tables[0].columns is not a list", "\"columns\": [\n/\"columns\": 1, \"others\": [\n",
                "tables[0].primaryKey is not an object", "\"primaryKey\": {/\"primaryKey\": true, \"other\": {",
                "tables[0].primaryKey.columns is not a list of texts", "\"columns\": [\"id\"]}/\"columns\": [1]}",
                "tables[0].foreignKeys[0].schema is not text", "\"schema\": \"public\", \"table\"/\"table\"",
                "enums[0].type is not text", "\"type\": \"public.order_status\"/\"type\": 7");
        for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
            String[] change = mistake.getValue().split("/", -1);
            String text = Catalogs.ORDERS_TEXT.replace(change[0], change[1]);
            assertRefused(
                    "is none: " + mistake.getKey() + ". Make it again: penstock catalog, or mvn penstock:catalog.",
                    text);
        }
    }

    @Test
    void theSchemaTakesWhatIsWritten() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(SCHEMA));
        for (String text : List.of(Catalogs.ORDERS_TEXT, Catalogs.ODDITIES_TEXT)) {
            assertEquals(List.of(), List.copyOf(schema.validate(JSON.readTree(text))));
        }
        for (String wrong : List.of(
                "{}",
                "{\"format\": 2}",
                Catalogs.ORDERS_TEXT.replace("\"kind\": \"table\"", "\"kind\": \"heap\""),
                Catalogs.ORDERS_TEXT.replace("\"identity\"", "\"idenity\""),
                Catalogs.ORDERS_TEXT.replace(", \"references\": [\"id\"]", ""))) {
            assertFalse(schema.validate(JSON.readTree(wrong)).isEmpty(), wrong);
        }
    }

    @Test
    void theSchemaHasAndDescribesEveryComponentOfTheRecords() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(SCHEMA));
        assertDescribed(DatabaseCatalog.class, schema);
        for (Class<?> record : List.of(
                TableEntry.class,
                ColumnEntry.class,
                KeyEntry.class,
                ForeignKeyEntry.class,
                IndexEntry.class,
                PartitioningEntry.class,
                EnumEntry.class,
                DomainEntry.class)) {
            String name = record.getSimpleName().replace("Entry", "");
            assertDescribed(
                    record,
                    schema.at("/definitions/" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
        }
    }

    private static void assertDescribed(Class<?> record, JsonNode object) {
        List<String> members = new ArrayList<>();
        object.path("properties").properties().forEach(member -> {
            members.add(member.getKey());
            assertFalse(member.getValue().path("description").asText().isEmpty(), member::toString);
        });
        assertEquals(
                Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                members);
        assertFalse(object.path("additionalProperties").asBoolean(true), record.getSimpleName());
    }

    private DatabaseCatalog read(String text) {
        Path file = folder.resolve("catalog.json");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return CatalogFile.read(file);
    }

    private void assertRefused(String said, String text) {
        String message =
                assertThrows(PenstockException.class, () -> read(text), said).getMessage();
        assertEquals("the catalog " + folder.resolve("catalog.json") + " " + said, message);
    }
}
