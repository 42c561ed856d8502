package dev.penstock.runtime.opensearch;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.GenerationLostException;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is noticed; what becomes of it on a server is in the integration tests. */
@Timeout(60)
class IndexWatchTest {

    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 2);
    private static final Generation NEXT = new Generation("users", "3fa9c2d1", 3);
    private static final String INDEX = "GET /users_3fa9c2d1_000002";

    private final StubServer server = new StubServer();
    private final HttpExchange http = new Connection(server.url()).open(Duration.ofSeconds(10));
    private final Generations generations =
            new Generations(http, "", new GivenSettings(http, IndexSettings.NONE, Map.of(), Duration.ofMinutes(4)));
    private final IndexWatch watch = new IndexWatch(http, generations);

    IndexWatchTest() throws IOException {}

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void whatIsLostEndsTheSessionUntilAnotherGenerationIsThere() {
        server.answer(INDEX, 200, index("a", true))
                .answer(INDEX, 404, "{}")
                .answer("GET /users_3fa9c2d1_000003", 200, index("b", true).replace("000002", "000003"));
        assertTrue(watch.watch(GENERATION));
        watch.check();

        watch.look();
        GenerationLostException lost = assertThrows(GenerationLostException.class, watch::check);
        assertEquals("the index users_3fa9c2d1_000002 was removed", message(lost));

        assertTrue(watch.watch(NEXT));
        watch.check();
    }

    @Test
    void anotherIndexOfTheSameNameIsNotTakenUp() {
        server.answer(INDEX, 200, index("a", true)).answer(INDEX, 200, index("b", true));

        assertTrue(watch.watch(GENERATION));
        assertFalse(watch.watch(GENERATION));
    }

    @Test
    void aWriteThatFindsNoAliasIsTriedAgainWhenTheIndexIsOurs() {
        server.answer(INDEX, 200, index("a", true))
                .answer(INDEX, 200, index("a", false))
                .answer("POST /_aliases", 200, "{}");
        watch.watch(GENERATION);

        RuntimeException meaning = watch.explain(GENERATION, new GenerationLostException("no alias"));

        assertInstanceOf(SinkUnavailableException.class, meaning);
        assertEquals(
                "{\"actions\":[{\"add\":{\"index\":\"users_3fa9c2d1_000002\",\"alias\":\"users_3fa9c2d1_000002_write\"}}]}",
                server.requests.get(2).body());
    }

    @Test
    void anOutageIsNoLoss() {
        server.answer(INDEX, 200, index("a", true)).answer(INDEX, 503, "");
        watch.watch(GENERATION);

        assertThrows(SinkUnavailableException.class, watch::look);
        watch.check();
    }

    @Test
    void anIndexThatIsClosedIsNotTakenUp() {
        server.answer(INDEX, 200, index("a", true))
                .answer(
                        INDEX,
                        200,
                        index("a", true).replace("\"a\"", "\"a\",\"index.verified_before_close\":\"true\""));
        assertTrue(watch.watch(GENERATION));

        PenstockException refusal = assertThrows(PenstockException.class, () -> watch.watch(GENERATION));

        assertEquals(
                "OpenSearch refuses to write the index users_3fa9c2d1_000002: it was closed. Open it and start again.",
                message(refusal));
    }

    private static String index(String uuid, boolean alias) {
        return "{\"users_3fa9c2d1_000002\":{\"settings\":{\"index.uuid\":\"" + uuid
                + "\"},\"mappings\":{\"dynamic\":\"strict\"},\"aliases\":{"
                + (alias ? "\"users_3fa9c2d1_000002_write\":{}" : "") + "}}}";
    }
}
