package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deletes are documents that readers do not see; and the settings that an index has meanwhile. */
@WithServers
@DisplayName("R5: deletes are written as markers")
final class DeletionMarkersTest {

    @Test
    void readersSeeNoMarkers(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(5));
            rig.start();
            rig.assertConverged();
            database.execute(
                    "DELETE FROM users WHERE id IN (2, 3)", "INSERT INTO users (id, email) VALUES (3, 'again')");
            rig.assertConverged();
            assertEquals(4, count(rig, rig.prefix + "users"));
            assertEquals(4, count(rig, rig.prefix + "users_" + UserIndex.DEFINITION.hash()));
            assertEquals(5, count(rig, rig.prefix + rig.generation()), "one is a marker");
        }
    }

    @Test
    void markersAreSweptOnceNoOlderWriteCanComeAlsoAfterARestart(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search)) {
            OpenSearchSink.Builder brief =
                    OpenSearchSink.builder(rig.searchUrl()).prefix(rig.prefix).longestWrite(Duration.ofMillis(500));
            Generation generation;
            try (DocumentSink first = rig.sink()) {
                generation = first.create(UserIndex.DEFINITION, 8);
                first.show(Shown.only(generation));
                first.write(generation, List.of(document("1", 10, "{\"id\":1}"), document("2", 10, "{\"id\":2}")));
                first.write(generation, List.of(document("2", 12, null), document("3", 12, null)));
            }
            String index = rig.prefix + generation.physicalName();
            rig.search.call("POST", "/" + index + "/_refresh", "");
            assertEquals(3, count(rig, index));

            try (DocumentSink second = brief.build()) {
                second.open();
                assertTrue(second.reopen(generation));
                second.show(Shown.only(generation));
                Await.until("the markers are gone", Rig.PATIENCE, () -> count(rig, index) == 1);
                second.write(generation, List.of(document("2", 13, null), document("3", 13, "{\"id\":3}")));
                Await.until("later ones, too", Rig.PATIENCE, () -> {
                    rig.search.call("POST", "/" + index + "/_refresh", "");
                    return count(rig, index) == 2;
                });
            }
            assertEquals(
                    "{1={\"id\":1}, 3={\"id\":3}}",
                    rig.search.documents(rig.prefix + "users").toString());
        }
    }

    @Test
    void documentsPassThePipelineAndMarkersDoNot(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            String pipeline = rig.prefix + "rename";
            rig.search.call(
                    "PUT",
                    "/_ingest/pipeline/" + pipeline,
                    "{\"processors\":[{\"set\":{\"field\":\"fullName\",\"value\":\"piped\"}}]}");
            database.execute(Shop.fill(3));
            rig.start(rig.engine()
                    .sink(OpenSearchSink.builder(rig.searchUrl())
                            .prefix(rig.prefix)
                            .settings(
                                    IndexSettings.NONE.ingestPipeline(pipeline).replicas(0))
                            .build()));
            rig.awaitCaughtUp();
            database.execute("DELETE FROM users WHERE id = 2");
            rig.awaitCaughtUp();

            var documents = rig.search.documents(rig.prefix + "users");
            assertEquals(List.of("1", "3"), List.copyOf(documents.keySet()));
            documents
                    .values()
                    .forEach(document ->
                            assertEquals("piped", document.path("fullName").asText()));
            JsonNode settings =
                    rig.search.call("GET", "/" + rig.prefix + rig.generation() + "/_settings?flat_settings=true", "");
            assertEquals("0", settings.findValue("index.number_of_replicas").asText());
            assertEquals(List.of(), settings.findValues("index.refresh_interval"), "the server's own rule");
        }
    }

    @Test
    void nothingIsRefreshedByItselfWhileAnIndexIsSeeded(TestDatabase database, OpenSearchServer search)
            throws Exception {
        try (Rig rig = new Rig(database, search);
                DocumentSink sink = rig.sink()) {
            Generation generation = sink.create(UserIndex.DEFINITION, 8);
            String settings = "/" + rig.prefix + generation.physicalName() + "/_settings?flat_settings=true";
            assertEquals(
                    "-1",
                    rig.search
                            .call("GET", settings, "")
                            .findValue("index.refresh_interval")
                            .asText());
            sink.show(Shown.only(generation));
            assertEquals(List.of(), rig.search.call("GET", settings, "").findValues("index.refresh_interval"));
        }
    }

    private static int count(Rig rig, String index) {
        return rig.search.call("GET", "/" + index + "/_count", "").path("count").asInt(-1);
    }

    private static VersionedDocument document(String id, long version, @Nullable String json) {
        return new VersionedDocument(id, version, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }
}
