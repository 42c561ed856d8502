package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.values.Product.Finish;
import dev.penstock.it.values.ProductIndex;
import dev.penstock.it.values.WordIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can be searched, and how, in an index with the settings and the mapping that were generated. */
@WithServers
@DisplayName("Each kind of field is found as its annotation says")
final class MappingTest {

    private static final String[] SCHEMA = {
        "CREATE TABLE products (id int PRIMARY KEY, sku text, name text, description text, brand text, finish text,"
                + " price numeric, secret int, maker text, origin text, path text, labels jsonb, stock jsonb,"
                + " attributes jsonb, host inet, spot point, period tstzrange, sizes int4range, opens time)",
        "CREATE TABLE offers (id int PRIMARY KEY, product_id int, shop text, amount int)",
        "ALTER TABLE offers REPLICA IDENTITY FULL",
        "CREATE INDEX ON offers (product_id)"
    };

    @Test
    void codes(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(rig, "(id, sku) VALUES (1, 'C-01234'), (2, 'c-01233'), (3, 'D-01234')," + " (4, repeat('é', 40000))");
            for (String typed : List.of("C01234", "c-01234", "C-01234", "c01234", " C-01234 ")) {
                assertFound(rig, match("sku", typed), 1);
            }
            assertFound(rig, match("sku", "01234"), 1, 3);
            assertFound(rig, match("sku", "0123"));
            assertFound(rig, term("sku.keyword", "C-01234"), 1);
            assertFound(rig, term("sku.keyword", "c-01234"));
            assertEquals(List.of(2, 1, 3, 4), found(rig, "{\"match_all\": {}}", "sku.sort"));
        }
    }

    @Test
    void textsAndKeywords(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    "(id, name, description, brand) VALUES (1, 'Die Größe der Straße', 'A blue sofa', 'Öl & Co'),"
                            + " (2, 'anders', 'a chair', 'öl'), (3, 'Zebra', NULL, 'Zoo'), (4, NULL, repeat('é', 9000),"
                            + " repeat('x', 9000))");
            for (String typed : List.of("größe", "GRÖSSE", "grosse", "strasse", "Straße")) {
                assertFound(rig, match("name", typed), 1);
            }
            assertFound(rig, match("name", "groesse"));
            assertFound(rig, term("name.keyword", "Die Größe der Straße"), 1);
            assertEquals(List.of(2, 1, 3, 4), found(rig, "{\"match_all\": {}}", "name.sort"));
            assertFound(rig, match("description", "settee"), 1);
            assertFound(rig, term("brand", "Öl & Co"), 1);
            assertFound(rig, term("brand", "öl & co"));
            assertFound(rig, match("brand.text", "OL"), 1, 2);
            assertEquals(List.of(3, 2, 1, 4), found(rig, "{\"match_all\": {}}", "brand.sort"));
        }
    }

    @Test
    void constantsAreSortedByTheirDeclaration(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            List<String> labels = List.of(
                    "red",
                    "redred",
                    "dark green",
                    "\"quoted\"",
                    "größe",
                    "a => b",
                    "#x",
                    "🚀",
                    "b\\c",
                    "ZINC",
                    "ALUMINIUM",
                    "r");
            assertEquals(Finish.values().length, labels.size());
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                int id = i * 7 % labels.size(); // in some other order
                rows.add("(" + id + ", '" + labels.get(id) + "')");
            }
            start(rig, "(id, finish) VALUES " + String.join(", ", rows));
            List<Integer> declared = IntStream.range(0, labels.size()).boxed().toList();
            assertEquals(declared, found(rig, "{\"match_all\": {}}", "finish.order"));
            assertFound(rig, term("finish", "dark green"), 2);
        }
    }

    @Test
    void mappingsOfTheUsersOwn(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    "(id, price, secret, maker, origin, path) VALUES (1, 12.344, 7, 'Ötztaler Möbel', NULL, '/a/b/c.txt'),"
                            + " (2, 12.35, 8, 'Other', 'here', '/a/B')");
            assertFound(rig, term("price", "12.34"), 1);
            assertEquals("12.344", document(rig, 1).path("price").asText());
            assertFound(rig, match("name", "otztaler mobel"), 1);
            assertTrue(document(rig, 1).path("name").isNull(), "copies are searched, not shown");
            assertFound(rig, term("origin", "nowhere"), 1);
            assertFound(rig, "{\"wildcard\": {\"path\": \"*/b/*.t?t\"}}", 1);
            JsonNode refused = search(rig, term("secret", "7"), "_doc");
            assertTrue(refused.toString().contains("Cannot search on field [secret]"), refused::toString);
            assertEquals("7", document(rig, 1).path("secret").asText());
        }
    }

    @Test
    void settingsOfTheUsersOwn(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(rig, "(id) VALUES (1)");
            JsonNode settings = rig.search
                    .call("GET", "/" + rig.prefix + "products/_settings", "")
                    .elements()
                    .next()
                    .path("settings")
                    .path("index");
            assertEquals("2", settings.path("number_of_shards").asText());
            assertEquals("0", settings.path("number_of_replicas").asText());
            assertFalse(settings.has("auto_expand_replicas"));
            assertTrue(settings.path("analysis").path("analyzer").has("shop_words"));
            assertTrue(settings.path("analysis").path("analyzer").has("penstock_text"));
            assertTrue(settings.has("gc_deletes"));
        }
    }

    @Test
    void objectsListsAndMaps(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(SCHEMA);
            database.execute("INSERT INTO offers VALUES (1, 1, 'A', 5), (2, 1, 'B', 9), (3, 2, 'A', 9)");
            products(
                    rig,
                    "(id, labels, stock, attributes) VALUES (1, '{\"size\": \"M\", \"a.b\": \"x\"}', '{\"kiel\": 5}',"
                            + " '{\"w\": {\"x\": [1, 2]}}'), (2, '{\"size\": \"L\"}', '{\"kiel\": 50, \"bonn\": 5}', '[{\"w\": 3}]')");
            String both = "{\"bool\": {\"must\": [" + term("%1$s.shop", "A") + ", " + term("%1$s.amount", "9") + "]}}";
            assertFound(rig, "{\"nested\": {\"path\": \"offers\", \"query\": " + both.formatted("offers") + "}}", 2);
            assertFound(rig, both.formatted("flattened"), 1, 2);
            assertFound(rig, term("labels.size", "M"), 1);
            assertFound(rig, term("labels.a.b", "x"), 1);
            assertFound(rig, "{\"range\": {\"stock.kiel\": {\"gte\": 6}}}", 2);
            assertFound(rig, term("stock.bonn", "5"), 2);
            assertFound(rig, term("attributes.w.x", "2"), 1);
            assertFound(rig, term("attributes.w", "3"), 2);
        }
    }

    @Test
    void addressesPlacesRangesAndTimes(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            start(
                    rig,
                    "(id, host, spot, period, sizes, opens) VALUES (1, '10.1.2.3', '(11.575,48.137)',"
                            + " '[2024-01-01 00:00+00,2024-01-02 00:00+00)', '[1,5]', '08:30:00.000001'),"
                            + " (2, '2001:db8::7', '(2.35,48.86)', '(,)', '[6,)', '23:59:59.999999')");
            assertFound(rig, term("host", "10.0.0.0/8"), 1);
            assertFound(rig, term("host", "2001:db8::/32"), 2);
            assertFound(
                    rig, "{\"geo_distance\": {\"distance\": \"20km\", \"spot\": {\"lat\": 48.1, \"lon\": 11.5}}}", 1);
            assertFound(rig, term("period", "2024-01-01T23:59:59.999Z"), 1, 2);
            assertFound(rig, term("period", "2024-01-02T00:00:00Z"), 2);
            assertFound(rig, term("sizes", "5"), 1);
            assertFound(rig, term("sizes", "6"), 2);
            assertFound(rig, "{\"range\": {\"sizes\": {\"gte\": 4, \"lte\": 6}}}", 1, 2);
            assertFound(rig, "{\"range\": {\"sizes\": {\"gte\": 0, \"lte\": 6, \"relation\": \"within\"}}}", 1);
            assertFound(rig, "{\"range\": {\"opens\": {\"gte\": \"08:30:00\", \"lt\": \"12:00:00\"}}}", 1);
            assertEquals(List.of(1, 2), found(rig, "{\"match_all\": {}}", "opens"));
        }
    }

    @Test
    void aPluginThatIsMissingIsNamed(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            assumeFalse(search.request("GET", "/_cat/plugins", null).contains("analysis-icu"));
            database.execute("CREATE TABLE words (id int PRIMARY KEY, word text)");
            Penstock.Builder engine = Penstock.builder()
                    .index(WordIndex.DEFINITION)
                    .database(rig.source())
                    .sink(rig.sink());
            PenstockException refused = assertThrows(
                    PenstockException.class, () -> rig.start(engine).awaitEnd());
            String said = String.valueOf(refused.getMessage());
            assertTrue(said.contains("failed to find tokenizer under name [icu_tokenizer]"), said);
            assertTrue(said.endsWith(" Install the plugin analysis-icu on every node and start again."), said);
        }
    }

    @Test
    void textByTheRulesOfUnicodeIsForThePlugin() {
        JsonNode word = ExactJson.read(WordIndex.DEFINITION.mapping())
                .path("properties")
                .path("word");
        JsonNode analyzers =
                ExactJson.read(WordIndex.DEFINITION.settings()).path("analysis").path("analyzer");
        JsonNode analyzer = analyzers.path(word.path("analyzer").asText());
        assertEquals("icu_tokenizer", analyzer.path("tokenizer").asText());
        assertEquals("[\"icu_folding\"]", analyzer.path("filter").toString());
        assertEquals(1, analyzers.size());
    }

    private static void start(Rig rig, String rows) throws Exception {
        rig.database.execute(SCHEMA);
        products(rig, rows);
    }

    private static void products(Rig rig, String rows) throws Exception {
        rig.database.execute("INSERT INTO products " + rows);
        rig.start(Penstock.builder()
                .index(ProductIndex.DEFINITION)
                .database(rig.source())
                .sink(rig.sink()));
        rig.awaitCaughtUp();
        rig.search.call("POST", "/" + rig.prefix + "products/_refresh", "");
    }

    private static String match(String field, String text) {
        return "{\"match\": {\"" + field + "\": \"" + text + "\"}}";
    }

    private static String term(String field, String text) {
        return "{\"term\": {\"" + field + "\": \"" + text + "\"}}";
    }

    private static JsonNode document(Rig rig, int id) {
        return rig.search.document(rig.prefix + "products", String.valueOf(id));
    }

    private static void assertFound(Rig rig, String query, Integer... ids) {
        assertEquals(List.of(ids), found(rig, query, "id"), query);
    }

    private static List<Integer> found(Rig rig, String query, String order) {
        JsonNode answer = search(rig, query, order);
        assertFalse(answer.has("error"), answer::toString);
        List<Integer> ids = new ArrayList<>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_source").path("id").asInt()));
        return ids;
    }

    private static JsonNode search(Rig rig, String query, String order) {
        return rig.search.call(
                "POST",
                "/" + rig.prefix + "products/_search",
                "{\"size\": 100, \"query\": " + query + ", \"sort\": [\"" + order + "\"]}");
    }
}
