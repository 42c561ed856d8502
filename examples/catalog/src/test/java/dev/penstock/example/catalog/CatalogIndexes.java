package dev.penstock.example.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The catalog's tables with a sample in them, its indexes, and the engine between them. */
final class CatalogIndexes implements AutoCloseable {

    private static final List<String> SCRIPTS = List.of(
            "/db/migration/V1__products.sql",
            "/db/migration/V2__prices_stock_reviews.sql",
            "/db/migration/V3__replica_identity.sql",
            "/sample.sql");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Two texts are equal only if all digits of their numbers are: 9.90 is not 9.9. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final TestDatabase database;
    private final OpenSearchServer search;
    private final String prefix;
    private final Penstock penstock;

    /** Starts the engine; returns when it has caught up. Tests that share servers need a name of their own. */
    CatalogIndexes(TestDatabase database, OpenSearchServer search, String name) throws Exception {
        this.database = database;
        this.search = search;
        this.prefix = name + "_" + ProcessHandle.current().pid() + "_";
        for (String script : SCRIPTS) {
            database.execute(read(script));
        }
        Penstock.Builder builder = Penstock.builder()
                .database(PostgresSource.builder(database.url()).slot(prefix + "slot"))
                .sink(OpenSearchSink.builder(search.url()).prefix(prefix).build());
        Penstock.definitionsOnClassPath().forEach(builder::index);
        this.penstock = builder.start();
        awaitCaughtUp();
    }

    /** What the names of the indexes begin with. */
    String prefix() {
        return prefix;
    }

    /** Changes the database; returns when the indexes show it. */
    void execute(String... sql) throws Exception {
        database.execute(sql);
        awaitCaughtUp();
    }

    private void awaitCaughtUp() throws SQLException, InterruptedException, IOException {
        CaughtUp.await(penstock, database, PATIENCE);
        search.request("POST", "/" + prefix + "*/_refresh", null);
    }

    /** Every document of an index, by id. */
    Map<String, JsonNode> documents(String index) throws IOException {
        Map<String, JsonNode> documents = new TreeMap<>();
        hits(index, "{\"size\": 1000}")
                .forEach(hit -> documents.put(hit.path("_id").asText(), hit.path("_source")));
        return documents;
    }

    JsonNode document(String index, String id) throws IOException {
        return Objects.requireNonNull(documents(index).get(id), () -> "no " + index + "/" + id);
    }

    /** The ids that a search finds, in their order. */
    List<String> ids(String index, String body) throws IOException {
        List<String> ids = new ArrayList<>();
        hits(index, body).forEach(hit -> ids.add(hit.path("_id").asText()));
        return ids;
    }

    private JsonNode hits(String index, String body) throws IOException {
        return json(search.request("POST", "/" + prefix + index + "/_search", body))
                .path("hits")
                .path("hits");
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(CatalogIndexes.class.getResourceAsStream(resource), resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        penstock.close();
        search.request("DELETE", "/" + prefix + "*", null);
    }
}
