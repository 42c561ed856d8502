package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.TableEntry;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.postgres.LiveCatalog;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.SinkUnderTest;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The catalog of a database, as it is read, written and compared. */
@WithServers
@DisplayName("Catalog")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "catalog", "catalog.json");

    private final TestDatabase database;
    private final String stranger;

    @TempDir
    Path folder;

    CatalogTest(PostgresServer server) throws SQLException {
        this.database = server.createDatabase();
        this.stranger = "stranger_to_" + database.name();
    }

    @BeforeAll
    void fill() throws Exception {
        database.execute(
                resource("schema.sql"),
                "CREATE ROLE " + stranger + " LOGIN",
                "ALTER ROLE " + stranger + " SET quote_all_identifiers = on",
                "ALTER ROLE " + stranger + " SET search_path = public, ext",
                "ALTER ROLE " + stranger + " SET DateStyle = 'German'");
    }

    @AfterAll
    void drop() throws SQLException {
        database.close();
        database.server().execute("DROP ROLE " + stranger);
    }

    @Test
    void aCatalogHasWhatTheDatabaseHasAndIsTheSameWhoeverReadsIt() throws Exception {
        String read = CatalogFile.text(LiveCatalog.read(source(), List.of()));
        if (System.getProperty("bless") != null) {
            Files.writeString(GOLDEN, read);
        }
        assertEquals(resource("catalog.json"), read);
        String strangers = database.url().replaceFirst("//[^@]*@", "//" + stranger + "@");
        assertEquals(read, CatalogFile.text(LiveCatalog.read(PostgresSource.builder(strangers), List.of())));
    }

    @Test
    void temporaryTablesAndThoseOfATableSinkAreLeftOut() throws Exception {
        try (TableSink sink =
                        TableSink.builder(database::connect).schema("empty").build();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            sink.open();
            Generation generation = sink.create(SinkUnderTest.definition("users"), 0);
            sink.show(Shown.only(generation));
            statement.execute("CREATE TEMPORARY TABLE passing (id integer)");
            statement.execute("CREATE TABLE empty.penstock_users (id text, version bigint, document jsonb)");
            assertEquals(
                    List.of("empty.penstock_users"),
                    LiveCatalog.read(source(), List.of("empty", "pg_temp")).tables().stream()
                            .map(table -> table.tableName().toString())
                            .toList());
            statement.execute("DROP SCHEMA empty CASCADE; CREATE SCHEMA empty");
        }
    }

    @Test
    void aSchemaIsReadWithTheTypesOfItsColumns() {
        DatabaseCatalog catalog = LiveCatalog.read(source(), List.of("Odd \"one\".x"));
        assertEquals(
                List.of("Größe"),
                catalog.tables().stream().map(TableEntry::name).toList());
        assertEquals(
                "[EnumEntry[type=public.\"none\", labels=[]]]", catalog.enums().toString());
        assertEquals(List.of(), catalog.domains());
    }

    @Test
    void whatIsVirtualOrNotValidIsToldSinceVersion18(TestDatabase other) throws Exception {
        assumeTrue(other.server().version() >= 18);
        other.execute("""
                CREATE TABLE t (
                  id int4range, valid daterange, "both" integer GENERATED ALWAYS AS (1 + 1) VIRTUAL, other integer,
                  PRIMARY KEY (id, valid WITHOUT OVERLAPS));
                ALTER TABLE t ADD CONSTRAINT checked NOT NULL other NOT VALID;
                CREATE TABLE u (id int4range, valid daterange, FOREIGN KEY (id, PERIOD valid) REFERENCES t);
                """);
        DatabaseCatalog catalog = LiveCatalog.read(PostgresSource.builder(other.url()), List.of());
        assertEquals(
                List.of(
                        new ColumnEntry("id", "int4range", false, null, null),
                        new ColumnEntry("valid", "daterange", false, null, null),
                        new ColumnEntry("both", "integer", true, "virtual", null),
                        new ColumnEntry("other", "integer", true, null, null)),
                catalog.tables().get(0).columns());
        assertEquals(
                "KeyEntry[name=t_pkey, columns=[id, valid]]",
                String.valueOf(catalog.tables().get(0).primaryKey()));
        assertEquals(List.of(), catalog.tables().get(1).foreignKeys(), "no row refers to another by a period");
    }

    @Test
    void theCommandWritesWhatHasChangedAndSaysHowMuchThereIs(TestDatabase other) throws Exception {
        other.execute("CREATE TYPE mood AS ENUM ('fine'); CREATE TABLE users (id integer PRIMARY KEY, mood mood)");
        Path file = folder.resolve("src").resolve("catalog.json");
        String url = "--database-url=" + other.url();
        assertEquals(
                new CommandRun(0, "wrote " + file + ": 1 table, 1 enum\n", ""),
                CommandRun.of("catalog", "--output=" + file, url));
        byte[] first = Files.readAllBytes(file);
        assertEquals(
                new CommandRun(0, file + " is unchanged: 1 table, 1 enum\n", ""),
                CommandRun.of("catalog", "--output=" + file, url, "--schemas=public"));
        other.execute("ALTER TYPE mood ADD VALUE 'größe'; CREATE TABLE orders ()");
        assertEquals(
                new CommandRun(0, "wrote " + file + ": 2 tables, 1 enum\n", ""),
                CommandRun.of("catalog", "--output=" + file, url));
        assertFalse(new String(first, StandardCharsets.UTF_8).equals(Files.readString(file)));
        assertEquals(new CommandRun(0, Files.readString(file), ""), CommandRun.of("catalog", "--output=-", url));
    }

    @Test
    void aCommandThatCannotSucceedSaysWhatToDo(TestDatabase other) {
        CommandRun nowhere = CommandRun.of("catalog", "--output=-");
        assertEquals(2, nowhere.code(), nowhere::toString);
        assertTrue(nowhere.err().startsWith("Missing required option: '--database-url=<url>'"), nowhere::toString);
        assertEquals(
                new CommandRun(
                        1,
                        "",
                        "penstock: the database has no tables in a schema pubic. Correct --schemas; upper and lower case count,"
                                + " and names are written without quotes.\n"),
                CommandRun.of("catalog", "--output=-", "--schemas=pubic", "--database-url=" + other.url()));
    }

    @Test
    void aCheckFindsACatalogThatIsStale(TestDatabase shop) throws Exception {
        shop.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, "CREATE INDEX ON items (order_id)");
        Path file = folder.resolve("catalog.json");
        CatalogFile.write(file, LiveCatalog.read(PostgresSource.builder(shop.url()), List.of()));
        shop.execute("CREATE SCHEMA others; CREATE TABLE others.t ()");
        assertSays(check(shop, file), 0, "ok catalog " + file, "the database is as it says");

        shop.execute("CREATE INDEX people ON users (full_name)");
        assertSays(
                check(shop, file),
                0,
                "WARN catalog " + file,
                "it is stale in what no record depends on: table public.users: index people is new");

        shop.execute("""
                ALTER TABLE orders ALTER total TYPE numeric(12,3), ALTER status DROP NOT NULL, ADD a text, ADD b text
                """);
        CommandRun stale = check(shop, file);
        assertSays(
                stale,
                1,
                "FAIL catalog " + file,
                "it is stale: table public.orders: column status may be null now; table public.orders: column total is"
                        + " numeric(12,3) now, numeric(12,2) in the catalog; table public.orders: column a is new; and 2 more");
        assertTrue(stale.out().contains(", 1 to be mended\n"), stale::toString);
        assertTrue(
                stale.out()
                        .contains("FAIL  catalog " + file + "\n      Run: penstock catalog --output=" + file
                                + ", or mvn penstock:catalog.\n"),
                stale::toString);
    }

    @Test
    void aCatalogThatCannotBeComparedIsToldOnce(TestDatabase shop) throws Exception {
        Path file = folder.resolve("catalog.json");
        assertSays(check(shop, file), 1, "FAIL catalog " + file, "the catalog " + file + " is not there");
        CatalogFile.write(file, new DatabaseCatalog(1, List.of(), List.of(), List.of()));
        CommandRun away = CommandRun.of(
                "check",
                "--index=users",
                "--sink=stdout",
                "--catalog=" + file,
                "--database-url=postgresql://postgres@localhost:1/shop");
        assertSays(away, 1, "skip catalog " + file, "it was not compared with the database, which cannot be asked");
        CommandRun nowhere = CommandRun.of("check", "--index=users", "--catalog=" + file);
        assertSays(
                nowhere,
                0,
                "skip catalog " + file,
                "it was not compared with the database, since nothing says where that is");
        CommandRun none = CommandRun.of("check", "--index=users", "--catalog=none");
        assertEquals(0, none.code(), none::toString);
        assertFalse(none.out().contains("catalog"), none::toString);
    }

    private CommandRun check(TestDatabase shop, Path file) {
        return CommandRun.of(
                "check",
                "--index=users",
                "--sink=stdout",
                "--state-file=" + folder.resolve("state.json"),
                "--catalog=" + file,
                "--database-url=" + shop.url());
    }

    private static void assertSays(CommandRun run, int code, String subject, String fact) {
        assertEquals(code, run.code(), run::toString);
        assertTrue(run.out().replaceAll(" +", " ").contains("\n" + subject + " " + fact + "\n"), run::toString);
    }

    private PostgresSource.Builder source() {
        return PostgresSource.builder(database.url());
    }

    private static String resource(String name) throws IOException {
        return Files.readString(GOLDEN.resolveSibling(name));
    }
}
