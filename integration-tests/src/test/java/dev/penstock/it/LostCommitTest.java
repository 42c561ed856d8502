package dev.penstock.it;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.Generation;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.runtime.spi.WriteReport;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.WithServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With {@code synchronous_commit = off} a build sees a commit that a crash of the server then takes back. */
@WithServers
@DisplayName("R6: what an index shows, no crash takes back")
final class LostCommitTest {

    @Test
    void aBuildIsNotSentBeforeWhatItShowsIsDurable(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.builder()
                        .setting("wal_writer_delay", "10s")
                        .setting("wal_writer_flush_after", "1GB")
                        .start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(Shop.fill(10));
            AtomicBoolean crash = new AtomicBoolean();
            rig.start(rig.engine().sink(new CrashingSink(rig.sink(), () -> {
                if (crash.compareAndSet(true, false)) {
                    server.kill();
                }
            })));
            rig.assertConverged();

            // A build of user 1 is held up by a lock, until a commit that is visible and not flushed has joined it.
            CompletableFuture<Void> change;
            try (Connection locker = rig.database.connect();
                    Statement lock = locker.createStatement()) {
                locker.setAutoCommit(false);
                lock.execute("LOCK TABLE items IN ACCESS EXCLUSIVE MODE");
                change = CompletableFuture.runAsync(
                        () -> execute(rig, "UPDATE users SET full_name = 'A' WHERE id = 1"), Rig.THREADS);
                awaitBuildThatWaits(rig);
                change.join();
                rig.database.execute("SET synchronous_commit = off; UPDATE users SET email = 'unflushed' WHERE id = 1");
                crash.set(true);
                locker.rollback();
                Await.until("the server was killed as the build was sent", Rig.PATIENCE, () -> !crash.get());
            }
            server.restart();
            rig.assertConverged();
        }
    }

    private static void execute(Rig rig, String sql) {
        try {
            rig.database.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitBuildThatWaits(Rig rig) {
        Await.until("a build waits for the lock", Rig.PATIENCE, () -> {
            try (Connection connection = rig.database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE wait_event_type = 'Lock' AND query LIKE '%json_build_object%'")) {
                row.next();
                return row.getInt(1) == 1;
            }
        });
    }

    /** Does something before each write. */
    private record CrashingSink(DocumentSink sink, Runnable beforeWrite) implements DocumentSink {

        @Override
        public Duration longestWrite() {
            return sink.longestWrite();
        }

        @Override
        public void open() {
            sink.open();
        }

        @Override
        public @Nullable String readMemory(String name) {
            return sink.readMemory(name);
        }

        @Override
        public void writeMemory(String name, String json) {
            sink.writeMemory(name, json);
        }

        @Override
        public boolean create(Generation generation, IndexDefinition definition) {
            return sink.create(generation, definition);
        }

        @Override
        public void activate(Generation generation) {
            sink.activate(generation);
        }

        @Override
        public WriteReport write(Generation generation, List<VersionedDocument> documents) {
            beforeWrite.run();
            return sink.write(generation, documents);
        }

        @Override
        public void close() {
            sink.close();
        }
    }
}
