package dev.penstock.example.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.json.JsonDocuments;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** What searches find are the records that the database's rows make. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundRecordsTest {

    private TestDatabase database;
    private CatalogIndexes catalog;
    private OpenSearchTransport transport;
    private SearchClient client;

    @BeforeAll
    void seed(TestDatabase database, OpenSearchServer search) throws Exception {
        this.database = database;
        catalog = new CatalogIndexes(database, search, "found");
        transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(URI.create(search.url())))
                .build();
        client = SearchClient.of(new OpenSearchClient(transport)).withPrefix(catalog.prefix());
    }

    @AfterAll
    void close() throws Exception {
        transport.close();
        catalog.close();
    }

    @Test
    void seededAndChangedDocumentsAreTheRecordsOfTheDatabase() throws Exception {
        assertAllFound();
        catalog.execute(
                "UPDATE products SET net_price = net_price + 0.0001, colors = '{}', attributes = '{\"deep\": [{\"a\": 1.50}, null]}'",
                "UPDATE reviews SET stars = 1",
                "UPDATE categories SET name = name || ' \"new\" \\ ü'",
                "UPDATE brands SET website = NULL");
        assertAllFound();
    }

    @Test
    void aPartIsWhatTheWholeHasOfIt() {
        List<ProductSummary> parts = new ArrayList<>();
        for (Product product : all(ProductQuery.search())) {
            parts.add(new ProductSummary(
                    product.id(),
                    product.sku(),
                    product.name(),
                    product.status(),
                    product.grossPrice(),
                    product.brand(),
                    product.categories(),
                    product.available(),
                    product.rating()));
        }
        assertEquals(parts, all(ProductQuery.search().select(ProductSummaryProjection.PROJECTION)));
    }

    private void assertAllFound() throws Exception {
        assertFound(ProductIndex.DEFINITION, ProductQuery.INDEX, product -> product);
        assertFound(CategoryIndex.DEFINITION, CategoryQuery.INDEX, new Breadcrumbs()::transform);
        assertFound(SupplierIndex.DEFINITION, SupplierQuery.INDEX, supplier -> supplier);
    }

    private <T> void assertFound(IndexDefinition definition, SearchIndex<T, ?> index, UnaryOperator<T> transformer)
            throws SQLException {
        List<T> expected = new ArrayList<>();
        String everyRow = definition.documentSql().byRange().replaceAll("\\$\\d+::", "NULL::");
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(everyRow)) {
            while (row.next()) {
                byte[] document = row.getString("document").getBytes(StandardCharsets.UTF_8);
                expected.add(transformer.apply(JsonDocuments.read(document, index.builder())));
            }
        }
        assertTrue(expected.size() > 1, definition.name());
        assertEquals(expected, all(Search.of(index)));
    }

    private <T> List<T> all(Search<T, ?> search) {
        try (Stream<T> stream = search.size(2).stream(client)) {
            return stream.toList();
        }
    }
}
