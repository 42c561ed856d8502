package dev.penstock.example.shop.demo;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.example.shop.ProductIndex;
import dev.penstock.example.shop.ShopPenstock;
import dev.penstock.example.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** A comparison that always succeeds would prove nothing; and what the shop runs in production fills the indexes too. */
class ComparisonTest {

    @Test
    void definitionsAreFoundOnTheClassPath() {
        assertEquals(List.of(ProductIndex.DEFINITION, UserIndex.DEFINITION), Penstock.definitionsOnClassPath());
    }

    @Test
    void whatDiffersIsFound() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                OpenSearchServer openSearch = OpenSearchServer.start()) {
            TestDatabase database = postgres.createDatabase();
            try (Connection connection = database.connect()) {
                Migrations.apply(connection);
                SampleShop.load(connection, 100);
                SearchIndex search = new SearchIndex(openSearch.url());
                Process penstock = penstock(database.url(), openSearch.url());
                try {
                    int products = ShopDocuments.counts(connection).getOrDefault("products", 0);
                    int users = ShopDocuments.counts(connection).getOrDefault("users", 0);
                    Await.until(
                            "both indexes are seeded",
                            Duration.ofMinutes(1),
                            () -> search.all("users").size() == users
                                    && search.all("products").size() == products);
                } finally {
                    penstock.destroy();
                    penstock.waitFor();
                }
                StringWriter text = new StringWriter();
                Comparison comparison =
                        new Comparison(connection, search, new Screen(new PrintWriter(text, true), Ansi.OFF));
                assertDoesNotThrow(comparison::run);

                openSearch.request("POST", "/users/_update/3", "{\"doc\":{\"orderCount\":77}}");
                openSearch.request("DELETE", "/products/_doc/5", null);
                openSearch.request("PUT", "/products/_doc/9999", "{\"id\":9999}");
                assertEquals(
                        "3 documents are not as the database says",
                        assertThrows(DemoFailedException.class, comparison::run).getMessage());
                assertTrue(text.toString().contains("users/3 should be {"), text.toString());
                assertTrue(text.toString().contains("products/5 should be {"), text.toString());
                assertTrue(text.toString().contains("products/9999 should be absent and is {"), text.toString());
            }
        }
    }

    private static Process penstock(String database, String openSearch) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShopPenstock.class.getName(),
                        "run",
                        "--database-url",
                        database,
                        "--opensearch-url",
                        openSearch)
                .inheritIO()
                .start();
    }
}
