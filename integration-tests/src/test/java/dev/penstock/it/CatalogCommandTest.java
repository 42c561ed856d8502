package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.postgres.LiveCatalog;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock catalog} as it is called, and what {@code penstock check} says of the file. */
@WithServers
@DisplayName("Catalog: the command, and the check")
final class CatalogCommandTest {

    @TempDir
    Path folder;

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
    void ofMigrationsItIsThatOfADatabaseWithAllOfThem(TestDatabase same) throws Exception {
        Path scripts = Files.createDirectory(folder.resolve("migration"));
        String first = "CREATE TABLE users (id integer PRIMARY KEY, name text);";
        String second = "ALTER TABLE users ALTER name SET NOT NULL; CREATE INDEX ON users (name);";
        Files.writeString(scripts.resolve("V2__names.sql"), first);
        Files.writeString(scripts.resolve("V10__not_null.sql"), second);
        same.execute(first, second);
        Path file = folder.resolve("catalog.json");

        CommandRun run = CommandRun.of("catalog", "--migrations=" + scripts, "--output=" + file);
        assertEquals(0, run.code(), run::toString);
        assertEquals(
                "wrote " + file + ": 1 table, 0 enums, by 2 scripts of SQL from " + scripts + "\n",
                run.out(),
                run::toString);
        assertEquals(
                CatalogFile.text(LiveCatalog.read(PostgresSource.builder(same.url()), List.of())),
                Files.readString(file));
    }

    @Test
    void aCommandThatCannotSucceedSaysWhatToDo(TestDatabase other) {
        CommandRun nowhere = CommandRun.of("catalog", "--output=-");
        assertEquals(2, nowhere.code(), nowhere::toString);
        assertTrue(
                nowhere.err().startsWith("Missing required option: '--database-url=<url>' of a database"),
                nowhere::toString);
        CommandRun both = CommandRun.of("catalog", "--migrations=db", "--database-url=" + other.url());
        assertEquals(2, both.code(), both::toString);
        assertTrue(both.err().startsWith("Give a database or --migrations=<place>, not both"), both::toString);
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
        assertFalse(none.out().contains("skip  catalog"), none::toString);
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
}
