package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TypedDocuments;
import dev.penstock.it.typed.Article;
import dev.penstock.it.typed.ArticleDocumentBuilder;
import dev.penstock.it.typed.ArticleIndex;
import dev.penstock.it.typed.Kinds;
import dev.penstock.it.typed.KindsIndex;
import dev.penstock.runtime.Inspection;
import dev.penstock.runtime.engine.DefinitionJson;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.json.JsonDocuments;
import dev.penstock.runtime.json.RecordSink.VersionedRecord;
import dev.penstock.runtime.json.TypedSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.verify.Preview;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Documents that pass Java code before they are written. */
@WithServers
@DisplayName("Work in Java")
final class TransformerTest {

    private static final String[] ARTICLES = {
        "CREATE TABLE articles (id int PRIMARY KEY, title text NOT NULL, state text NOT NULL, states text[],"
                + " price numeric NOT NULL DEFAULT 1.50, at timestamptz, origin_name text, origin_year int)",
        "CREATE TABLE comments (id int PRIMARY KEY, article_id int, words text NOT NULL)",
        "ALTER TABLE comments REPLICA IDENTITY FULL",
        "INSERT INTO articles VALUES (1, 'one', 'to be seen', '{draft,to be seen}', 12345678901234567890.10,"
                + " '2026-02-03 04:05:06.123456+02', 'here', NULL)",
        "INSERT INTO articles VALUES (2, 'two', 'draft', NULL)",
        "INSERT INTO comments VALUES (1, 1, 'yes'), (2, 1, 'no')"
    };

    @Test
    void documentsAreWhatTheTransformerMakesOfThem(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(ARTICLES);
            IndexDefinition locked =
                    Objects.requireNonNull(DefinitionJson.read(DefinitionJson.of(ArticleIndex.DEFINITION)));
            rig.start(rig.engine(locked)); // as a lock has it; the classes are on the class path
            Map<String, JsonNode> seeded = articles(rig);
            try (DocumentSink sink = rig.sink()) {
                Preview preview = Inspection.preview(ArticleIndex.DEFINITION, rig.source(), sink, "1");
                byte[] built = Objects.requireNonNull(preview.built());
                assertEquals(seeded.get("1"), ExactJson.read(new String(built, StandardCharsets.UTF_8)));
                assertNull(preview.difference());
            }
            assertEquals(Set.of("1"), seeded.keySet());
            assertEquals(ExactJson.read("""
                    {"id": 1, "title": "one!", "state": "to be seen", "states": ["draft", "to be seen"],
                     "price": 12345678901234567890.10, "at": "2026-02-03T02:05:06.123456+00:00",
                     "origin": {"name": "here", "year": null},
                     "comments": [{"id": 1, "words": "yes"}, {"id": 2, "words": "no"}]}"""), seeded.get("1"));

            database.execute("UPDATE articles SET state = 'to be seen' WHERE id = 2", "DELETE FROM comments");
            Map<String, JsonNode> shown = articles(rig);
            assertEquals(Set.of("1", "2"), shown.keySet());
            assertEquals(ExactJson.read("""
                    {"id": 2, "title": "two!", "state": "to be seen", "states": [], "price": 1.50, "at": null,
                     "origin": null, "comments": []}"""), shown.get("2"));

            database.execute("UPDATE articles SET state = 'draft' WHERE id = 1");
            assertEquals(Set.of("2"), articles(rig).keySet());
        }
    }

    @Test
    void aDocumentThatIsLeftAsItIsStaysWhatPostgresqlMadeOfIt(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE kinds (id bigint PRIMARY KEY, flag boolean, single real, twice double precision,"
                        + " exact numeric, whole numeric, at timestamptz, zoned timestamptz, moment timestamp, day date,"
                        + " opens time, lasts interval, code uuid, host inet, bytes bytea, tree jsonb, labels jsonb,"
                        + " prices jsonb, ratios jsonb, period tstzrange, shift tsrange, season daterange,"
                        + " weights numrange, sizes int4range, spot point, state text, states text[], hosts inet[],"
                        + " doubles double precision[], seasons daterange[])",
                "INSERT INTO kinds VALUES (1, true, 0.1, 5, 0.00000001, 12345678901234567890, '2026-02-03 04:05:06.12+01',"
                        + " 'epoch', '0001-01-01 00:00', '9999-12-31', '12:00', '-1.5 s', gen_random_uuid(), '2001:db8::1:0/64',"
                        + " decode(repeat('ff00', 60), 'hex'), '{\"a\": [1e-9, 1e30, null, \"\\u00e9\\n\", {}]}',"
                        + " '{\"x\": \"1.0\", \"y\": \"z\"}', '{\"x\": 1e-9, \"y\": 100, \"z\": 1.50}',"
                        + " '{\"x\": 1e-9, \"y\": 100}', '[2026-01-01, 2026-01-02)', '(, 2026-01-01 00:00:00.001]',"
                        + " '[2026-01-01, 2026-02-01)', '(0.000000001, 100]', '[1, 10)', '(5, -0.0000001)', 'to do',"
                        + " '{DONE,NULL,to do}', '{::1,1::,::ffff,::2,::1.2.3.4,10.0.0.1/8,1:0:0:2::3}', '{5,0.25,100000,1e-7}',"
                        + " '{\"[2026-01-01,2026-02-01)\"}')",
                "INSERT INTO kinds (id) VALUES (2)");
        String query = KindsIndex.DEFINITION
                .documentSql()
                .byRange()
                .replace("$1", "NULL")
                .replace("$2", "NULL");
        TypedDocuments<Kinds> types = new KindsIndex().transformation();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'UTC'");
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    byte[] made = row.getBytes(1);
                    Kinds read = JsonDocuments.read(made, types.builder());
                    byte[] written = JsonDocuments.write(read, types.writer());
                    assertEquals(json(made), json(written));
                }
            }
        }
    }

    private static String json(byte[] document) {
        return ExactJson.read(new String(document, StandardCharsets.UTF_8)).toPrettyString();
    }

    @Test
    void aTransformerThatFailsCostsTheOneDocument(TestDatabase database, OpenSearchServer search) throws Exception {
        Set<String> skipped = ConcurrentHashMap.newKeySet();
        try (Rig rig = new Rig(database, search)) {
            database.execute(ARTICLES);
            database.execute("INSERT INTO articles VALUES (3, '', 'to be seen')");
            rig.start(rig.engine(ArticleIndex.DEFINITION)
                    .onRejection(FailurePolicy.SKIP)
                    .listener(new EngineListener() {
                        @Override
                        public void onSkipped(String index, String id, String reason) {
                            skipped.add(id + ": " + reason);
                        }
                    }));
            assertEquals(Set.of("1"), articles(rig).keySet());
            assertEquals(
                    Set.of("3: " + Article.Publishing.class.getName()
                            + " of document 3: java.lang.IllegalArgumentException: no title"),
                    skipped);
            database.execute("UPDATE articles SET title = 'three' WHERE id = 3");
            assertEquals(Set.of("1", "3"), articles(rig).keySet());
        }
    }

    @Test
    void sinksOfRecordsGetThem(TestDatabase database, OpenSearchServer search) throws Exception {
        Map<String, VersionedRecord<Article>> taken = new ConcurrentHashMap<>();
        try (Rig rig = new Rig(database, search)) {
            database.execute(ARTICLES);
            TypedSink sink = new TypedSink(rig.sink())
                    .records(ArticleIndex.DEFINITION, new ArticleDocumentBuilder(), (generation, articles) -> {
                        for (VersionedRecord<Article> article : articles) {
                            taken.merge(
                                    article.id(),
                                    article,
                                    (old, newer) -> newer.version() >= old.version() ? newer : old);
                        }
                    });
            rig.start(rig.engine(ArticleIndex.DEFINITION).sink(sink));
            assertEquals(Set.of("1"), articles(rig).keySet());
            Article one = Objects.requireNonNull(taken.get("1")).document();
            assertEquals("one!", one == null ? "" : one.title());
            database.execute("DELETE FROM articles WHERE id = 1");
            assertEquals(Set.of(), articles(rig).keySet());
            assertNull(Objects.requireNonNull(taken.get("1")).document());
        }
    }

    private static Map<String, JsonNode> articles(Rig rig) throws Exception {
        rig.awaitCaughtUp();
        return new TreeMap<>(rig.search.documents(rig.prefix + "articles"));
    }
}
