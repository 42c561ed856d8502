package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.IndexDefinition;
import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.BatchPolicy;
import dev.penstock.runtime.opensearch.OpenSearchSink;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.testkit.CaughtUp;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A shop in a database of its own, an index with a prefix of its own, and the engine between them. */
final class Rig implements AutoCloseable {

    /** A thread for each task: the common pool may have a single one, which a task that waits would keep from the others. */
    static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "rig");
        thread.setDaemon(true);
        thread.start();
    };

    /** So that every path is taken. */
    static final BatchPolicy SMALL_BATCHES = BatchPolicy.DEFAULT.with(policy ->
            policy.maxChanges(500).maxRows(200).buildSize(50).writers(2).confirmInterval(Duration.ofMillis(100)));

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those of an engine with the usual numbers: of the lock, the stream, the gate, the slot, and each writer. */
    static final int CONNECTIONS = 4 + BatchPolicy.DEFAULT.writers();

    private static final AtomicInteger COUNT = new AtomicInteger();

    final TestDatabase database;
    final SearchIndex search;
    final String prefix =
            "t" + COUNT.incrementAndGet() + "_" + ProcessHandle.current().pid() + "_";
    final String slot = "slot_" + prefix.substring(0, prefix.length() - 1);
    private final String searchUrl;
    private @Nullable Penstock penstock;

    Rig(TestDatabase database, OpenSearchServer search) throws SQLException {
        this.database = database;
        this.searchUrl = search.url();
        this.search = new SearchIndex(searchUrl);
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
    }

    String searchUrl() {
        return searchUrl;
    }

    PostgresSource.Builder source() {
        return PostgresSource.builder(database.url()).slot(slot);
    }

    DocumentSink sink() {
        return OpenSearchSink.builder(searchUrl).prefix(prefix).build();
    }

    /** An engine that is not started, with small batches so that every path is taken. */
    Penstock.Builder engine() {
        return engine(UserIndex.DEFINITION);
    }

    /** The same for another index than that of the shop. */
    Penstock.Builder engine(IndexDefinition definition) {
        return Penstock.builder()
                .index(definition)
                .database(source())
                .sink(sink())
                .batch(SMALL_BATCHES);
    }

    Penstock start() throws InterruptedException {
        return start(engine());
    }

    Penstock start(Penstock.Builder engine) throws InterruptedException {
        penstock = engine.start();
        return penstock;
    }

    Penstock penstock() {
        return java.util.Objects.requireNonNull(penstock);
    }

    /** The name of the generation that the first index has, without the prefix; empty while the engine has not opened it. */
    String generation() {
        return penstock().status().indexes().get(0).generation();
    }

    /** Waits until everything committed so far is in the index. */
    void awaitCaughtUp() throws SQLException, InterruptedException {
        CaughtUp.await(penstock(), database, PATIENCE);
    }

    /** Waits until caught up, then compares every document with the database. */
    void assertConverged() throws SQLException, InterruptedException {
        awaitCaughtUp();
        assertIndexEqualsDatabase();
    }

    void assertIndexEqualsDatabase() throws SQLException {
        Map<String, JsonNode> expected;
        try (Connection connection = database.connect()) {
            expected = new TreeMap<>(Shop.documents(connection));
        }
        Map<String, JsonNode> actual = new TreeMap<>(search.documents(prefix + "users"));
        assertEquals(expected.keySet(), actual.keySet(), "ids");
        expected.entrySet().removeAll(Map.copyOf(actual).entrySet());
        actual.keySet().retainAll(expected.keySet());
        assertEquals(expected, actual, "documents that differ");
    }

    @Override
    public void close() {
        if (penstock != null) {
            penstock.close();
        }
        search.call("DELETE", "/" + prefix + "*", "");
    }
}
