package dev.penstock.it;

import static dev.penstock.it.queries.Product.Status.GONE;
import static dev.penstock.it.queries.Product.Status.ON_SALE;
import static dev.penstock.it.queries.Product.Status.PLANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchException;
import dev.penstock.it.queries.AggregationCase;
import dev.penstock.it.queries.AggregationCases;
import dev.penstock.it.queries.GuideCases;
import dev.penstock.it.queries.Product;
import dev.penstock.it.queries.ProductQuery;
import dev.penstock.it.queries.QueryCase;
import dev.penstock.it.queries.QueryCases;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensearch.client.opensearch.core.SearchRequest;

/** Runs every search on documents that an engine has written, and compares its JSON with the golden one. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Typed searches")
final class QueriesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/queries");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SearchedProducts products;
    private SearchClient client;
    private String version;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        products = new SearchedProducts(database, search);
        client = products.client;
        version = products.version();
    }

    @AfterAll
    void stop() throws IOException {
        products.close();
    }

    static Stream<QueryCase> cases() {
        return QueryCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatItShould(QueryCase query) throws Exception {
        Path golden = GOLDEN.resolve(query.name() + ".json");
        String json = json(query.search().toRequest());
        if (System.getProperty("bless") != null) {
            Files.writeString(golden, json);
        }
        assertEquals(Files.readString(golden), json);
        if (json.contains("combined_fields") && version.startsWith("2.")) {
            SearchException refused =
                    assertThrows(SearchException.class, () -> query.search().fetch(client));
            assertTrue(refused.toString().contains("unknown query [combined_fields]"), refused.toString());
            return;
        }
        assertEquals(
                query.ids(),
                query.search().fetch(client).documents().stream()
                        .map(Product::id)
                        .toList(),
                query::name);
    }

    static Stream<AggregationCase<?>> aggregations() throws IOException {
        return AggregationCases.all().stream();
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void calculatesWhatItShould(AggregationCase<?> query) throws Exception {
        Path golden = GOLDEN.resolve(query.name() + ".json");
        String json = json(query.search().toRequest());
        if (System.getProperty("bless") != null) {
            Files.writeString(golden, json);
        }
        assertEquals(Files.readString(golden), json);
        assertEquals(query.expected(), query.shown(query.search().fetch(client)));
    }

    @Test
    void eachSearchHasItsOwnFile() throws Exception {
        Set<String> names = new TreeSet<>();
        for (QueryCase query : QueryCases.all()) {
            assertTrue(names.add(query.name() + ".json"), query.name());
        }
        for (AggregationCase<?> query : AggregationCases.all()) {
            assertTrue(names.add(query.name() + ".json"), query.name());
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertEquals(
                    names,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void takesDocumentsByTheirKeys() {
        assertEquals("C-01234", ProductQuery.get(client, 1).orElseThrow().sku());
        assertTrue(ProductQuery.get(client, 99).isEmpty());
        assertEquals(
                List.of(5, 1),
                ProductQuery.getAll(client, List.of(5, 99, 1)).stream()
                        .map(Product::id)
                        .toList());
    }

    @Test
    void theGuideIsRight() {
        assertEquals(
                List.of(1), GuideCases.fetched(client).stream().map(Product::id).toList());
        assertTrue(GuideCases.takenOut());
        assertEquals(Map.of(PLANNED, 9.9, ON_SALE, 55.49, GONE, 250.0), GuideCases.worth(client));
        assertTrue(GuideCases.byKey(client).isEmpty());
    }

    private static String json(SearchRequest request) throws IOException {
        return JSON.writeValueAsString(JSON.readTree(request.toJsonString())) + "\n";
    }
}
