package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** The catalog of a database, as it is read. */
@WithServers
@DisplayName("Catalog")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CatalogTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "catalog", "catalog.json");

    private final TestDatabase database;
    private final String stranger;

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

    private PostgresSource.Builder source() {
        return PostgresSource.builder(database.url());
    }

    private static String resource(String name) throws IOException {
        return Files.readString(GOLDEN.resolveSibling(name));
    }
}
