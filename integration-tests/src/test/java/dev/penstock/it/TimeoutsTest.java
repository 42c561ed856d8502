package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.DocumentSql;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.Lookup;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineListener;
import dev.penstock.runtime.engine.FailurePolicy;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DatabaseReading;
import dev.penstock.runtime.spi.DocumentKey;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.KeyCursor;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What takes too long ends, and says so. */
@WithServers
@DisplayName("Connections: timeouts")
final class TimeoutsTest {

    private final RecordingSink sink = new RecordingSink();
    private final List<String> waits = new CopyOnWriteArrayList<>();

    @Test
    void aBuildThatTakesTooLongIsCancelledReportedAndMadeAgain(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(5));
        String slot = "slot_" + database.name();
        try (Penstock penstock = engine(PostgresSource.builder(database.url())
                                .slot(slot)
                                .statementTimeout(Duration.ofSeconds(1)))
                        .start();
                Connection blocker = database.connect();
                Statement lock = blocker.createStatement()) {
            CaughtUp.await(penstock, database, Rig.PATIENCE);
            blocker.setAutoCommit(false);
            lock.execute("LOCK TABLE orders IN ACCESS EXCLUSIVE MODE");
            database.execute("UPDATE users SET full_name = 'blocked' WHERE id = 3");

            Await.until(
                    "the timeout is reported",
                    Rig.PATIENCE,
                    () -> waits.stream().anyMatch(wait -> wait.contains("the statement timeout is 1 s")));
            blocker.rollback();

            awaitSeen("blocked");
            CaughtUp.await(penstock, database, Rig.PATIENCE);
        }
    }

    @Test
    void aSingleDocumentThatIsNeverBuiltInTimeIsLeftOutAndHoldsUpNoOther(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES, Shop.fill(50));
        try (Penstock penstock = engine(
                        PostgresSource.builder(database.url())
                                .slot("slot_" + database.name())
                                .statementTimeout(Duration.ofSeconds(3)),
                        asleep(UserIndex.DEFINITION))
                .onRejection(FailurePolicy.SKIP)
                .start()) {
            CaughtUp.await(penstock, database, Rig.PATIENCE);
            String before = sink.documents("users").get("7");
            database.execute("UPDATE users SET full_name = CASE id WHEN 7 THEN 'asleep' ELSE 'beside it' END");

            CaughtUp.await(penstock, database, Rig.PATIENCE);

            assertEquals(before, sink.documents("users").get("7"));
            assertEquals(
                    sink.documents("users").size() - 1,
                    sink.documents("users").values().stream()
                            .filter(json -> json.contains("beside it"))
                            .count());
            assertEquals(1, penstock.status().indexes().get(0).skipped());
            assertEquals(List.of(), waits, "it is no outage");
            database.execute("UPDATE users SET full_name = 'awake' WHERE id = 7");
            awaitSeen("awake");
        }
    }

    /** What a large fan-out asks would be cancelled in every session anew. */
    @Test
    void allKeysOfALookupAreFoundHoweverLongThatTakes(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
        Lookup slow = new Lookup(
                "orders",
                UserIndex.DEFINITION.root(),
                List.of("user_id"),
                "SELECT id::text FROM generate_series(1, 90) AS id"
                        + " WHERE pg_sleep(0.02)::text IS NOT NULL AND $1::text[] IS NOT NULL");
        List<DocumentKey> starts = List.of(DocumentKey.of("7"));
        try (DatabaseReading reading = PostgresSource.builder(database.url())
                        .statementTimeout(Duration.ofSeconds(1))
                        .reading(List.of(UserIndex.DEFINITION));
                DocumentSource documents = reading.openDocuments()) {
            assertTrue(documents.find(slow, starts, 5).more());
            try (KeyCursor keys = documents.findAll(slow, starts, 1, null)) {
                assertEquals(90, keys.next(100).size());
            }
            assertThrows(SourceUnavailableException.class, () -> documents.find(slow, starts, 100), "as before");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForEver() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long before = System.nanoTime();
            Refusal.assertRefused(
                    "127.0.0.1:" + mute.getLocalPort() + ", database shop: no answer",
                    () -> engine(PostgresSource.builder()
                                    .host("127.0.0.1")
                                    .port(mute.getLocalPort())
                                    .database("shop")
                                    .connectTimeout(Duration.ofSeconds(1)))
                            .start());
            assertTrue(Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofSeconds(40)) < 0);
        }
    }

    /** The same index, but that a user of that name takes a minute. */
    private static IndexDefinition asleep(IndexDefinition users) {
        UnaryOperator<String> slower = sql -> sql.replace(
                "\"users\".\"full_name\"::text",
                "CASE WHEN \"users\".\"full_name\" = 'asleep' THEN pg_sleep(60)::text"
                        + " ELSE \"users\".\"full_name\"::text END");
        DocumentSql sql = users.documentSql();
        return new IndexDefinition(
                users.name(),
                "00000007",
                users.root(),
                users.key(),
                new DocumentSql(slower.apply(sql.byKeys()), slower.apply(sql.byRange()), sql.rangeEnd()),
                users.lookups(),
                users.tables(),
                users.mapping(),
                users.settings(),
                users.transformer());
    }

    private Penstock.Builder engine(PostgresSource.Builder source) {
        return engine(source, UserIndex.DEFINITION);
    }

    private Penstock.Builder engine(PostgresSource.Builder source, IndexDefinition index) {
        return Penstock.builder().index(index).database(source).sink(sink).listener(new EngineListener() {
            @Override
            public void onWaiting(String reason) {
                waits.add(reason);
            }
        });
    }

    private void awaitSeen(String name) {
        Await.until(
                name + " is in a document",
                Rig.PATIENCE,
                () -> sink.documents("users").values().stream().anyMatch(json -> json.contains(name)));
    }
}
