package dev.penstock.example.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.example.catalog.ProductQuery.Fields;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                "UPDATE products SET brand_id = NULL WHERE id = 3");
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

    @Test
    void whatIsMappedForWildcardsIsFoundByPatterns() {
        for (Clause<Fields> clause : List.of(
                ProductQuery.FIELDS.brand().website().eq("https://kupfer.example/shop"),
                ProductQuery.FIELDS.brand().website().eqIgnoringCase("HTTPS://Kupfer.example/shop"),
                ProductQuery.FIELDS.brand().website().in("nowhere", "https://kupfer.example/shop"),
                ProductQuery.FIELDS.brand().website().prefix("https://kup"),
                ProductQuery.FIELDS.brand().website().wildcard("*kupfer*"),
                ProductQuery.FIELDS.brand().website().regexp("https.*shop"),
                Clauses.multiMatch(
                        "https://kupfer.example/shop",
                        ProductQuery.FIELDS.brand().website()))) {
            assertEquals(
                    List.of("1", "2"),
                    ProductQuery.search()
                            .filter(clause)
                            .sort(product -> product.id().asc())
                            .ids(client));
        }
    }

    private void assertAllFound() throws Exception {
        assertFound(ProductIndex.DEFINITION, ProductQuery.INDEX, product -> product);
        assertFound(CategoryIndex.DEFINITION, CategoryQuery.INDEX, new Breadcrumbs()::transform);
        assertFound(SupplierIndex.DEFINITION, SupplierQuery.INDEX, supplier -> supplier);
    }

    private <T> void assertFound(IndexDefinition definition, SearchIndex<T, ?> index, UnaryOperator<T> transformer)
            throws SQLException {
        Set<T> expected = new HashSet<>();
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
        List<T> found = all(Search.of(index));
        assertEquals(expected, Set.copyOf(found));
        assertEquals(expected.size(), found.size());
    }

    private <T> List<T> all(Search<T, ?> search) {
        try (Stream<T> stream = search.size(2).stream(client)) {
            return stream.toList();
        }
    }
}
