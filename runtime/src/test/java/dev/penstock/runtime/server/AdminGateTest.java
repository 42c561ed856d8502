package dev.penstock.runtime.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may give orders, and how: at a real address, with nothing behind it. */
@Timeout(60)
class AdminGateTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> ordered = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final Listener listener = Listener.open(
            ListenAddress.parse("127.0.0.1:0"),
            "test",
            "the address",
            "--address",
            new AdminGate(new Credential("admin", "s3crét:"), new FailedLogins(() -> now), request -> {
                ordered.add(request.method() + " " + String.join("/", request.path()));
                return Reply.json(200, Reply.object());
            }));

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsAsked() throws Exception {
        HttpResponse<String> reply = send(get());

        assertEquals(401, reply.statusCode());
        assertTrue(reply.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic realm="));
        assertEquals(List.of(), ordered);
    }

    @Test
    void onlyTheAdministratorIsLetIn() throws Exception {
        for (String wrong :
                List.of("admin:", "admin:s3cré", "admin:s3crét::", "Admin:s3crét:", ":s3crét:", "admins3crét:")) {
            assertEquals(401, send(get().header("Authorization", basic(wrong))).statusCode(), wrong);
        }
        assertEquals(401, send(get().header("Authorization", "Basic %%%")).statusCode());
        assertEquals(401, send(get().header("Authorization", "Bearer admin")).statusCode());
        assertEquals(200, send(get().header("Authorization", right())).statusCode());
        assertEquals(List.of("GET indexes"), ordered);
    }

    /** Those that are answered behind the gate: a new one is tried without being named here. */
    private static Stream<String> requests() {
        return new AdminAddress(() -> null, null).requests().stream();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void ofEachRequestNothingIsDoneWithoutTheRightCredential(String request) throws Exception {
        String path = request.substring(request.indexOf(' ') + 1).replace("{name}", "users");
        HttpRequest.Builder here = HttpRequest.newBuilder(URI.create(listener.url() + path));
        assertEquals(List.of(401, 401, 200), answers(request, here, right()));
        assertEquals(List.of(request.replace(" /", " ").replace("{name}", "users")), ordered);

        try (PenstockServer server = PenstockServer.builder()
                .adminAddress("127.0.0.1:0")
                .administrator("admin", "s3cret")
                .open()) {
            int port = Objects.requireNonNull(server.adminAddress()).getPort();
            HttpRequest.Builder there = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            assertEquals(
                    List.of(401, 401, 503),
                    answers(request, there, basic("admin:s3cret")),
                    "only whoever is let in hears that the engine is starting");
        }
    }

    /** What is answered to nobody, to somebody else, and to the administrator. */
    private List<Integer> answers(String request, HttpRequest.Builder order, String right) throws Exception {
        order.method(request.substring(0, request.indexOf(' ')), BodyPublishers.noBody())
                .header("Content-Type", "application/json");
        return List.of(
                send(order.copy()).statusCode(),
                send(order.copy().header("Authorization", basic("admin:guess"))).statusCode(),
                send(order.copy().header("Authorization", right)).statusCode());
    }

    @Test
    void aPostNeedsAContentTypeThatNoFormOfAnotherSiteHas() throws Exception {
        assertEquals(415, send(post("")).statusCode());
        assertEquals(415, send(post("").header("Content-Type", "text/plain")).statusCode());
        assertEquals(
                403,
                send(post("").header("Content-Type", "application/json").header("Origin", "https://example.com"))
                        .statusCode());
        assertEquals(List.of(), ordered);
        assertEquals(
                200,
                send(post("").header("Content-Type", "application/json; charset=utf-8"))
                        .statusCode());
        assertEquals(List.of("POST indexes"), ordered);
    }

    @Test
    void aLargeRequestIsRefusedUnread() throws Exception {
        HttpResponse<String> reply = send(post("x".repeat(9_000)).header("Content-Type", "application/json"));

        assertEquals(413, reply.statusCode());
        assertEquals(List.of(), ordered);
    }

    @Test
    void afterTenFailedLoginsNobodyThereIsLetInForAMinute() throws Exception {
        for (int i = 0; i < FailedLogins.MOST; i++) {
            assertEquals(
                    401,
                    send(get().header("Authorization", basic("admin:guess" + i)))
                            .statusCode());
        }
        HttpResponse<String> refused = send(get().header("Authorization", right()));
        assertEquals(429, refused.statusCode());
        assertEquals("60", refused.headers().firstValue("Retry-After").orElse(""));

        now = now.plus(Duration.ofMinutes(1));
        assertEquals(200, send(get().header("Authorization", right())).statusCode());
        assertFalse(ordered.isEmpty());
    }

    private HttpRequest.Builder get() {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + listener.address().getPort() + "/indexes"));
    }

    private HttpRequest.Builder post(String body) {
        return get().header("Authorization", right()).POST(BodyPublishers.ofString(body));
    }

    private static String right() {
        return basic("admin:s3crét:");
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
