package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.penstock.catalog.DatabaseCatalog;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Check;
import dev.penstock.runtime.catalog.CatalogFile;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.opensearch.IndexSettings;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Verdict;
import dev.penstock.runtime.spi.Verdict.Status;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code penstock check} as it is called, and what it finds of servers, slots and OpenSearch. */
@WithServers
@DisplayName("Check: the command, servers, slots and sinks")
final class CheckCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rig rig;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(120), "ANALYZE");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsWellIsATableAndLeavesNothingBehind() throws Exception {
        String before = indexes();
        Printed check = command("check");
        assertEquals(0, check.code(), check::toString);
        assertTrue(check.output().startsWith("ok    definition users "), check::toString);
        assertTrue(check.output().contains("about 120 of ") && check.output().contains(" KiB in all"), check::toString);
        assertTrue(check.output().endsWith(", 0 skipped, 0 to be improved, 0 to be mended\n"), check::toString);
        assertFalse(check.output().contains("\u001b"), check::toString);
        assertEquals(before, indexes());
        assertEquals("0", count("pg_publication"));
        assertEquals("0", count("pg_replication_slots WHERE slot_name = '" + rig.slot + "'"));
    }

    @Test
    void whatIsToBeMendedComesLastAndMakesItFail() throws Exception {
        rig.database.execute("ALTER TABLE items REPLICA IDENTITY DEFAULT", "DROP INDEX orders_user_id_idx");
        Printed check = command("check");
        assertEquals(1, check.code(), check::toString);
        String remedies = check.output().substring(check.output().indexOf("1 to be mended: an engine would not run"));
        assertTrue(remedies.contains("FAIL  table public.items\n      Run: ALTER TABLE"), check::toString);
        assertTrue(
                remedies.endsWith("WARN  index on public.orders (user_id)\n      Run: CREATE INDEX CONCURRENTLY"
                        + " \"orders_user_id_idx\" ON \"public\".\"orders\" (\"user_id\")\n"),
                check::toString);
        rig.database.execute("ALTER TABLE items REPLICA IDENTITY FULL");
        Printed machine = command("check", "--json", "--verbose");
        assertEquals(0, machine.code(), machine::toString);
        JsonNode report = JSON.readTree(machine.output());
        assertTrue(report.path("wouldRun").asBoolean(), machine::toString);
        assertEquals(
                List.of("index on public.orders (user_id)"),
                StreamSupport.stream(report.path("verdicts").spliterator(), false)
                        .filter(verdict -> verdict.path("status").asText().equals("warn"))
                        .map(verdict -> verdict.path("subject").asText())
                        .toList());
        assertEquals(rig.slot, report.at("/options/--slot/value").asText());
        assertEquals(
                UserIndex.DEFINITION.documentSql().byKeys(),
                report.at("/definitions/0/byKeys").asText());
        assertEquals(JSON.readTree(UserIndex.DEFINITION.mapping()), report.at("/definitions/0/mapping"));
    }

    @Test
    void eachSinkHasAPublicationASlotAndVerdictsOfItsOwn() throws Exception {
        rig.database.execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "_backup', 'test_decoding')");
        List<Verdict> verdicts = Check.of(List.of(UserIndex.DEFINITION))
                .database(rig.source())
                .sink("", rig::sink)
                .sink(
                        "backup",
                        () -> OpenSearchSink.builder("http://localhost:1").build())
                .run();
        assertEquals(
                List.of("FAIL slot " + rig.slot + "_backup", "FAIL backup: OpenSearch"),
                odd(verdicts),
                verdicts::toString);
        assertTrue(
                subjects(verdicts)
                        .containsAll(List.of(
                                "publication " + rig.slot,
                                "publication " + rig.slot + "_backup",
                                "slot " + rig.slot,
                                "OpenSearch")),
                verdicts::toString);
    }

    @Test
    void besideARunningEngineAllIsWellAndLaterItsSlotIsMissed() throws Exception {
        rig.start();
        rig.assertConverged();
        List<Verdict> beside = check();
        assertEquals(List.of(), odd(beside), beside::toString);
        assertTrue(fact(beside, "slot " + rig.slot).startsWith("an engine reads it"), beside::toString);

        rig.penstock().close();
        Slots.awaitUnread(rig.database::connect, rig.slot);
        rig.database.execute("SELECT pg_drop_replication_slot('" + rig.slot + "')");
        assertFails(check(), "slot " + rig.slot, "Start once with --reseed: that makes a new slot");
    }

    @Test
    void aSlotThatNothingIsRememberedOfIsSomebodyElses() throws Exception {
        rig.database.execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
        assertFails(check(), "slot " + rig.slot, "if it belongs to somebody else, choose another name with --slot.");
    }

    @Test
    void aSlotOfAnotherDatabaseIsNotOurs() throws Exception {
        rig.database.server().execute("SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
        try {
            assertFails(
                    Check.of(List.of(UserIndex.DEFINITION))
                            .database(rig.source())
                            .run(),
                    "slot " + rig.slot,
                    "Choose another name with --slot, or correct the URL.");
        } finally {
            rig.database.server().execute("SELECT pg_drop_replication_slot('" + rig.slot + "')");
        }
    }

    @Test
    void aSlotThatSomebodyElseReadsIsNotOurs() throws Exception {
        rig.database.execute(
                "CREATE PUBLICATION " + rig.slot + " FOR TABLE users, orders, items",
                "SELECT pg_create_logical_replication_slot('" + rig.slot + "', 'pgoutput')");
        try (SlotReader reader = SlotReader.start(rig.database, rig.slot)) {
            reader.read();
            assertFails(
                    Check.of(List.of(UserIndex.DEFINITION))
                            .database(rig.source())
                            .run(),
                    "slot " + rig.slot,
                    "Stop that, or choose another name with --slot.");
        }
    }

    @Test
    void aDatabaseThatIsAwayOrLetsNobodyInIsOneVerdict() {
        String url = rig.database.url();
        Map.of(
                        "postgresql://postgres@localhost:1/shop",
                        "Start PostgreSQL or correct host and port",
                        url.replace(rig.database.name(), "shopp"),
                        "Check the database's name in the URL.",
                        url.replaceFirst("//[^@]*@", "//nobody_at_all@"),
                        "Let the user nobody_at_all log in from here")
                .forEach((wrong, remedy) -> {
                    List<Verdict> verdicts = Check.of(List.of(UserIndex.DEFINITION))
                            .database(PostgresSource.builder(wrong))
                            .run();
                    assertEquals(List.of("FAIL database"), odd(verdicts), verdicts::toString);
                    assertFails(verdicts, "database", remedy);
                });
    }

    @Test
    void aServerThatWritesNoLogicalChangesAndHasNoRoomIsToldOfAllAtOnce() throws Exception {
        try (PostgresServer server = PostgresServer.builder()
                .setting("wal_level", "replica")
                .setting("max_replication_slots", "1")
                .setting("max_wal_senders", "0")
                .setting("max_slot_wal_keep_size", "64MB")
                .start()) {
            server.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, "SELECT pg_create_physical_replication_slot('penstock')");
            List<Verdict> verdicts = Check.of(List.of(UserIndex.DEFINITION))
                    .database(PostgresSource.builder(server.url()))
                    .sink("one", rig::sink)
                    .sink("two", rig::sink)
                    .run();
            assertFails(verdicts, "database", "Run ALTER SYSTEM SET wal_level = 'logical' and restart PostgreSQL.");
            assertFails(
                    verdicts,
                    "max_replication_slots",
                    "Run ALTER SYSTEM SET max_replication_slots = 3, at least, and restart PostgreSQL; or drop a slot");
            assertFails(
                    verdicts,
                    "max_wal_senders",
                    "Run ALTER SYSTEM SET max_wal_senders = 2, at least, and restart PostgreSQL; or stop what streams");
            assertTrue(odd(verdicts).contains("WARN max_slot_wal_keep_size"), verdicts::toString);
            assertFails(
                    Check.of(List.of(UserIndex.DEFINITION))
                            .database(PostgresSource.builder(server.url()))
                            .run(),
                    "slot penstock",
                    "Choose another name with --slot; or, if nobody needs it, run: SELECT"
                            + " pg_drop_replication_slot('penstock').");
        }
    }

    @Test
    void theCatalogOfTheProjectInItsFolderIsCompared(@TempDir Path project) throws Exception {
        CatalogFile.write(
                project.resolve(CatalogFile.CONVENTION), new DatabaseCatalog(1, List.of(), List.of(), List.of()));
        try (EngineProcess check = EngineProcess.start(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.dir=" + project),
                Map.of(),
                "check",
                "--index=users",
                "--sink=stdout",
                "--database-url=" + rig.database.url())) {
            assertEquals(1, check.exitCode(), check::toString);
            assertTrue(
                    check.output()
                            .contains(
                                    "FAIL  catalog src/main/penstock/catalog.json  it is stale: table public.items is new;"
                                            + " table public.orders is new; table public.users is new\n"),
                    check::toString);
            assertTrue(
                    check.output().endsWith("      Run: penstock catalog, or mvn penstock:catalog.\n"),
                    check::toString);
        }
    }

    @Test
    void namesThatOthersHaveTakenInOpenSearchAreFound() {
        rig.search.call("PUT", "/" + rig.prefix + "users", "{}");
        rig.search.call("PUT", "/" + rig.prefix + "penstock_meta", "{}");
        List<Verdict> verdicts = check();
        assertFails(verdicts, "alias " + rig.prefix + "users", "Rename or remove that index, or use --index-prefix.");
        assertFails(verdicts, "index " + rig.prefix + "penstock_meta", "Remove it, or use --index-prefix.");
    }

    @Test
    void aMappingOrSettingsThatOpenSearchDoesNotTakeAreFound() throws Exception {
        IndexDefinition users = UserIndex.DEFINITION;
        IndexDefinition odd = new IndexDefinition(
                users.name(),
                users.hash(),
                users.root(),
                users.key(),
                users.documentSql(),
                users.lookups(),
                users.tables(),
                users.mapping().replaceFirst("\"keyword\"", "\"keywort\""),
                users.settings(),
                null);
        assertFails(
                Check.of(List.of(odd))
                        .database(rig.source())
                        .sink("", rig::sink)
                        .run(),
                "mapping of users",
                "Mend what it names and start again.");
        assertFails(
                check(OpenSearchSink.builder(rig.searchUrl())
                        .prefix(rig.prefix)
                        .settings(IndexSettings.NONE.ingestPipeline("nowhere"))),
                "mapping of users",
                "Create it, or correct its name (--ingest-pipeline).");
        assertEquals("[]", indexes());
    }

    @Test
    void whatIsNoOpenSearchOrAnOldOneIsFound() throws Exception {
        assertFails(check(OpenSearchSink.builder("http://localhost:1")), "OpenSearch", "Start it, or correct the URL.");
        for (List<String> answer : List.of(
                List.of("{}", "Correct the URL."),
                List.of(
                        "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"1.3.19\"}}",
                        "Use version 2 or later."))) {
            HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            other.createContext("/", exchange -> {
                byte[] body = answer.get(0).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            other.start();
            try {
                assertFails(
                        check(OpenSearchSink.builder(
                                "http://localhost:" + other.getAddress().getPort())),
                        "OpenSearch",
                        answer.get(1));
            } finally {
                other.stop(0);
            }
        }
    }

    @Test
    void aTableSinkIsTriedAndLeftAsItWas() throws Exception {
        String role = "reads_" + rig.slot;
        rig.database.execute("CREATE ROLE " + role + " LOGIN");
        try {
            String url = rig.database.jdbcUrl();
            assertEquals(List.of(), odd(checkTable(url)));
            assertEquals("0", count("pg_namespace WHERE nspname = 'search'"));
            assertFails(
                    checkTable(url.replaceFirst("user=[^&]*", "user=" + role)),
                    "table sink",
                    "Grant CREATE on the database or, if the schema is there, CREATE and USAGE on it, to the role.");
        } finally {
            rig.database.execute("DROP ROLE " + role);
        }
    }

    private List<Verdict> checkTable(String url) {
        return Check.of(List.of(UserIndex.DEFINITION))
                .database(rig.source())
                .sink(
                        "",
                        () -> TableSink.builder(() -> DriverManager.getConnection(url))
                                .schema("search")
                                .build())
                .run();
    }

    private List<Verdict> check() {
        return check(OpenSearchSink.builder(rig.searchUrl()).prefix(rig.prefix));
    }

    private List<Verdict> check(OpenSearchSink.Builder sink) {
        return Check.of(List.of(UserIndex.DEFINITION))
                .database(rig.source())
                .sink("", sink::build)
                .run();
    }

    private static void assertFails(List<Verdict> verdicts, String subject, String remedy) {
        List<String> remedies = verdicts.stream()
                .filter(verdict ->
                        verdict.status() == Status.FAIL && verdict.subject().equals(subject))
                .map(Verdict::remedy)
                .toList();
        assertEquals(1, remedies.size(), verdicts::toString);
        assertTrue(remedies.get(0).contains(remedy), verdicts::toString);
    }

    private static List<String> odd(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.status() != Status.OK)
                .map(verdict -> verdict.status() + " " + verdict.subject())
                .toList();
    }

    private static List<String> subjects(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::subject).toList();
    }

    private static String fact(List<Verdict> verdicts, String subject) {
        return verdicts.stream()
                .filter(verdict -> verdict.subject().equals(subject))
                .map(Verdict::fact)
                .collect(Collectors.joining());
    }

    /** All that begin with the prefix. */
    private String indexes() {
        return new ArrayList<>(rig.search
                        .call("GET", "/" + rig.prefix + "*?expand_wildcards=all&filter_path=*.aliases", "")
                        .properties())
                .stream().map(Map.Entry::getKey).toList().toString();
    }

    private String count(String from) throws Exception {
        return Query.text(rig.database::connect, "SELECT count(*) FROM " + from);
    }

    private Printed command(String... arguments) {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            int code = Main.execute(Stream.concat(
                            Arrays.stream(arguments),
                            Stream.of(
                                    "--index=users",
                                    "--database-url=" + rig.database.url(),
                                    "--opensearch-url=" + rig.searchUrl(),
                                    "--index-prefix=" + rig.prefix,
                                    "--slot=" + rig.slot))
                    .toArray(String[]::new));
            return new Printed(code, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
        }
    }

    private record Printed(int code, String output) {}
}
