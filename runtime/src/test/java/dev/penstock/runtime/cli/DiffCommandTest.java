package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.IndexChange;
import dev.penstock.runtime.configuration.ConfigurationFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help;

/** What is said of a change of definitions, before anything runs. */
class DiffCommandTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "dev", "penstock", "runtime", "cli", "diff.txt");

    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableName USERS = new TableName("public", "users");

    private static final IndexDefinition BEFORE = users(
            "aaaa0001",
            "SELECT\n  \"id\",\n  \"name\"\nFROM \"users\"\n",
            List.of(new Lookup("", USERS, List.of("id"), null)),
            List.of(new TableUse(USERS, List.of("id", "name"), List.of("id"))),
            "{\"dynamic\":\"strict\",\"properties\":{\"name\":{\"type\":\"text\"}}}");

    private static final IndexDefinition REBUILT = users(
            "aaaa0002",
            "SELECT\n  \"id\",\n  \"email\",\n  (SELECT sum(\"total\") FROM \"orders\") AS \"total\"\nFROM \"users\"\n",
            List.of(
                    new Lookup("", USERS, List.of("id"), null),
                    new Lookup("total", ORDERS, List.of("user_id"), "SELECT \"id\"\nFROM \"users\"\n")),
            List.of(
                    new TableUse(ORDERS, List.of("total", "user_id"), List.of("user_id")),
                    new TableUse(USERS, List.of("email", "id"), List.of("id", "tenant"))),
            "{\"dynamic\":\"strict\",\"properties\":{\"email\":{\"type\":\"keyword\"},\"total\":{\"type\":\"double\"}}}");

    private static final IndexDefinition IN_PLACE = withMapping(
            BEFORE,
            "aaaa0003",
            "{\"dynamic\":\"strict\",\"properties\":{\"name\":{\"type\":\"text\",\"search_analyzer\":\"simple\"}}}");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void peopleReadASummaryThenTheTablesThenEachDifference() throws IOException {
        List<IndexDefinition> before =
                List.of(BEFORE, named(BEFORE, "customers"), named(BEFORE, "old"), named(BEFORE, "people"));
        List<IndexDefinition> now =
                List.of(named(BEFORE, "people"), named(IN_PLACE, "customers"), REBUILT, named(BEFORE, "buyers"));

        assertEquals(0, diff(before, now), err::toString);

        String shown = out.toString().replace(directory.toString(), "target").replace(System.lineSeparator(), "\n");
        if (System.getProperty("bless") != null) {
            Files.writeString(GOLDEN, shown);
        }
        assertEquals(Files.readString(GOLDEN), shown, "write it anew with -Dbless");
    }

    @ParameterizedTest
    @CsvSource({
        "unchanged, never,   0", "unchanged, rebuild, 0", "unchanged, change, 0", "added,    never,   0",
        "added,     rebuild, 0", "added,     change,  3", "removed,   rebuild, 0", "removed, change,  3",
        "in_place,  rebuild, 0", "in_place,  change,  3", "rebuilt,   never,  0", "rebuilt,  rebuild, 3",
        "rebuilt,   change,  3"
    })
    void itFailsOnWhatItIsToldToFailOn(String kind, String failOn, int code) throws IOException {
        IndexDefinition other = named(BEFORE, "other");
        List<IndexDefinition> now = switch (kind) {
            case "added" -> List.of(other, BEFORE);
            case "removed" -> List.of(other);
            case "in_place" -> List.of(IN_PLACE);
            case "rebuilt" -> List.of(REBUILT);
            default -> List.of(BEFORE);
        };
        List<IndexDefinition> before = switch (kind) {
            case "added" -> List.of(other);
            case "removed" -> List.of(other, BEFORE);
            default -> List.of(BEFORE);
        };

        assertEquals(code, diff(before, now, "--json", "--fail-on=" + failOn), err::toString);

        JsonNode told = json();
        assertEquals(code == 3, told.path("fails").asBoolean());
        assertTrue(told.path("indexes").findValuesAsText("change").contains(kind), told::toPrettyString);
    }

    @Test
    void machinesGetEveryDifference() throws IOException {
        assertEquals(0, diff(List.of(BEFORE), List.of(REBUILT), "--json"), err::toString);

        JsonNode users = json().path("indexes").path(0);
        JsonNode tables = json().path("tables");
        assertAll(
                () -> assertEquals("aaaa0001", users.path("before").asText()),
                () -> assertEquals("aaaa0002", users.path("after").asText()),
                () -> assertEquals(
                        List.of(
                                "documents by keys",
                                "documents by range",
                                "lookup from public.orders (total)",
                                "mapping"),
                        users.path("differences").findValuesAsText("of")),
                () -> assertEquals(
                        """
                        --- /dev/null
                        +++ users, lookup from public.orders (total)
                        @@ -0,0 +1,3 @@
                        +-- from public.orders (total) to documents, by user_id
                        +SELECT "id"
                        +FROM "users"
                        """, users.path("differences").path(2).path("diff").asText()),
                () -> assertEquals("""
                        {"table":"public.orders","joins":true,"leaves":false,"newlyRead":["total","user_id"],"noLongerRead":[],\
                        "identityBefore":[],"identityAfter":["user_id"],\
                        "identitySql":"ALTER TABLE \\"public\\".\\"orders\\" REPLICA IDENTITY FULL"}""", tables.path(0).toString()),
                () -> assertEquals("""
                        {"table":"public.users","joins":false,"leaves":false,"newlyRead":["email"],"noLongerRead":["name"],\
                        "identityBefore":["id"],"identityAfter":["id","tenant"],\
                        "identitySql":"ALTER TABLE \\"public\\".\\"users\\" REPLICA IDENTITY FULL"}""", tables.path(1).toString()));
    }

    @Test
    void aTableThatOnlyTheOldDefinitionsReadLeavesThePublication() throws IOException {
        assertEquals(0, diff(List.of(REBUILT), List.of(BEFORE)), err::toString);

        assertTrue(
                out.toString().contains("  table public.orders: is needed in the publication no longer\n"),
                out::toString);
        assertTrue(
                out.toString()
                        .contains(
                                "  table public.users: now reads name; reads no longer email; its replica identity must cover id,"
                                        + " before id, tenant\n"),
                out::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "root        | the root table: public.people instead of public.users",
                "key         | the key: \"id\" uuid instead of \"id\" bigint",
                "lookups     | the lookup of public.users",
                "tables      | what is read of public.users",
                "settings    | the settings",
                "transformer | the transformer: shop.Prices instead of none"
            })
    void eachPartOfADefinitionAsksForARebuild(String part, String reason) throws IOException {
        IndexDefinition now = new IndexDefinition(
                "users",
                "aaaa0009",
                part.equals("root") ? new TableName("public", "people") : BEFORE.root(),
                part.equals("key") ? List.of(new KeyColumn("id", "uuid")) : BEFORE.key(),
                BEFORE.documentSql(),
                part.equals("lookups") ? List.of(new Lookup("", USERS, List.of("name"), null)) : BEFORE.lookups(),
                part.equals("tables")
                        ? List.of(new TableUse(USERS, List.of("id", "name"), List.of("id"), "\"name\" <> ''"))
                        : BEFORE.tables(),
                BEFORE.mapping(),
                part.equals("settings") ? "{\"analysis\":{}}" : BEFORE.settings(),
                part.equals("transformer") ? "shop.Prices" : null);

        assertEquals(3, diff(List.of(BEFORE), List.of(now), "--json", "--fail-on=rebuild"));

        assertEquals(
                "[\"" + reason.replace("\"", "\\\"") + "\"]",
                json().findValue("reasons").toString());
    }

    @Test
    void aTerminalThatHasColorsGetsThemAndATextIsNoMarkup() {
        IndexDefinition odd =
                users("aaaa0004", "SELECT '@|red x|@'", BEFORE.lookups(), BEFORE.tables(), BEFORE.mapping());
        DiffReport report = new DiffReport("x.lock", IndexChange.between(List.of(BEFORE), List.of(odd)), List.of());

        report.print(new PrintWriter(out, true), Help.defaultColorScheme(Help.Ansi.ON));

        assertTrue(out.toString().contains("\u001B[32m+SELECT '@|red x|@'\u001B["), out::toString);
    }

    @Test
    void aLockIsComparedWithTheClassPath() throws IOException {
        Path lock = lock("released.lock", classPath());

        assertEquals(0, execute("diff", "--against=" + lock, "--fail-on=change"), err::toString);

        assertTrue(out.toString().startsWith("1 index: 1 unchanged (compared with "), out::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "{}"})
    void withoutALockOfThisVersionItSaysToMakeOne(String what) throws IOException {
        Path lock = directory.resolve("penstock.lock");
        if (!what.equals("missing")) {
            Files.writeString(lock, what);
        }

        assertEquals(1, execute("diff", "--against=" + lock));

        assertTrue(err.toString().startsWith("penstock: the lock " + lock + " "), err::toString);
        assertTrue(err.toString().contains("penstock build."), err::toString);
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void whatIsNoDifferenceToFailOnIsAWrongCommandLine() {
        assertEquals(2, execute("diff", "--fail-on=sometimes"));
    }

    private static List<IndexDefinition> classPath() {
        return List.of(new RegisteredIndex().definition());
    }

    private int diff(List<IndexDefinition> before, List<IndexDefinition> now, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("diff", "--against=" + lock("before.lock", before), "--lock=" + lock("now.lock", now)));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private Path lock(String name, List<IndexDefinition> definitions) throws IOException {
        return Files.writeString(
                directory.resolve(name), new LockFile(definitions, Map.of(), ConfigurationFile.EMPTY).text());
    }

    private int execute(String... arguments) {
        return new Invocation(
                        Main.program().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)), Map.of())
                .execute(arguments);
    }

    private JsonNode json() {
        return assertDoesNotThrow(() -> new ObjectMapper().readTree(out.toString()));
    }

    private static IndexDefinition users(
            String hash, String sql, List<Lookup> lookups, List<TableUse> tables, String mapping) {
        return new IndexDefinition(
                "users",
                hash,
                USERS,
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql(sql, sql + "WHERE \"id\" > $1\n", "SELECT 1"),
                lookups,
                tables,
                mapping,
                "{}",
                null);
    }

    private static IndexDefinition withMapping(IndexDefinition of, String hash, String mapping) {
        return new IndexDefinition(
                of.name(),
                hash,
                of.root(),
                of.key(),
                of.documentSql(),
                of.lookups(),
                of.tables(),
                mapping,
                of.settings(),
                of.transformer());
    }

    private static IndexDefinition named(IndexDefinition of, String name) {
        return new IndexDefinition(
                name,
                of.hash(),
                of.root(),
                of.key(),
                of.documentSql(),
                of.lookups(),
                of.tables(),
                of.mapping(),
                of.settings(),
                of.transformer());
    }
}
