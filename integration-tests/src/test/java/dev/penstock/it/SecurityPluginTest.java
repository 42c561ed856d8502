package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.it.SecurityRole.Lacking;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DeadLetter;
import dev.penstock.runtime.spi.DeadLetters;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.StoredDocuments;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.verify.Verification;
import dev.penstock.runtime.verify.VerifyOptions;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node with the security plugin: who gets in, who is refused with which words, and how little a user must be allowed to do. */
@WithServers
@Timeout(120)
@DisplayName("OpenSearch with the security plugin: identities, refusals, least privileges")
final class SecurityPluginTest {

    private static final String PASSWORD = "right:s3cret";
    private static final String SWEEP = "indices:data/write/delete/byquery";

    /** Markers are swept after four of it. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir
    private static Path directory;

    private static Certificates certificates;
    private static SecuredServer server;

    @BeforeAll
    static void prepare() throws Exception {
        certificates = new Certificates(directory)
                .authority("ca")
                .authority("stranger")
                .issue("ca", "node", "EC", "CN=node", "-ext", "san=ip:127.0.0.1")
                .issue("ca", "admin", "EC", "CN=admin")
                .issue("ca", "client", "EC", "CN=penstock")
                .issue("stranger", "unknown", "EC", "CN=penstock");
        server = new SecuredServer(directory, certificates);
        server.addUser("penstock", PASSWORD);
        server.administer("PUT", "/_ingest/pipeline/same", "{\"processors\":[]}");
        server.grant(Map.of("penstock", role()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aUserWithAPasswordGetsIn() {
        assertGetsIn(trusting().user("penstock").password(PASSWORD));
    }

    @Test
    void aClientCertificateGetsIn() {
        assertGetsIn(certified("client"));
    }

    @Test
    void aTokenGetsIn() throws Exception {
        assertGetsIn(trusting().bearerToken(server.token("penstock", Instant.now())));
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertRefused(
                trusting().user("penstock").password("wrong:s3cret"),
                "refuses us: status 401",
                "Check user name and password");
    }

    /** Closing each takes a second, so not all of them. */
    @ParameterizedTest
    @EnumSource(names = {"VERIFY", "DLQ_LIST"})
    void aWrongPasswordIsOneLineOfCommandsBesideTheEngine(AskingCommand command, TestDatabase database)
            throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
        Path config = Files.writeString(
                directory.resolve("penstock.yml"), """
                sinks:
                  default:
                    url: %s
                    ca-file: %s
                    username: penstock
                    password: ${THE_PASSWORD:wrong:s3cret}
                """.formatted(server.url(), certificates.file("ca.crt")));

        CommandRun run = command.run(List.of("--database-url=" + database.url()), List.of("--config=" + config));

        assertEquals(1, run.code(), run::toString);
        String line = UnhappyCommandsTest.said(command, run);
        assertTrue(line.contains("refuses us: status 401"), run::toString);
        assertTrue(line.contains("Check user name and password"), run::toString);
    }

    @Test
    void whoSaysNothingIsRefused() {
        assertRefused(trusting(), "refuses us: status 401", "Check user name and password");
    }

    @Test
    void aTokenThatIsOutOfDateOrForgedIsRefused() throws Exception {
        String late = server.token("penstock", Instant.now().minusSeconds(3600));
        String signature = server.token("somebody", Instant.now()).replaceFirst(".*\\.", "");
        String forged = server.token("penstock", Instant.now()).replaceFirst("[^.]*$", signature);

        assertRefused(trusting().bearerToken(late), "refuses us: status 401", "key, token or certificate");
        assertRefused(trusting().bearerToken(forged), "refuses us: status 401", "key, token or certificate");
    }

    @Test
    void aCertificateOfAnAuthorityThatTheServerDoesNotKnowIsRefused() {
        assertRefused(certified("unknown"), "refuses us: status 401", "token or certificate");
    }

    @Test
    void aServerOfAnAuthorityThatNobodyNamedIsNotTrusted() {
        assertRefused(
                OpenSearchSink.builder(server.url()).user("penstock").password(PASSWORD),
                "cannot be trusted",
                "--opensearch-ca-file");
    }

    @Test
    void whoHasNoRoleIsToldWhatToGrant() throws Exception {
        assertRefused(
                trusting().bearerToken(server.token("nobody", Instant.now())),
                "no permissions for [cluster:monitor/main]",
                "Grant that to a role of the user");
    }

    @Test
    void theDocumentedRoleIsEnough(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(30));
        try (Penstock penstock = engine(database).start()) {
            assertConverged(penstock, database);
            database.execute(
                    "UPDATE users SET full_name = 'New' WHERE id < 10",
                    "DELETE FROM users WHERE id = 11",
                    "INSERT INTO users VALUES (1001, 'new@example.com', 'New')");
            assertConverged(penstock, database);
            assertEquals(0, penstock.deadLetters().list(null, null, 10).size());
            try (Verification verification = Penstock.verification(
                    UserIndex.DEFINITION, source(database), asPenstock().build(), VerifyOptions.DEFAULT.repairing())) {
                assertEquals(List.of(), verification.run().found());
            }
        }
        // Taken up again, with another generation in place of the first.
        try (Penstock penstock = engine(database).start()) {
            database.execute("TRUNCATE users CASCADE", Shop.fill(5));
            assertConverged(penstock, database);
        }
    }

    @Test
    void noPrivilegeOfTheDocumentedRoleIsSpare() throws Exception {
        Map<String, SecurityRole> roles = new TreeMap<>();
        List<Lacking> lacking = lackingOne();
        for (int i = 0; i < lacking.size(); i++) {
            roles.put("without" + i, lacking.get(i).role());
        }
        roles.put("sweeps", role().over("swept_*"));
        roles.put("cannot", without(SWEEP).over("kept_*"));
        server.grant(roles);
        sendEverything("penstock");

        try (LogLines log = new LogLines();
                OpenSearchSink swept = shortLived("sweeps", "swept_");
                OpenSearchSink kept = shortLived("cannot", "kept_")) {
            holdMarker(swept, "swept_");
            holdMarker(kept, "kept_");
            for (int i = 0; i < lacking.size(); i++) {
                Lacking role = lacking.get(i);
                String user = "without" + i;
                if (!role.privilege().equals(SWEEP)) {
                    role.assertNamedBy(
                            assertThrows(PenstockException.class, () -> sendEverything(user), role.privilege())
                                    .getMessage());
                }
            }
            Await.until(
                    "a sweep is refused",
                    Rig.PATIENCE,
                    () -> !log.with("[" + SWEEP + "]").isEmpty());
            Await.until("a marker is swept", Rig.PATIENCE, () -> count("swept_") == 0);
            assertEquals(1, count("kept_"));
        }
    }

    @Test
    void aCheckFindsEachRightThatIsLackingBeforeAnEngineIsStarted() throws Exception {
        assertEquals(List.of(), refused("penstock"));
        Map<String, SecurityRole> roles = new TreeMap<>();
        List<String> privileges = List.of(
                "cluster:monitor/main",
                "indices:admin/aliases",
                "indices:admin/create",
                "indices:admin/delete",
                "indices:admin/mapping/put",
                "indices:admin/refresh*",
                "indices:admin/settings/update",
                "indices:data/read/search",
                "indices:data/write/bulk*");
        for (int i = 0; i < privileges.size(); i++) {
            roles.put("checks" + i, without(privileges.get(i)).over("users", "users_*", "penstock_*"));
        }
        server.grant(roles);
        for (int i = 0; i < privileges.size(); i++) {
            String privilege = privileges.get(i);
            List<Verdict> refused = refused("checks" + i);
            assertFalse(refused.isEmpty(), privilege);
            SecurityRole.assertNames(privilege, refused.get(0).fact());
            assertTrue(refused.get(0).remedy().startsWith("Grant that to a role of the user"), refused::toString);
        }
        server.administer("DELETE", "/users_check_*,penstock_check_*", ""); // of whom may not remove what he has made
    }

    private static List<Verdict> refused(String user) throws Exception {
        OpenSearchSink sink = as(user).build();
        try {
            return sink.inspect(List.of(UserIndex.DEFINITION)).stream()
                    .filter(verdict -> verdict.status() == Verdict.Status.FAIL)
                    .toList();
        } finally {
            leave(sink);
        }
    }

    @Test
    void aPatternThatTheDocumentedRoleLacksIsMissed() throws Exception {
        server.grant(Map.of(
                "memory", role().over("users", "users_*"),
                "indexes", role().over("penstock_*"),
                "alias", role().over("penstock_*", "users_*")));

        for (String user : List.of("memory", "indexes", "alias")) {
            Refusal.assertRefused("no permissions for [", () -> sendEverything(user));
        }
    }

    private static void sendEverything(String user) throws Exception {
        OpenSearchSink sink =
                as(user).settings(IndexSettings.NONE.ingestPipeline("same")).build();
        try {
            sendEverything(sink);
        } finally {
            leave(sink);
        }
    }

    /** Every kind of request that Penstock has, but those of the sweep. */
    private static void sendEverything(OpenSearchSink sink) throws Exception {
        sink.open();
        sink.readMemory("a");
        sink.writeMemory("a", "{}");
        Generation first = sink.create(UserIndex.DEFINITION, 0);
        sink.show(Shown.only(first));
        assertTrue(sink.reopen(first));
        assertTrue(sink.adapt(first, UserIndex.DEFINITION, UserIndex.DEFINITION));
        Generation second = sink.create(UserIndex.DEFINITION, 0);
        sink.write(second, List.of(document("1", "{}"), document("2", null)));
        sink.show(Shown.only(second));
        assertFalse(sink.reopen(first));

        DeadLetters letters = sink.deadLetters();
        DeadLetter letter = new DeadLetter(
                "users",
                1,
                DocumentKey.of("7"),
                "odd",
                WalPosition.parse("0/5"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                false);
        letters.open();
        letters.put(List.of(letter));
        assertEquals(List.of(letter), letters.find(List.of(letter.place())));
        assertEquals(1, letters.count("users"));
        letters.drop(List.of(letter.place()));

        StoredDocuments stored = sink.stored();
        assertEquals(second, stored.visible("users"));
        stored.refresh("users");
        assertEquals(1, stored.read("users", List.of("1", "2")).size());
        stored.scan("users", 0, 1, 1, ids -> assertEquals(List.of("1"), ids));
    }

    private static OpenSearchSink shortLived(String user, String prefix) throws Exception {
        return as(user).prefix(prefix).longestWrite(SHORT).build();
    }

    /** Has an index made with the marker of a delete long ago. */
    private static void holdMarker(OpenSearchSink sink, String prefix) {
        sink.open();
        Generation generation = sink.create(UserIndex.DEFINITION, 0);
        server.administer("PUT", "/" + prefix + generation.physicalName() + "/_doc/1", "{\"penstock_deleted\":1}");
        sink.show(Shown.only(generation));
    }

    private static VersionedDocument document(String id, @Nullable String json) {
        return new VersionedDocument(id, 5, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }

    private static int count(String prefix) {
        server.administer("POST", "/" + prefix + "users_*/_refresh", "");
        return server.administrator()
                .call("GET", "/" + prefix + "users_*/_count", "{}")
                .path("count")
                .asInt();
    }

    private static Penstock.Builder engine(TestDatabase database) {
        return Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(source(database))
                .sink(asPenstock().build())
                .batch(Rig.SMALL_BATCHES)
                .onRejection(FailurePolicy.DEAD_LETTER);
    }

    private static PostgresSource.Builder source(TestDatabase database) {
        return PostgresSource.builder(database.url()).slot("secured");
    }

    private static void assertConverged(Penstock penstock, TestDatabase database) throws Exception {
        CaughtUp.await(penstock, database, Rig.PATIENCE);
        try (Connection connection = database.connect()) {
            assertEquals(Shop.documents(connection), server.administrator().documents("users"));
        }
    }

    private static OpenSearchSink.Builder trusting() {
        return OpenSearchSink.builder(server.url()).caFile(Path.of(certificates.file("ca.crt")));
    }

    private static OpenSearchSink.Builder certified(String name) {
        return trusting()
                .certificateFile(Path.of(certificates.file(name + ".crt")))
                .keyFile(Path.of(certificates.file(name + ".key")));
    }

    private static OpenSearchSink.Builder asPenstock() {
        return trusting().user("penstock").password(PASSWORD);
    }

    private static OpenSearchSink.Builder as(String user) throws Exception {
        return trusting().bearerToken(server.token(user, Instant.now()));
    }

    private static void assertGetsIn(OpenSearchSink.Builder builder) {
        OpenSearchSink sink = builder.build();
        try {
            sink.open();
            sink.readMemory("nothing");
        } finally {
            leave(sink);
        }
    }

    private static void assertRefused(OpenSearchSink.Builder builder, String... parts) {
        OpenSearchSink sink = builder.build();
        try {
            String message = String.valueOf(
                    assertThrows(PenstockException.class, sink::open).getMessage());
            for (String part : parts) {
                assertTrue(message.contains(part), message);
            }
            assertFalse(message.contains("s3cret"), message);
            assertEquals(1, message.lines().count(), message);
        } finally {
            leave(sink);
        }
    }

    /** To close takes a second, for which the node's goodbye is waited for. */
    private static void leave(OpenSearchSink sink) {
        Rig.THREADS.execute(sink::close);
    }

    /** The role of docs/running.md. */
    private static SecurityRole role() throws Exception {
        return SecurityRole.documented("opensearch-role.json");
    }

    private static List<Lacking> lackingOne() throws Exception {
        return role().over("users", "users_*", "penstock_*").lackingOne();
    }

    private static SecurityRole without(String privilege) throws Exception {
        return role().lackingOne().stream()
                .filter(lacking -> lacking.privilege().equals(privilege))
                .findFirst()
                .orElseThrow()
                .role();
    }
}
