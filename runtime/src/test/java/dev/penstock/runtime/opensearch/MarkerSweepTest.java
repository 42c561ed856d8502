package dev.penstock.runtime.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When and how markers are swept. */
@Timeout(60)
class MarkerSweepTest {

    private static final Generation GENERATION = new Generation("users", "3fa9c2d1", 2);
    private static final String INDEX = "POST /users_3fa9c2d1_000002";

    private final StubServer server = new StubServer().answer(INDEX + "/_refresh", 200, "{}");
    private final HttpExchange http = new Connection(server.url()).open(Duration.ofSeconds(10));
    private final MarkerSweep sweep = new MarkerSweep(
            http,
            new Generations(http, "", new GivenSettings(http, IndexSettings.NONE, Map.of(), Duration.ofMinutes(4))),
            Duration.ofMinutes(4),
            InstantSource.fixed(Instant.ofEpochMilli(1_000_000)));

    MarkerSweepTest() throws IOException {}

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    void asksNothingOfAnIndexWithoutMarkers() {
        sweep.sweep();

        assertEquals(List.of(), server.asked());
    }

    @Test
    void r5LeavesMarkersThatOlderWritesMayFollowYet() {
        deleted(0).left(0);
        sweep.mayHold(GENERATION);

        sweep.sweep();

        assertEquals(
                "{\"query\":{\"range\":{\"penstock_deleted\":{\"lt\":760000}}}}",
                server.requests.get(1).body());
    }

    @Test
    void goesInRequestsOfBoundedSizePassingOverConflicts() {
        deleted(10_000).deleted(10_000).deleted(7).left(0);
        sweep.mayHold(GENERATION);

        sweep.sweep();
        sweep.sweep();

        assertEquals(5, server.requests.size(), "and is done then");
        assertTrue(
                server.asked().get(1).contains("conflicts=proceed"),
                server.asked().get(1));
        assertTrue(
                server.asked().get(1).contains("max_docs=10000"), server.asked().get(1));
    }

    @Test
    void comesBackWhileMarkersAreLeft() {
        deleted(0).left(3).left(0);
        sweep.mayHold(GENERATION);

        sweep.sweep();
        sweep.sweep();
        sweep.sweep();

        assertEquals(6, server.requests.size());
    }

    @Test
    void comesBackAfterAnOutage() {
        server.answer(INDEX + "/_delete_by_query", 503, "");
        deleted(0).left(0);
        sweep.mayHold(GENERATION);

        assertThrows(SinkUnavailableException.class, sweep::sweep);
        sweep.sweep();

        assertEquals(5, server.requests.size());
    }

    private MarkerSweepTest deleted(int count) {
        server.answer(INDEX + "/_delete_by_query", 200, "{\"total\":" + count + ",\"deleted\":" + count + "}");
        return this;
    }

    private MarkerSweepTest left(int count) {
        server.answer(INDEX + "/_count", 200, "{\"count\":" + count + "}");
        return this;
    }
}
