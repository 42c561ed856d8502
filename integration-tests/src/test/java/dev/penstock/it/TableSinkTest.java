package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.Shown;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.table.TableSink;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.SinkUnderTest;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@WithServers
@Timeout(120)
@DisplayName("A table as a sink")
final class TableSinkTest {

    @Test
    void documentsConvergeThroughAnOutageOfTheConnectionAndATruncate(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(300));
        RandomWrites writes = new RandomWrites(database, 21);
        try (TcpProxy proxy = TcpProxy.start(database.server());
                Penstock penstock = engine(database, proxy.url(database.url()))) {
            writes.run(60);
            assertConverged(penstock, database);
            proxy.cut();
            writes.run(60);
            assertConverged(penstock, database);
            database.execute("TRUNCATE users CASCADE", Shop.fill(50));
            assertConverged(penstock, database);
        }
        try (Penstock again = engine(database, database.url())) {
            database.execute("DELETE FROM users WHERE id = 2");
            assertConverged(again, database);
            assertEquals(0, again.status().indexes().get(0).seededDocuments(), "it goes on where it was");
        }
    }

    @Test
    void deletesAreForgottenWhenNoOlderWriteCanComeAnyMore(TestDatabase database) throws Exception {
        try (TableSink sink = TableSink.builder(database::connect)
                .longestWrite(Duration.ofMillis(100))
                .build()) {
            sink.open();
            Generation generation = sink.create(SinkUnderTest.definition("users"), 0);
            sink.write(generation, List.of(document("1", 5, null), document("2", 5, "{}")));
            String rows = "SELECT count(*) FROM penstock." + generation.physicalName() + " WHERE id = '1'";
            assertEquals("1", Query.text(database::connect, rows));
            Await.until("the delete is swept", Rig.PATIENCE, () -> {
                sink.write(generation, List.of(document("2", 6, "{}")));
                return Query.text(database::connect, rows).equals("0");
            });
        }
    }

    @Test
    void aTableWhereTheViewMustGoIsRefused(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE public.users (id int)");
        try (TableSink sink =
                TableSink.builder(database::connect).schema("public").build()) {
            sink.open();
            Generation generation = sink.create(SinkUnderTest.definition("users"), 0);
            Refusal.assertRefused("\"public\".\"users\" is a table", () -> sink.show(Shown.only(generation)));
        }
    }

    @Test
    void aReaderThatHoldsTheViewIsWaitedForAndNotForEver(TestDatabase database) throws Exception {
        try (TableSink sink = TableSink.builder(database::connect)
                        .longestWrite(Duration.ofMillis(500))
                        .build();
                Connection reader = database.connect();
                Statement reading = reader.createStatement()) {
            sink.open();
            sink.show(Shown.only(sink.create(SinkUnderTest.definition("users"), 0)));
            Generation second = sink.create(SinkUnderTest.definition("users"), 0);
            reader.setAutoCommit(false);
            assertTrue(reading.execute("SELECT * FROM penstock.users"));
            assertThrows(SinkUnavailableException.class, () -> sink.show(Shown.only(second)));
            reader.rollback();
            sink.show(Shown.only(second));
        }
    }

    private static Penstock engine(TestDatabase database, String sinkUrl) throws InterruptedException {
        return Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(PostgresSource.builder(database.url()).slot("slot_" + database.name()))
                .sink(TableSink.builder(PostgresSource.builder(sinkUrl).connector()::connect)
                        .build())
                .start();
    }

    private static void assertConverged(Penstock penstock, TestDatabase database)
            throws SQLException, InterruptedException {
        CaughtUp.await(penstock, database, Rig.PATIENCE);
        Map<String, JsonNode> expected;
        try (Connection connection = database.connect()) {
            expected = new TreeMap<>(Shop.documents(connection));
        }
        Map<String, JsonNode> actual = new TreeMap<>();
        TableDocuments.read(database, "penstock", "users").forEach((id, json) -> actual.put(id, ExactJson.read(json)));
        assertEquals(expected, actual);
    }

    private static VersionedDocument document(String id, long version, @Nullable String json) {
        return new VersionedDocument(id, version, json == null ? null : json.getBytes(StandardCharsets.UTF_8));
    }
}
