package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a new user gets wrong: one line that says what and what to do, exit code 1; 2 when the command line is wrong. */
@WithServers
@DisplayName("Bad input is answered with one line")
final class BadInputTest {

    private static PostgresServer server;
    private static TestDatabase database;
    private static OpenSearchServer search;

    @BeforeAll
    static void prepare(OpenSearchServer shared) throws Exception {
        search = shared;
        server = PostgresServer.start();
        database = server.createDatabase("shop");
        database.execute(
                Shop.SCHEMA,
                Shop.FULL_IDENTITIES,
                "SET password_encryption = 'scram-sha-256'; CREATE ROLE app LOGIN REPLICATION PASSWORD 'right'",
                "CREATE ROLE plain LOGIN",
                "CREATE ROLE reader LOGIN REPLICATION");
        Path rules = Path.of(Query.text(server::connect, "SHOW hba_file"));
        Files.writeString(
                rules, "host all app 127.0.0.1/32 scram-sha-256\n" + Files.readString(rules), StandardCharsets.UTF_8);
        server.execute("SELECT pg_reload_conf()");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private String url;

    @BeforeEach
    void reset() {
        url = database.url();
    }

    @Test
    void noUrl() throws Exception {
        assertUsage("--database-url", run(List.of(), Map.of()));
    }

    @Test
    void anOptionWithATypo() throws Exception {
        assertUsage("--opensearch-url", run(List.of("--database-url", url, "--opensearch-ulr", "x"), Map.of()));
    }

    @Test
    void aUrlThatIsNone() throws Exception {
        assertRefusal("the database URL is not one. Write it as postgresql://", database("localhost:5432/shop"));
    }

    @Test
    void noServerAtTheUrl() throws Exception {
        String nowhere = "postgresql://app@127.0.0.1:1/shop";
        assertRefusal("PostgreSQL at 127.0.0.1:1, database shop: ", database(nowhere));
    }

    @Test
    void aHostThatIsUnknown() throws Exception {
        assertRefusal(
                "PostgreSQL at no.such.host.invalid:5432, database shop: ",
                database("postgresql://app@no.such.host.invalid/shop"));
    }

    @Test
    void aWrongPassword() throws Exception {
        String app = "postgresql://app@127.0.0.1:" + server.port() + "/shop";
        EngineProcess wrong = run(
                List.of("--database-url", app, "--opensearch-url", search.url()),
                Map.of("PENSTOCK_DATABASE_PASSWORD", "wrong-secret"));
        wrong.exitCode();
        assertFalse((wrong.errors() + wrong.output()).contains("wrong-secret"), wrong::toString);
        assertRefusal("Check the user app and its password.", wrong);
    }

    @Test
    void noPassword() throws Exception {
        assertRefusal("PENSTOCK_DATABASE_PASSWORD", database("postgresql://app@127.0.0.1:" + server.port() + "/shop"));
    }

    @Test
    void aDatabaseThatIsNotThere() throws Exception {
        assertRefusal(
                "database \"shopp\" does not exist. Check the database's name in the URL.",
                database(url.replace("/shop", "/shopp")));
    }

    @Test
    void aRoleThatIsNotThere() throws Exception {
        assertRefusal("Let the user nobody log in from here", database(as("nobody")));
    }

    @Test
    void aRoleThatMayNotReplicate() throws Exception {
        assertRefusal("ALTER ROLE \"plain\" REPLICATION", database(as("plain")));
    }

    @Test
    void aRoleThatMayNotRead() throws Exception {
        assertRefusal("GRANT SELECT ON \"public\".\"items\" TO \"reader\"", database(as("reader")));
    }

    @Test
    void aTableThatIsNotThere() throws Exception {
        TestDatabase other = server.createDatabase("misnamed_table");
        other.execute(Shop.SCHEMA, "ALTER TABLE orders RENAME TO order_s");
        assertRefusal("there is no table public.orders in the database; did you mean order_s?", database(other.url()));
    }

    @Test
    void aColumnThatIsNotThere() throws Exception {
        TestDatabase other = server.createDatabase("misnamed_column");
        other.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, "ALTER TABLE users RENAME full_name TO fulname");
        assertRefusal("table public.users has no column full_name; did you mean fulname?", database(other.url()));
    }

    @Test
    void aServerThatLogsNoLogicalChanges() throws Exception {
        try (PostgresServer other =
                PostgresServer.builder().setting("wal_level", "replica").start()) {
            assertRefusal("wal_level is replica", database(other.url()));
        }
    }

    @Test
    void openSearchThatIsDown() throws Exception {
        assertRefusal("OpenSearch at 127.0.0.1:1 cannot be reached", openSearch("http://127.0.0.1:1"));
    }

    @Test
    void openSearchThatRefuses() throws Exception {
        try (Stub stub = new Stub(401, "{\"error\":{\"reason\":\"Unauthorized\"}}")) {
            assertRefusal("Check user name and password", openSearch(stub.url()));
        }
    }

    @Test
    void somethingElseThanOpenSearch() throws Exception {
        try (Stub stub = new Stub(200, "<html>hello</html>")) {
            assertRefusal("answers, but is no OpenSearch. Correct the URL.", openSearch(stub.url()));
        }
    }

    @Test
    void anIndexThatIsNotDefined() throws Exception {
        assertRefusal(
                "no index user is defined. Did you mean users?",
                run(List.of("--index", "user", "--database-url", url), Map.of()));
    }

    @Test
    void noDefinitionOnTheClassPath() throws Exception {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        EngineProcess process = EngineProcess.start(
                List.of("-cp", libraries), Map.of(), "run", "--database-url", url, "--opensearch-url", search.url());
        assertRefusal("there is no index to keep in step. Annotate a record with @Index", process);
    }

    @Test
    void nothingIsLeftBehindByARefusal() throws Exception {
        assertRefusal("ALTER ROLE", database(as("plain")));
        assertEquals("0", Query.text(server::connect, "SELECT count(*) FROM pg_replication_slots"));
    }

    private String as(String role) {
        return "postgresql://" + role + "@127.0.0.1:" + server.port() + "/shop";
    }

    private EngineProcess database(String databaseUrl) throws IOException {
        return run(List.of("--database-url", databaseUrl, "--opensearch-url", search.url()), Map.of());
    }

    private EngineProcess openSearch(String openSearchUrl) throws IOException {
        return run(List.of("--database-url", url, "--opensearch-url", openSearchUrl), Map.of());
    }

    private static EngineProcess run(List<String> options, Map<String, String> environment) throws IOException {
        String[] arguments = Stream.concat(Stream.of("run", "--index", "users"), options.stream())
                .toArray(String[]::new);
        return EngineProcess.start(List.of(), environment, arguments);
    }

    private static void assertRefusal(String message, EngineProcess process) throws Exception {
        try (process) {
            assertEquals(1, process.exitCode(), process::toString);
            assertTrue(process.errors().contains(message), process::toString);
            List<String> lines = process.errors()
                    .lines()
                    .filter(line -> !line.contains(" INFO "))
                    .toList();
            assertEquals(1, lines.size(), process::toString);
            assertTrue(lines.get(0).startsWith("penstock: "), process::toString);
        }
    }

    private static void assertUsage(String option, EngineProcess process) throws Exception {
        try (process) {
            assertEquals(2, process.exitCode(), process::toString);
            assertTrue(process.errors().contains(option), process::toString);
            assertFalse(process.errors().contains("\tat "), process::toString);
        }
    }

    /** Answers every request alike. */
    private static final class Stub implements AutoCloseable {

        private final HttpServer server;

        Stub(int status, String body) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
