package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.it.types.CrateIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.server.PenstockServer;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a running engine over HTTP, and what it is told; and {@code penstock status}. */
@WithServers
@Timeout(180)
@DisplayName("The public and the admin address")
final class SurfacesTest {

    private static final int USERS = 60;
    private static final String ADMIN = "admin:s3cret";

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(USERS));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anybodyMaySeeHowTheEngineIsAndOrdersAreObeyed() throws Exception {
        rig.database.execute(RejectedRowsTest.CRATES);
        rig.database.execute("UPDATE crates SET value = '1e400' WHERE code IN ('c7', 'c8')");
        try (PenstockServer server = server().open()) {
            InetSocketAddress open = Objects.requireNonNull(server.publicAddress());
            assertEquals(503, get(open, "/readyz").statusCode(), "nothing was started yet");
            Penstock penstock =
                    rig.start(rig.engine().index(CrateIndex.DEFINITION).onRejection(FailurePolicy.DEAD_LETTER));
            server.show(penstock);
            rig.awaitCaughtUp();

            seeStatus(open);
            seeMetrics(open);
            InetSocketAddress admin = Objects.requireNonNull(server.adminAddress());
            refuse(admin);
            pauseAndResume(open, admin);
            dealWithLetters(admin);
            verify(admin);
            reindex(admin);
            seed(admin);

            penstock.close();
            assertEquals(503, get(open, "/healthz").statusCode());
            assertTrue(get(open, "/healthz").body().contains("the engine has ended"));
        }
    }

    private void seeStatus(InetSocketAddress open) throws Exception {
        assertEquals(200, get(open, "/healthz").statusCode());
        assertEquals(200, get(open, "/readyz").statusCode());
        assertEquals(200, send("HEAD", open, "/readyz", ADMIN).statusCode());
        assertEquals(405, send("POST", open, "/readyz", ADMIN).statusCode());
        assertEquals(404, get(open, "/").statusCode());
        JsonNode sink = json(get(open, "/status")).path("sinks").path(0);
        assertEquals("running", sink.path("phase").asText());
        assertTrue(sink.path("positions").path("durable").asText().matches("[0-9A-F]+/[0-9A-F]+"), sink::toString);
        assertTrue(sink.path("lag").path("seconds").isNumber(), sink::toString);
        assertEquals("users", sink.path("indexes").path(0).path("name").asText());
        assertTrue(sink.path("indexes").path(0).path("seeded").asBoolean());
        assertEquals(USERS, sink.path("indexes").path(0).path("written").asInt());
        assertEquals(2, sink.path("indexes").path(1).path("deadLetters").asInt());
        assertEquals(
                "a document of index crates has got a dead letter, which tells why",
                sink.path("lastError").path("message").asText());
        assertFalse(sink.toString().contains("1e400"), "no values of rows");
    }

    private void seeMetrics(InetSocketAddress open) throws Exception {
        String deleted = "penstock_documents_deleted_total{index=\"users\",sink=\"\"}";
        assertEquals(0, value(metrics(open), deleted));
        rig.database.execute("UPDATE users SET full_name = 'n'", "DELETE FROM users WHERE id = 3");
        rig.awaitCaughtUp();
        Map<String, Double> metrics = Await.value(
                "the slot was looked at, and the delete is counted",
                Rig.PATIENCE,
                () -> metrics(open),
                now -> !Double.isNaN(value(now, "penstock_slot_retained_bytes{sink=\"\"}"))
                        && value(now, deleted) >= 1);
        assertEquals(1, value(metrics, "penstock_index_seeded{index=\"users\",sink=\"\"}"));
        // Twice, if the update is built when the row is gone already.
        assertTrue(value(metrics, deleted) >= 1 && value(metrics, deleted) <= 2, metrics::toString);
        assertTrue(value(metrics, "penstock_changes_total{sink=\"\"}") >= USERS + 1, metrics::toString);
        assertTrue(value(metrics, "penstock_write_seconds_sum{index=\"users\",sink=\"\"}") > 0, metrics::toString);
        assertEquals(2, value(metrics, "penstock_documents_rejected_total{index=\"crates\",sink=\"\"}"));
        assertTrue(value(metrics, "penstock_durable_position_bytes{sink=\"\"}") > 0, metrics::toString);
    }

    private void refuse(InetSocketAddress admin) throws Exception {
        for (String order : List.of(
                "GET /indexes",
                "GET /dlq",
                "GET /indexes/users/verify",
                "POST /indexes/users/reindex",
                "POST /indexes/users/seed",
                "POST /indexes/users/verify",
                "POST /dlq/retry?all=true",
                "POST /dlq/drop?all=true",
                "POST /pause",
                "POST /resume")) {
            String[] parts = order.split(" ", 2);
            HttpRequest request = HttpRequest.newBuilder(uri(admin, parts[1]))
                    .method(parts[0], BodyPublishers.noBody())
                    .header("Content-Type", "application/json")
                    .build();
            assertEquals(401, client.send(request, BodyHandlers.ofString()).statusCode(), order);
        }
        assertFalse(rig.penstock().status().paused());
        assertEquals(404, order("GET", admin, "/indexes/users/verify").statusCode(), "nothing was compared");
        List<Integer> attempts = json(order("GET", admin, "/dlq")).findValues("attempts").stream()
                .map(JsonNode::asInt)
                .toList();
        assertEquals(List.of(1, 1), attempts, "no letter was dropped or tried again");
        try (LogLines log = new LogLines()) {
            assertEquals(401, send("GET", admin, "/indexes", "admin:guess").statusCode());
            assertEquals(
                    1,
                    log.with("a login at the admin address has failed, from 127.0.0.1")
                            .size());
            assertEquals(List.of(), log.with("guess"));
        }
        assertEquals(404, order("POST", admin, "/indexes/user/reindex").statusCode());
        assertTrue(order("POST", admin, "/indexes/user/reindex").body().contains("those that are: users, crates"));
        assertEquals(405, order("GET", admin, "/pause").statusCode());
        assertEquals(405, order("DELETE", admin, "/indexes/users/reindex").statusCode());
        assertEquals(404, order("POST", admin, "/indexes/users/drop").statusCode());
        assertEquals(404, order("GET", admin, "/dlq?sink=backup").statusCode());
        assertEquals(400, order("POST", admin, "/dlq/drop").statusCode(), "none is meant by leaving something out");
        JsonNode indexes =
                json(order("GET", admin, "/indexes")).path("sinks").path(0).path("indexes");
        assertEquals("users", indexes.path(0).path("name").asText());
    }

    private void pauseAndResume(InetSocketAddress open, InetSocketAddress admin) throws Exception {
        assertEquals(200, order("POST", admin, "/pause").statusCode());
        Await.value("paused", Rig.PATIENCE, () -> rig.penstock().status().phase(), Phase.PAUSED::equals);
        assertTrue(get(open, "/readyz").body().contains("does not follow changes: paused"));
        assertEquals(200, get(open, "/healthz").statusCode());
        JsonNode before = rig.search.document(rig.prefix + "users", "5");
        long reported = reportedAt();
        rig.database.execute("UPDATE users SET full_name = 'while paused' WHERE id = 5");
        Await.value("the slot's reader goes on reporting", Rig.PATIENCE, this::reportedAt, now -> now > reported);
        assertEquals(before, rig.search.document(rig.prefix + "users", "5"));

        assertEquals(200, order("POST", admin, "/resume").statusCode());
        rig.assertConverged();
        assertNotEquals(before, rig.search.document(rig.prefix + "users", "5"));
    }

    private void dealWithLetters(InetSocketAddress admin) throws Exception {
        JsonNode letters = json(order("GET", admin, "/dlq?index=crates&limit=1"));
        assertEquals("c7", letters.path("letters").path(0).path("id").asText());
        assertTrue(letters.path("more").asBoolean());
        assertEquals(
                1,
                json(order("POST", admin, "/dlq/retry?id=c7")).path("retried").asInt());
        Await.value(
                "tried again",
                Rig.PATIENCE,
                () -> json(order("GET", admin, "/dlq"))
                        .path("letters")
                        .path(0)
                        .path("attempts")
                        .asInt(),
                attempts -> attempts == 2);
        assertEquals(
                2,
                json(order("POST", admin, "/dlq/drop?all=true")).path("dropped").asInt());
        assertEquals(0, json(order("GET", admin, "/dlq")).path("letters").size());
    }

    private void verify(InetSocketAddress admin) throws Exception {
        assertEquals(404, order("GET", admin, "/indexes/users/verify").statusCode(), "not compared yet");
        rig.search.call("DELETE", "/" + rig.prefix + "users/_doc/7", "");
        assertEquals(202, order("POST", admin, "/indexes/users/verify").statusCode());
        JsonNode seen = verified(admin);
        assertEquals("done", seen.path("state").asText(), seen::toString);
        assertEquals(USERS - 1, seen.path("compared").asInt());
        assertEquals("7", seen.path("differences").path(0).path("id").asText());
        assertEquals("missing", seen.path("differences").path(0).path("kind").asText());

        assertEquals(
                202, order("POST", admin, "/indexes/users/verify?repair=true").statusCode());
        JsonNode repaired = verified(admin);
        assertEquals(1, repaired.path("different").asInt(), repaired::toString);
        assertEquals(0, repaired.path("remaining").asInt(), repaired::toString);
        rig.assertConverged();
    }

    private JsonNode verified(InetSocketAddress admin) throws Exception {
        return Await.value(
                "compared",
                Rig.PATIENCE,
                () -> json(order("GET", admin, "/indexes/users/verify")),
                state -> !state.path("state").asText().equals("running"));
    }

    private void reindex(InetSocketAddress admin) throws Exception {
        String before = generation(admin);
        assertEquals(202, order("POST", admin, "/indexes/users/reindex").statusCode());
        Await.value("built anew", Rig.PATIENCE, () -> generation(admin), now -> !now.isEmpty() && !now.equals(before));
        rig.assertConverged();
    }

    /** A document that somebody has spoiled behind the engine's back is right again. */
    private void seed(InetSocketAddress admin) throws Exception {
        String document = "/" + rig.prefix + "users/_doc/1?refresh=true";
        rig.search.call("DELETE", document, "");
        assertTrue(rig.search.document(rig.prefix + "users", "1").isMissingNode());
        assertEquals(202, order("POST", admin, "/indexes/users/seed").statusCode());
        Await.until(
                "seeded again",
                Rig.PATIENCE,
                () -> !rig.search.document(rig.prefix + "users", "1").isMissingNode());
    }

    /** The generation that is searched; empty while another is being built. */
    private String generation(InetSocketAddress admin) throws Exception {
        JsonNode index = json(order("GET", admin, "/indexes"))
                .path("sinks")
                .path(0)
                .path("indexes")
                .path(0);
        return index.path("next").isTextual() ? "" : index.path("generation").asText();
    }

    @Test
    void theCommandSaysWhatARunningEngineDoesAndWithoutOneWhatTheSlotSays() throws Exception {
        String open = "127.0.0.1:" + freePort();
        InetSocketAddress admin = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
        Path password = Files.writeString(directory.resolve("password"), "s3cret\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        Path config =
                Files.writeString(directory.resolve("penstock.yml"), """
                server: {address: "%s", ready-lag: 1s}
                admin: {address: "127.0.0.1:%d", username: admin, password-file: %s}
                logging: {format: json}
                """.formatted(open, admin.getPort(), password));
        try (EngineProcess engine = EngineProcess.start(
                List.of(),
                Map.of("PENSTOCK_SERVER_ADDRESS", ""), // the file's counts
                "run",
                "--config=" + config,
                "--index=users",
                "--database-url=" + rig.database.url(),
                "--opensearch-url=" + rig.searchUrl(),
                "--index-prefix=" + rig.prefix,
                "--slot=" + rig.slot)) {
            Output status = Await.value(
                    "whole",
                    Rig.PATIENCE,
                    () -> Output.of("status", "--server-address=" + open),
                    now -> now.text().contains("whole"));
            assertEquals(0, status.code());
            assertTrue(status.text().startsWith("phase      running\nlag        "), status::text);
            assertTrue(
                    status.text().contains("INDEX  GENERATION") && status.text().contains("users  users_"),
                    status::text);
            JsonNode json = ExactJson.read(
                    Output.of("status", "--json", "--server-address=" + open).text());
            assertEquals("users", json.at("/sinks/0/indexes/0/name").asText());

            assertEquals(202, order("POST", admin, "/indexes/users/verify").statusCode());
            assertEquals(USERS, verified(admin).path("compared").asInt());
            seeLag(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(),
                    URI.create("http://" + open).getPort()));
            assertEquals(143, engine.terminate(), engine::toString);
            assertFalse(engine.errors().contains("s3cret"), engine::toString);
            assertTrue(
                    engine.errors().contains("every user of this machine can read the password in " + password),
                    engine::toString);
            assertTrue(engine.errors().contains("--log-format and --log-level do nothing here"), engine::toString);
        }
        Output nobody = Output.of(
                "status", "--server-address=" + open, "--database-url=" + rig.database.url(), "--slot=" + rig.slot);
        assertEquals(1, nobody.code());
        assertTrue(
                nobody.errors()
                        .startsWith("penstock: no engine answers at " + open + ". The database says of the slot "
                                + rig.slot + ": nobody reads it, confirmed up to "),
                nobody::errors);
        assertEquals(1, nobody.errors().lines().count());
        Output other =
                Output.of("status", "--server-address=" + open, "--database-url=" + rig.database.url(), "--slot=none");
        assertTrue(other.errors().contains("The database has no slot none"), other::errors);
        Output stranger = Output.of(
                "status", "--server-address=" + URI.create(rig.searchUrl()).getAuthority());
        assertEquals(1, stranger.code());
        assertTrue(stranger.errors().contains("is no engine. Give the engine's public address"), stranger::errors);
    }

    /** What cannot be written for more than the second of the file makes the engine unready, and nothing worse. */
    private void seeLag(InetSocketAddress open) throws Exception {
        String settings = "/" + rig.prefix + "users/_settings";
        assertEquals(200, get(open, "/readyz").statusCode());
        rig.search.call("PUT", settings, "{\"index.blocks.write\": true}");
        rig.database.execute("UPDATE users SET full_name = 'late' WHERE id = 5");
        HttpResponse<String> late =
                Await.value("too late", Rig.PATIENCE, () -> get(open, "/readyz"), reply -> reply.statusCode() == 503);
        assertTrue(late.body().contains("the engine lags by") && late.body().contains(" s, more than 1"), late::body);
        assertEquals(200, get(open, "/healthz").statusCode());

        rig.search.call("PUT", settings, "{\"index.blocks.write\": null}");
        Await.until("ready again", Rig.PATIENCE, () -> get(open, "/readyz").statusCode() == 200);
        rig.assertIndexEqualsDatabase();
    }

    @Test
    void anAdminAddressThatOtherMachinesReachIsWarnedOf() {
        try (LogLines log = new LogLines()) {
            server().open().close();
            assertEquals(List.of(), log.with("unencrypted"));
            server().adminAddress("0.0.0.0:0").open().close();
            assertEquals(
                    1,
                    log.with("can be reached from other machines, and passwords come there unencrypted")
                            .size());
        }
    }

    private PenstockServer.Builder server() {
        return PenstockServer.builder()
                .publicAddress("127.0.0.1:0")
                .adminAddress("127.0.0.1:0")
                .administrator("admin", "s3cret")
                .verifying((sink, index, repair) -> Penstock.verification(
                        UserIndex.DEFINITION,
                        rig.source(),
                        rig.sink(),
                        repair ? VerifyOptions.DEFAULT.repairing() : VerifyOptions.DEFAULT));
    }

    /** When the walsender heard from the slot's reader last, in microseconds. */
    private long reportedAt() throws Exception {
        return Long.parseLong(Query.text(
                rig.database::connect,
                "SELECT (extract(epoch FROM reply_time) * 1000000)::bigint FROM pg_stat_replication"
                        + " JOIN pg_replication_slots ON pid = active_pid WHERE slot_name = '" + rig.slot + "'"));
    }

    private static double value(Map<String, Double> metrics, String name) {
        return metrics.getOrDefault(name, Double.NaN);
    }

    private Map<String, Double> metrics(InetSocketAddress open) throws Exception {
        Map<String, Double> values = new TreeMap<>();
        get(open, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("penstock_"))
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
                });
        return values;
    }

    private HttpResponse<String> get(InetSocketAddress address, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(address, path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> order(String method, InetSocketAddress address, String path) throws Exception {
        return send(method, address, path, ADMIN);
    }

    private HttpResponse<String> send(String method, InetSocketAddress address, String path, String userAndPassword)
            throws Exception {
        String credential = Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(uri(address, path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Basic " + credential)
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static URI uri(InetSocketAddress address, String path) {
        return URI.create("http://127.0.0.1:" + address.getPort() + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return ExactJson.read(response.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What a command has written, and its exit code. */
    private record Output(int code, String text, String errors) {

        static Output of(String... arguments) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            try {
                int code = Main.execute(arguments);
                return new Output(code, text.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        }
    }
}
