package dev.penstock.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.penstock.catalog.ColumnEntry;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.catalog.ForeignKeyEntry;
import dev.penstock.catalog.KeyEntry;
import dev.penstock.catalog.TableEntry;
import dev.penstock.processor.catalog.CatalogException;
import dev.penstock.processor.catalog.CatalogFile;
import dev.penstock.processor.scaffold.Scaffold;
import dev.penstock.processor.scaffold.ScaffoldException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Records that are written from catalogs. Those of {@code shop} and {@code products} are of the tables of the examples, that
 * of {@code odd} is of the schema beside it.
 */
class ScaffoldTest {

    private static final Path CASES = Path.of("src/test/resources/scaffold");

    /** Tables without a key that could be one, and a view. */
    private static final Set<String> NEVER_FOLLOWED = Set.of("visits", "rates", "customer_names");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "shop, users, 2, User",
        "shop, products, 1, Product",
        "products, products, 1, Product",
        "products, categories, 2, Category",
        "odd, class, 1, Class",
        "odd, every_types, 0, EveryType",
        "odd, customers, 1, Customer",
        "odd, streets, 1, Street"
    })
    void theGoldenFilesAreWritten(String name, String table, int depth, String record) throws Exception {
        Path golden = CASES.resolve(name).resolve(record + ".java");
        Path written = Scaffold.of(catalog(name))
                .packageName("search")
                .table(table)
                .depth(depth)
                .write(folder);
        if (GoldenCase.isBlessed()) {
            TextFiles.write(golden, TextFiles.text(written));
        }
        assertEquals(folder.resolve("search").resolve(record + ".java"), written);
        assertEquals(TextFiles.text(golden), TextFiles.text(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "products", "odd"})
    void everyTableCompilesWithAndWithoutItsCatalog(String name) throws Exception {
        DatabaseCatalog catalog = catalog(name);
        List<JavaFileObject> sources = new ArrayList<>();
        for (TableEntry table : catalog.tables()) {
            if (!NEVER_FOLLOWED.contains(table.name())) {
                String at = "at" + sources.size();
                sources.add(source(Scaffold.of(catalog)
                        .packageName(at)
                        .table(table.tableName().toString())
                        .index(at)
                        .depth(2)));
            }
        }
        Path file = CASES.resolve(name).resolve("catalog.json").toAbsolutePath();
        compiles(sources, "-Apenstock.catalog=" + file);
        compiles(sources, "-Apenstock.catalog=none", "-proc:only");
    }

    @Test
    void whatHasNoRoomInAnIndexIsLeftOut() throws Exception {
        List<TableEntry> tables = new ArrayList<>();
        List<ColumnEntry> columns = new ArrayList<>(List.of(column("id", "bigint"), column("user_id", "bigint")));
        for (int i = 0; i < 10; i++) {
            columns.add(column("text" + i, "text"));
        }
        for (int i = 0; i < 60; i++) {
            ForeignKeyEntry key = new ForeignKeyEntry("fk", List.of("user_id"), "public", "users", List.of("id"));
            tables.add(table("t" + i, columns, List.of(key)));
        }
        tables.add(table("users", List.of(column("id", "bigint")), List.of()));
        DatabaseCatalog catalog = new DatabaseCatalog(1, List.of(), List.of(), tables);

        Scaffold scaffold = Scaffold.of(catalog).table("users").depth(3);

        assertEquals(30, scaffold.text().split("@HasMany", -1).length - 1, "of 33 fields each");
        assertTrue(scaffold.text()
                .contains(
                        "// - public.t9 by user_id: an index has no more than 1000 fields and 50 lists of objects\n"));
        compiles(List.of(source(scaffold)));
    }

    @Test
    void aRecordHasNoMoreComponentsThanAConstructorTakes() throws Exception {
        List<ColumnEntry> columns = new ArrayList<>(List.of(column("id", "bigint")));
        for (int i = 0; i < 126; i++) {
            columns.add(column("number" + i, "bigint"));
        }
        columns.add(column("last", "integer"));
        columns.add(column("tags", "bigint[]"));
        TableEntry table = table("wide", columns, List.of());
        Scaffold scaffold = Scaffold.of(new DatabaseCatalog(1, List.of(), List.of(), List.of(table)))
                .table("wide");

        assertTrue(scaffold.text().startsWith("""
                import dev.penstock.annotation.Id;
                import dev.penstock.annotation.Index;
                import dev.penstock.annotation.Table;
                import org.jspecify.annotations.NullMarked;

                // Left out:
                // - last: a record has no room for more components
                // - tags: a record has no room for more components
                """), scaffold.text());
        compiles(List.of(source(scaffold)));
    }

    @Test
    void theSameTablesMakeTheSameFile() throws Exception {
        DatabaseCatalog catalog = catalog("odd");
        List<TableEntry> reversed = new ArrayList<>(catalog.tables());
        Collections.reverse(reversed);
        DatabaseCatalog other = new DatabaseCatalog(1, catalog.enums(), catalog.domains(), reversed);
        assertEquals(
                Scaffold.of(catalog).table("customers").depth(3).text(),
                Scaffold.of(other).table("customers").depth(3).text());
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws Exception {
        Scaffold scaffold = Scaffold.of(catalog("shop")).table("users");
        Path file = scaffold.write(folder);
        assertEquals(scaffold.text(), TextFiles.text(file));
        TextFiles.write(file, "mine");

        ScaffoldException refused = assertThrows(ScaffoldException.class, () -> scaffold.write(folder));

        assertEquals(file + " is there already: remove it, or choose another package", refused.getMessage());
        assertEquals("mine", TextFiles.text(file));
    }

    @Test
    void mistakesAreToldInOneLine() throws Exception {
        Scaffold shop = Scaffold.of(catalog("shop"));
        assertEquals("no table \"user\" in the catalog; did you mean \"users\"?", mistake(shop.table("user")));
        assertEquals(
                "no table \"public.user\" in the catalog; did you mean \"public.users\"?",
                mistake(shop.table("public.user")));
        assertEquals(
                "no table \"nothing\" in the catalog: write its name as the catalog has it, with its schema, as in public.users",
                mistake(shop.table("nothing")));
        assertEquals("a depth of 4: write 0 to 3", mistake(shop.table("users").depth(4)));
        assertEquals(
                "\"shop.class\" cannot be the name of a package: write one like shop.search",
                mistake(shop.table("users").packageName("shop.class")));
        Scaffold odd = Scaffold.of(catalog("odd"));
        assertEquals(
                "no table \"measurements_2024\" in the catalog: it is a partition of public.measurements, write that",
                mistake(odd.table("measurements_2024")));
        assertEquals(
                "no index of public.visits: it has no primary key; choose another table", mistake(odd.table("visits")));
        assertEquals(
                "no index of public.customer_names: its changes are not in the log of PostgreSQL; choose another table",
                mistake(odd.table("public.customer_names")));
    }

    @Test
    void aTableOfSeveralSchemasIsNamedWithIts() throws Exception {
        TableEntry one = table("users", List.of(column("id", "bigint")), List.of());
        TableEntry other = new TableEntry(
                "archive",
                "users",
                one.kind(),
                "default",
                one.columns(),
                one.primaryKey(),
                List.of(),
                List.of(),
                List.of(),
                null);
        Scaffold scaffold = Scaffold.of(new DatabaseCatalog(1, List.of(), List.of(), List.of(other, one)));
        assertEquals("several tables \"users\": write archive.users or public.users", mistake(scaffold.table("users")));
        assertTrue(scaffold.table("archive.users").text().contains("@Table(value = \"users\", schema = \"archive\")"));
    }

    private static String mistake(Scaffold scaffold) {
        return String.valueOf(
                assertThrows(ScaffoldException.class, scaffold::text).getMessage());
    }

    private JavaFileObject source(Scaffold scaffold) throws ScaffoldException {
        Path file = scaffold.write(folder);
        return Javac.source(folder.relativize(file).toString(), TextFiles.text(file));
    }

    private static void compiles(List<JavaFileObject> sources, String... options) {
        Compilation compilation = Javac.withProcessor()
                .withOptions(Stream.concat(
                                Stream.of("--release", "17", "-Xlint:all,-processing", "-Werror"), Stream.of(options))
                        .toArray())
                .compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
    }

    private static TableEntry table(String name, List<ColumnEntry> columns, List<ForeignKeyEntry> foreignKeys) {
        KeyEntry key = new KeyEntry(name + "_pkey", List.of("id"));
        return new TableEntry(
                "public",
                name,
                TableEntry.Kind.TABLE,
                "default",
                columns,
                key,
                List.of(),
                foreignKeys,
                List.of(),
                null);
    }

    private static ColumnEntry column(String name, String type) {
        return new ColumnEntry(name, type, false, null, null);
    }

    private static DatabaseCatalog catalog(String name) throws CatalogException {
        return CatalogFile.read(TextFiles.text(CASES.resolve(name).resolve("catalog.json")));
    }
}
