package dev.penstock.example.shop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Check;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop's database is as it should be; an index that is taken away is missed by its name. */
@WithServers
class ShopCheckTest {

    @Test
    void anIndexThatIsMissingIsNamed(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            Migrations.apply(connection);
        }
        assertEquals(List.of(), odd(database));

        database.execute("DROP INDEX reviews_product_id_idx");
        List<Verdict> odd = odd(database);
        assertEquals(1, odd.size(), odd::toString);
        assertEquals("index on public.reviews (product_id)", odd.get(0).subject());
        assertTrue(odd.get(0).fact().endsWith(", which is done for documents of products"), odd::toString);
        assertEquals(
                "Run: CREATE INDEX CONCURRENTLY \"reviews_product_id_idx\" ON \"public\".\"reviews\" (\"product_id\")",
                odd.get(0).remedy());
    }

    /** Records are compiled with it; make it again by {@code penstock catalog} when the migrations change. */
    @Test
    void theCatalogIsThatOfTheMigrations(TestDatabase database, @TempDir Path folder) throws Exception {
        try (Connection connection = database.connect()) {
            Migrations.apply(connection);
        }
        Path now = folder.resolve("catalog.json");
        assertEquals(0, Main.execute("catalog", "--database-url=" + database.url(), "--output=" + now));
        assertEquals(Files.readString(Path.of("src/main/penstock/catalog.json")), Files.readString(now));
    }

    private static List<Verdict> odd(TestDatabase database) {
        return Check.of(Penstock.definitionsOnClassPath())
                .database(PostgresSource.builder(database.url()).slot("shop_check"))
                .run()
                .stream()
                .filter(verdict -> verdict.status() != Status.OK)
                .toList();
    }
}
