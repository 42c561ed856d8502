package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@WithServers
@Timeout(180)
@DisplayName("An OpenSearch that is busy")
final class BusySearchTest {

    /** A request for four shards needs more places than there are: some of its documents are always refused. */
    private static final String ONE_WRITE_AT_A_TIME = """
            node.processors: 1
            thread_pool.write.queue_size: 1
            """;

    @Test
    void whatItRefusesForNowIsThereInTheEnd(TestDatabase database, @TempDir Path directory) throws Exception {
        Path settings = Files.createDirectories(directory.resolve("node_1/config"));
        Files.writeString(settings.resolve("opensearch.yml"), ONE_WRITE_AT_A_TIME);
        try (OpenSearchServer busy =
                        OpenSearchServer.builder().dataDirectory(directory).start();
                Rig rig = new Rig(database, busy)) {
            database.execute(Shop.fill(200));
            rig.start(rig.engine()
                    .sink(OpenSearchSink.builder(busy.url())
                            .prefix(rig.prefix)
                            .settings(IndexSettings.NONE.shards(4))
                            .build()));
            new RandomWrites(database, 5).run(30);
            rig.assertConverged();
            assertTrue(refused(rig) > 0, "it was busy");
            assertEquals(0, rig.penstock().status().indexes().get(0).skipped());
        }
    }

    /** How many pieces of requests found no place. */
    private static int refused(Rig rig) {
        return rig.search
                .call("GET", "/_nodes/stats/thread_pool", "")
                .findPath("write")
                .path("rejected")
                .asInt();
    }
}
