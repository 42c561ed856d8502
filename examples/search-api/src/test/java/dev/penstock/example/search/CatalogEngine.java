package dev.penstock.example.search;

import dev.penstock.example.catalog.ProductIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The sample of the catalog in a database, and the engine that keeps its products searchable. */
final class CatalogEngine implements AutoCloseable {

    private static final Path CATALOG = Path.of("../catalog/src");
    private static final List<String> SCRIPTS = List.of(
            "main/resources/db/migration/V1__products.sql",
            "main/resources/db/migration/V2__prices_stock_reviews.sql",
            "main/resources/db/migration/V3__replica_identity.sql",
            "test/resources/sample.sql");

    private final Penstock penstock;

    /** Loads the sample, and returns when searches find it. */
    CatalogEngine(TestDatabase database, OpenSearchServer search, String prefix) throws Exception {
        for (String script : SCRIPTS) {
            database.execute(Files.readString(CATALOG.resolve(script)));
        }
        penstock = Penstock.builder()
                .index(ProductIndex.DEFINITION)
                .database(PostgresSource.builder(database.url()).slot(prefix + "slot"))
                .sink(OpenSearchSink.builder(search.url()).prefix(prefix).build())
                .start();
        CaughtUp.await(penstock, database, Duration.ofSeconds(60));
        search.request("POST", "/" + prefix + "products/_refresh", null);
    }

    @Override
    public void close() {
        penstock.close();
    }
}
