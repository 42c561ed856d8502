package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.spi.PenstockException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private Map<String, EngineStatus> statuses = Map.of("", status(Phase.RUNNING, Duration.ZERO));
    private final PublicAddress address =
            new PublicAddress(() -> statuses, Duration.ofSeconds(10), accepted -> Reply.json(200, Reply.object()));

    @Test
    void anEngineThatFollowsIsReadyUntilItLagsTooMuch() throws Exception {
        assertEquals(200, get("readyz").status());
        statuses = Map.of("", status(Phase.RUNNING, Duration.ofSeconds(10)));
        assertEquals(200, get("readyz").status());
        statuses = Map.of("", status(Phase.RUNNING, Duration.ofSeconds(11)));
        assertEquals(503, get("readyz").status());
        assertTrue(text(get("readyz")).contains("the engine lags by 11 s, more than 10"), text(get("readyz")));
        assertEquals(200, get("healthz").status());
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
    void anEngineThatDoesNotFollowIsNotReady(Phase phase) throws Exception {
        statuses = new LinkedHashMap<>(Map.of("", status(Phase.RUNNING, Duration.ZERO)));
        statuses.put("backup", status(phase, Duration.ZERO));

        assertEquals(503, get("readyz").status());
        String reason = "the engine of sink backup does not follow changes: " + StatusJson.word(phase);
        assertTrue(text(get("readyz")).contains(reason), text(get("readyz")));
        assertEquals(phase == Phase.STOPPED ? 503 : 200, get("healthz").status());
    }

    @Test
    void beforeTheEngineIsStartedTheProcessIsHealthyAndNotReady() throws Exception {
        statuses = Map.of();
        assertEquals(200, get("healthz").status());
        assertEquals(503, get("readyz").status());
        assertTrue(text(get("readyz")).contains("the engine is starting"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void onlyGetAndHeadAreAnswered(String method) throws Exception {
        Reply reply = address.apply(request(method, "status"));
        assertEquals(405, reply.status());
        assertEquals("GET, HEAD", reply.headers().get("Allow"));
    }

    @Test
    void headIsAnsweredAsGetIsWithoutTheBody() throws Exception {
        statuses = Map.of();
        try (Listener listener =
                Listener.open(ListenAddress.parse("127.0.0.1:0"), "test", "the address", "--address", address)) {
            for (String path : List.of("/healthz", "/readyz", "/status", "/metrics", "/none")) {
                HttpResponse<String> get = ask(listener, "GET", path);
                HttpResponse<String> head = ask(listener, "HEAD", path);
                assertEquals(get.statusCode(), head.statusCode(), path);
                assertEquals("", head.body(), path);
                for (String header : List.of("Content-Type", "Content-Length", "Cache-Control")) {
                    assertTrue(get.headers().firstValue(header).isPresent(), header);
                    assertEquals(
                            get.headers().firstValue(header), head.headers().firstValue(header), path + " " + header);
                }
            }
        }
    }

    private static HttpResponse<String> ask(Listener listener, String method, String path) throws Exception {
        URI uri = URI.create(listener.url() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void whatIsNotThereIsSaidInJson() throws Exception {
        Reply reply = get("indexes");
        assertEquals(404, reply.status());
        assertEquals("application/json", reply.type());
        assertTrue(text(reply).contains("there are /healthz, /readyz, /status and /metrics"));
    }

    @Test
    void anAddressThatIsTakenIsRefusedUnlessItNeedNotBeHad() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String where = "127.0.0.1:" + taken.getLocalPort();
            PenstockException refused = assertThrows(
                    PenstockException.class,
                    () -> PenstockServer.builder().publicAddress(where).open());
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("the public address " + where + " cannot be had"));
            assertTrue(String.valueOf(refused.getMessage()).contains("Give another with --server-address"));
            try (PenstockServer without =
                    PenstockServer.builder().publicAddressIfFree(where).open()) {
                assertNull(without.publicAddress());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8585",
                ":8585",
                "localhost",
                "localhost:",
                "localhost:70000",
                "::1:8585",
                "a:b:1",
                "localhost:-1"
            })
    void whatIsNoAddressIsRefused(String text) {
        PenstockException refused = assertThrows(PenstockException.class, () -> ListenAddress.parse(text));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("there is no listening at " + text));
    }

    @Test
    void withoutACredentialNobodyGivesOrders() {
        try (PenstockServer server = PenstockServer.builder()
                .publicAddress("[::1]:0")
                .adminAddress("127.0.0.1:0")
                .open()) {
            assertNotNull(server.publicAddress());
            assertNull(server.adminAddress());
        }
        for (String[] half :
                List.of(new String[] {"", "secret"}, new String[] {"admin", ""}, new String[] {"a:b", "c"})) {
            assertThrows(PenstockException.class, () -> PenstockServer.builder().administrator(half[0], half[1]));
        }
    }

    private Reply get(String path) throws Exception {
        return address.apply(request("GET", path));
    }

    private static Request request(String method, String path) throws Exception {
        return new Request(method, List.of(path), Map.of(), new Headers(), InetAddress.getLoopbackAddress());
    }

    private static String text(Reply reply) {
        return reply.body();
    }

    private static EngineStatus status(Phase phase, Duration lag) {
        return new EngineStatus(
                phase,
                false,
                WalPosition.START,
                WalPosition.START,
                lag,
                null,
                0,
                Duration.ZERO,
                List.of(),
                new EngineStatus.Counts(0, 0, 0, Map.of()),
                null,
                new EngineStatus.LastError(Instant.EPOCH, "nothing to speak of"));
    }
}
