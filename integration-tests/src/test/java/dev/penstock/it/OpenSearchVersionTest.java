package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.verify.Difference;
import dev.penstock.runtime.verify.Difference.Kind;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The build runs it on each version of OpenSearch that is supported. */
@WithServers
@DisplayName("The whole path, on the version of OpenSearch that the build wants")
final class OpenSearchVersionTest {

    @Test
    void theServerIsTheOneThatTheBuildWants(OpenSearchServer search) {
        String wanted = System.getProperty("opensearch.version", "");
        String version = new SearchIndex(search.url())
                .call("GET", "/", "")
                .at("/version/number")
                .asText();
        assertTrue(wanted.isEmpty() || version.startsWith(wanted + "."), () -> version + " is not " + wanted);
    }

    @Test
    void everyKindOfRequestIsTaken(TestDatabase database, OpenSearchServer search) throws Exception {
        try (Rig rig = new Rig(database, search)) {
            database.execute(Shop.fill(30));
            rig.start(rig.engine()
                    .sink(OpenSearchSink.builder(rig.searchUrl())
                            .prefix(rig.prefix)
                            .compress(true)
                            .settings(IndexSettings.NONE.replicas(0).refreshInterval(Duration.ofMillis(500)))
                            .build())
                    .onRejection(FailurePolicy.DEAD_LETTER));
            rig.assertConverged();

            database.execute(
                    "UPDATE users SET full_name = 'New' WHERE id < 10",
                    "DELETE FROM users WHERE id = 11",
                    "INSERT INTO users VALUES (1001, 'new@example.com', 'New')");
            rig.assertConverged();
            JsonNode settings = rig.search.call("GET", "/" + rig.prefix + "users/_settings?flat_settings=true", "");
            assertEquals("500ms", settings.findValue("index.refresh_interval").asText());

            rig.search.call("DELETE", "/" + rig.prefix + "users/_doc/3?refresh=true", "");
            assertEquals(List.of(new Difference("3", Kind.MISSING, List.of())), verifyAndRepair(rig));
            rig.assertConverged();
            assertEquals(0, rig.penstock().deadLetters().list(null, null, 10).size());

            String before = rig.generation();
            rig.search.call("DELETE", "/" + rig.prefix + before, "");
            Await.until(
                    "another generation is there",
                    Rig.PATIENCE,
                    () -> !rig.generation().equals(before));
            rig.assertConverged();
        }
    }

    private static List<Difference> verifyAndRepair(Rig rig) throws InterruptedException {
        try (Verification verification = Penstock.verification(
                UserIndex.DEFINITION, rig.source(), rig.sink(), VerifyOptions.DEFAULT.repairing())) {
            return verification.run().found();
        }
    }
}
