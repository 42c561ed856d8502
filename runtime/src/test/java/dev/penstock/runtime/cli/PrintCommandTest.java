package dev.penstock.runtime.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.KeyColumn;
import dev.penstock.definition.Lookup;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
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

/** What is printed of definitions. */
class PrintCommandTest {

    private static final TableName ORDERS = new TableName("public", "orders");
    private static final TableName USERS = new TableName("public", "users");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everythingIsPrintedUnderItsTitle() throws IOException {
        assertEquals(0, print("users"), err::toString);

        assertEquals("""
                -- users: the documents of a set of keys
                SELECT 1
                FROM "users";
                -- users: the documents of a range of keys
                SELECT 2;
                -- users: the end of a range
                SELECT 3;
                -- users: from public.users to documents, by id
                -- that is the document's key
                -- users: from public.orders (orders) to documents, by user_id
                SELECT 4;
                -- users: the mapping
                {
                  "dynamic" : "strict"
                }
                -- users: the settings
                { }
                -- users: what is read of tables
                -- public.orders: total, user_id; its replica identity must cover user_id
                -- public.users: id; where "id" > 0

                """, out.toString());
    }

    @Test
    void onePartOfEveryIndexIsPrinted() throws IOException {
        assertEquals(0, print("--part=mapping"), err::toString);

        assertEquals(
                List.of(
                        "-- shops: the mapping",
                        "-- shops: the settings",
                        "-- users: the mapping",
                        "-- users: the settings"),
                out.toString().lines().filter(line -> line.startsWith("--")).toList());
    }

    @Test
    void machinesGetTheSame() throws IOException {
        assertEquals(0, print("users", "users", "--json", "--part=lookups"), err::toString);

        JsonNode told = assertDoesNotThrow(() -> new ObjectMapper().readTree(out.toString()));
        assertEquals("""
                [{"name":"users","hash":"aaaa0001","root":"public.users","lookups":[\
                {"path":"","table":"public.users","startColumns":["id"],"sql":null},\
                {"path":"orders","table":"public.orders","startColumns":["user_id"],"sql":"SELECT 4"}],"tables":[\
                {"table":"public.orders","columns":["total","user_id"],"replicaIdentity":["user_id"],"condition":null},\
                {"table":"public.users","columns":["id"],"replicaIdentity":[],"condition":"\\"id\\" > 0"}]}]""", told.toString());
    }

    @Test
    void aNearlyRightNameIsRefusedWithTheRightOne() throws IOException {
        assertEquals(1, print("shops", "user"));

        assertEquals("", out.toString());
        assertEquals(
                "penstock: no index user is defined. Did you mean users?" + System.lineSeparator(), err.toString());
    }

    @Test
    void aPartThatThereIsNotIsAWrongCommandLine() throws IOException {
        assertEquals(2, print("--part=documents"));
    }

    private int print(String... more) throws IOException {
        Path lock = Files.writeString(
                directory.resolve("penstock.lock"),
                new LockFile(List.of(definition("shops"), definition("users")), Map.of(), ConfigurationFile.EMPTY)
                        .text());
        List<String> arguments = new ArrayList<>(List.of("print", "--lock=" + lock));
        arguments.addAll(List.of(more));
        return new Invocation(
                        Main.program().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)), Map.of())
                .execute(arguments.toArray(String[]::new));
    }

    private static IndexDefinition definition(String name) {
        return new IndexDefinition(
                name,
                "aaaa0001",
                USERS,
                List.of(new KeyColumn("id", "bigint")),
                new DocumentSql("SELECT 1\nFROM \"users\"", "SELECT 2", "SELECT 3"),
                List.of(
                        new Lookup("", USERS, List.of("id"), null),
                        new Lookup("orders", ORDERS, List.of("user_id"), "SELECT 4")),
                List.of(
                        new TableUse(ORDERS, List.of("total", "user_id"), List.of("user_id")),
                        new TableUse(USERS, List.of("id"), List.of(), "\"id\" > 0")),
                "{\"dynamic\":\"strict\"}",
                "{}",
                null);
    }
}
