package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.penstock.client.SearchClient;
import dev.penstock.it.queries.Product;
import dev.penstock.it.queries.ProductIndex;
import dev.penstock.it.queries.ProductQuery;
import dev.penstock.it.queries.QueryCase;
import dev.penstock.it.queries.QueryCases;
import dev.penstock.it.queries.Rows;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Runs every search on documents that an engine has written, and compares its JSON with the golden one. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Typed searches")
final class QueriesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/queries");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Rig rig;
    private OpenSearchTransport transport;
    private SearchClient client;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Rows.SCHEMA.toArray(String[]::new));
        database.execute(Rows.CONTENT.toArray(String[]::new));
        rig.start(rig.engine(ProductIndex.DEFINITION));
        rig.awaitCaughtUp();
        rig.search.call("POST", "/" + rig.prefix + "furniture/_refresh", "");
        transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(search.url()))
                .build();
        client = SearchClient.of(new OpenSearchClient(transport)).withPrefix(rig.prefix);
    }

    @AfterAll
    void stop() throws IOException {
        transport.close();
        rig.close();
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
        assertEquals(
                query.ids(),
                query.search().fetch(client).documents().stream()
                        .map(Product::id)
                        .toList());
    }

    @Test
    void eachSearchHasItsOwnFile() throws Exception {
        Set<String> names = new TreeSet<>();
        for (QueryCase query : QueryCases.all()) {
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

    private static String json(SearchRequest request) throws IOException {
        return JSON.writeValueAsString(JSON.readTree(request.toJsonString())) + "\n";
    }
}
