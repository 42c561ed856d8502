package dev.penstock.example.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The service, over the sample of the catalog. */
@WithServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String prefix = "api_" + ProcessHandle.current().pid() + "_";
    private CatalogEngine engine;
    private SearchApi api;
    private String openSearch;

    @BeforeAll
    void start(TestDatabase database, OpenSearchServer search) throws Exception {
        openSearch = search.url();
        engine = new CatalogEngine(database, search, prefix);
        api = SearchApi.start(URI.create(openSearch), prefix, 0);
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        engine.close();
    }

    @Test
    void productsAreFoundByWords() throws Exception {
        JsonNode found = get(200, "/products?q=skillet+lid");
        assertEquals(
                Set.of("Copper Skillet", "Copper Lid"),
                Set.of(
                        found.at("/products/0/name").asText(),
                        found.at("/products/1/name").asText()));
        assertEquals(2, found.path("total").asInt());
        JsonNode first = get(200, "/products?q=skilet").at("/products/0");
        assertEquals("CP-00128", first.path("sku").asText());
        assertEquals("Copper <em>Skillet</em>", first.path("marked").asText());
        assertEquals(
                "CP-00128",
                get(200, "/products?q=cp00128").at("/products/0/sku").asText(),
                "an SKU as it is typed");
    }

    @Test
    void facetsCountAllThatWereFound() throws Exception {
        JsonNode page = get(200, "/products?size=1");
        int brands = 0;
        for (JsonNode count : page.at("/facets/brands")) {
            brands += count.asInt();
        }
        int prices = 0;
        for (JsonNode count : page.at("/facets/prices")) {
            prices += count.asInt();
        }
        assertTrue(brands > 1, page::toString);
        assertEquals(page.path("total").asInt(), prices);
        assertEquals(1, page.path("products").size());
    }

    @Test
    void ordersAndBounds() throws Exception {
        JsonNode cheap = get(200, "/products?order=price");
        List<Double> prices = new ArrayList<>();
        cheap.path("products")
                .forEach(product -> prices.add(product.path("price").asDouble()));
        assertEquals(prices.stream().sorted().toList(), prices);
        JsonNode few = get(200, "/products?min_price=" + prices.get(1) + "&max_price=" + prices.get(1));
        assertTrue(few.path("total").asInt() >= 1 && few.path("total").asInt() < prices.size(), few::toString);
        for (JsonNode product : get(200, "/products?available=true").path("products")) {
            assertTrue(product.path("available").asBoolean());
        }
    }

    @Test
    void oneProductByItsKey() throws Exception {
        long id = get(200, "/products").at("/products/0/id").asLong();
        JsonNode product = get(200, "/products/" + id);
        assertEquals(id, product.path("id").asLong());
        assertTrue(product.has("stock") && product.has("reviews"));
        assertEquals(
                "there is no such product",
                get(404, "/products/999999").path("error").asText());
    }

    @Test
    void allAreStreamed() throws Exception {
        HttpResponse<String> lines = send("/products.ndjson");
        assertEquals(200, lines.statusCode());
        assertEquals(
                get(200, "/products").path("total").asInt(),
                lines.body().lines().count());
    }

    @Test
    void wordsThatMayHaveBeenMeant() throws Exception {
        assertEquals(
                JSON.readTree("{\"skilet\": [\"skillet\"], \"copper\": []}"), get(200, "/suggestions?q=skilet+copper"));
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertEquals(
                "min_price is \"cheap\", but should be a price such as 9.99",
                get(400, "/products?min_price=cheap").path("error").asText());
        assertEquals(
                "max_price is \"1e999999999\", but should be a price such as 9.99",
                get(400, "/products?max_price=1e999999999").path("error").asText());
        assertEquals(
                "available is \"maybe\", but should be true or false",
                get(400, "/products?available=maybe").path("error").asText());
        assertTrue(get(400, "/products?sise=5")
                .path("error")
                .asText()
                .startsWith("there is no parameter sise; there are "));
        assertTrue(get(400, "/products?order=size").path("error").asText().contains("one of relevance, price"));
        assertTrue(get(400, "/products?size=1000").path("error").asText().contains("from 0 to 100"));
        assertEquals(
                "there is nothing here; /products is",
                get(404, "/things").path("error").asText());
        HttpResponse<String> post = http.send(
                HttpRequest.newBuilder(api.address().resolve("/products"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(405, post.statusCode());
    }

    @Test
    void aCatalogThatIsNotThereYet() throws Exception {
        try (SearchApi empty = SearchApi.start(URI.create(openSearch), "nobody_", 0)) {
            HttpResponse<String> answer = send(empty.address().resolve("/products"));
            assertEquals(503, answer.statusCode());
        }
        assertThrows(IllegalArgumentException.class, () -> SearchApi.start(URI.create("localhost"), "", 0));
        try (SearchApi nowhere = SearchApi.start(URI.create("http://localhost:1"), "", 0)) {
            assertEquals(502, send(nowhere.address().resolve("/products")).statusCode());
        }
    }

    private JsonNode get(int status, String path) throws Exception {
        HttpResponse<String> response = send(path);
        assertEquals(status, response.statusCode(), response::body);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(String path) throws Exception {
        return send(api.address().resolve(path));
    }

    private HttpResponse<String> send(URI uri) throws Exception {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
