package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.cli.Main;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.engine.EngineStatus.Phase;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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

@WithServers
@Timeout(120)
@DisplayName("Several sinks, each with a position of its own")
final class SeveralSinksTest {

    private Rig rig;
    private TcpProxy proxy;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        proxy = TcpProxy.start(database.server());
        database.execute(Shop.fill(100));
    }

    @AfterEach
    void close() {
        proxy.close();
        rig.close();
    }

    @Test
    void aSinkThatDoesNotAnswerHoldsUpOnlyItself() throws Exception {
        Penstock penstock = rig.start(withTable());
        rig.assertConverged();
        awaitTableConverged();
        proxy.stall();
        rig.database.execute("DELETE FROM users WHERE id = 2", "UPDATE users SET full_name = 'meanwhile'");
        rig.assertConverged();
        assertNotEquals(database(), table());
        EngineStatus held = status(penstock, "table");
        assertEquals(
                -1, Integer.signum(held.durable().compareTo(penstock.status().durable())));
        proxy.resume();
        awaitTableConverged();
        assertEquals(List.of("", "table"), List.copyOf(penstock.statuses().keySet()));
        assertEquals("2", slots());
    }

    @Test
    void ofTwoOpenSearchSinksOneGoesOnWhileTheOtherDoesNotAnswer(OpenSearchServer search) throws Exception {
        String copy = rig.prefix + "copy_";
        try (TcpProxy toCopy = TcpProxy.start(URI.create(search.url()).getHost(), search.port());
                Penstock penstock = rig.start(rig.engine()
                        .sink(
                                "copy",
                                OpenSearchSink.builder(toCopy.url(search.url()))
                                        .prefix(copy)
                                        .build()))) {
            rig.assertConverged();
            awaitIndexConverged(copy + "users");
            toCopy.stall();
            rig.database.execute("DELETE FROM users WHERE id = 2", "UPDATE users SET full_name = 'meanwhile'");
            rig.assertConverged();
            assertNotEquals(database(), rig.search.documents(copy + "users"));
            assertEquals(
                    -1,
                    Integer.signum(status(penstock, "copy")
                            .durable()
                            .compareTo(penstock.status().durable())));
            toCopy.resume();
            awaitIndexConverged(copy + "users");
            rig.assertConverged();
        }
    }

    @Test
    void aSinkThatIsAwayAtTheStartIsWaitedForByItsOwnEngineOnly() throws Exception {
        proxy.refuse();
        Penstock penstock = rig.start(withTable());
        rig.assertConverged();
        assertEquals(Phase.WAITING, status(penstock, "table").phase());
        proxy.accept();
        awaitTableConverged();
        assertEquals(Phase.RUNNING, status(penstock, "table").phase());
    }

    @Test
    void ifOneMustStopTheOthersGoOnAndTheEndTellsWhy() throws Exception {
        Penstock penstock = rig.start(withTable());
        rig.assertConverged();
        awaitTableConverged();
        rig.database.execute("DROP SCHEMA penstock CASCADE", "UPDATE users SET full_name = 'first'");
        Await.until(
                "it has stopped", Rig.PATIENCE, () -> status(penstock, "table").phase() == Phase.STOPPED);
        rig.database.execute("UPDATE users SET full_name = 'second'");
        rig.assertConverged();
        penstock.close();
        Refusal.assertRefused("the table ", penstock::awaitEnd);
    }

    /** The third has a mistake, so that the command ends when the others are made. */
    @Test
    void whoAsksOneSinkIsNothingThatAnotherIsRefusedFor(@TempDir Path directory) throws Exception {
        Path key = Files.writeString(directory.resolve("key"), "a2V5");
        Map<String, String> variables =
                Map.of("PENSTOCK_OPENSEARCH_USERNAME", "app", "PENSTOCK_OPENSEARCH_PASSWORD", "s3cret");
        try (EngineProcess engine = EngineProcess.start(
                List.of(),
                variables,
                "run",
                "--index=users",
                "--database-url=" + rig.database.url(),
                "--opensearch-url=https://localhost:9200",
                "--sink=opensearch,keyed=opensearch,mistaken=opensearch",
                "--sink-option=keyed.opensearch-api-key-file=" + key,
                "--sink-option=mistaken.opensearch-url=https://localhost:9200",
                "--sink-option=mistaken.opensearch-ca-file=nowhere.pem")) {
            assertEquals(1, engine.exitCode(), engine::toString);
            assertTrue(engine.errors().contains("penstock: the file nowhere.pem is not there"), engine::toString);
        }
    }

    @Test
    void theCommandLineRunsThemAndDropsTheirSlots() throws Exception {
        String[] sinks = {"--sink", "opensearch", "--sink", "table=table"};
        try (EngineProcess engine = EngineProcess.start(
                List.of(),
                Map.of("PENSTOCK_SINK_OPTIONS", "table.table-url=" + rig.database.url() + " table.table-schema=copies"),
                "run",
                "--index=users",
                "--database-url=" + rig.database.url(),
                "--opensearch-url=" + rig.searchUrl(),
                "--index-prefix=" + rig.prefix,
                "--slot=" + rig.slot,
                sinks[0],
                sinks[1],
                sinks[2],
                sinks[3])) {
            Await.until(engine + " has written both", Rig.PATIENCE, () -> {
                rig.assertIndexEqualsDatabase();
                return database().equals(read("copies"));
            });
            assertEquals(143, engine.terminate(), engine::toString);
        }
        Slots.awaitUnread(rig.database::connect, rig.slot);
        Slots.awaitUnread(rig.database::connect, rig.slot + "_table");
        assertEquals(
                0,
                Main.execute(
                        "drop",
                        "--database-url=" + rig.database.url(),
                        "--slot=" + rig.slot,
                        sinks[0],
                        sinks[1],
                        sinks[2],
                        sinks[3],
                        "--drop-slot",
                        "--drop-publication",
                        "--yes"));
        assertEquals("0", slots());
        assertEquals("0", Query.text(rig.database::connect, "SELECT count(*) FROM pg_publication"));
    }

    private Penstock.Builder withTable() {
        return rig.engine()
                .sink(
                        "table",
                        TableSink.builder(PostgresSource.builder(proxy.url(rig.database.url()))
                                        .connector()::connect)
                                .build());
    }

    private static EngineStatus status(Penstock penstock, String sink) {
        return Objects.requireNonNull(penstock.statuses().get(sink));
    }

    private void awaitIndexConverged(String index) {
        Await.until(index + " is equal", Rig.PATIENCE, () -> database().equals(rig.search.documents(index)));
    }

    private void awaitTableConverged() {
        Await.until("the table is equal", Rig.PATIENCE, () -> database().equals(table()));
    }

    private Map<String, JsonNode> database() throws SQLException {
        try (Connection connection = rig.database.connect()) {
            return new TreeMap<>(Shop.documents(connection));
        }
    }

    private Map<String, JsonNode> table() throws SQLException {
        return read("penstock");
    }

    private Map<String, JsonNode> read(String schema) throws SQLException {
        Map<String, JsonNode> documents = new TreeMap<>();
        TableDocuments.read(rig.database, schema, "users")
                .forEach((id, json) -> documents.put(id, ExactJson.read(json)));
        return documents;
    }

    private String slots() throws SQLException {
        return Query.text(
                rig.database::connect,
                "SELECT count(*) FROM pg_replication_slots WHERE starts_with(slot_name, '" + rig.slot + "')");
    }
}
