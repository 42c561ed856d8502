package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshot and stream together are the table: nothing is lost, and each row's changes come in their order. */
@WithServers
@DisplayName("Change events: the snapshot")
final class ChangeSnapshotTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path directory;

    @Test
    void snapshotAndStreamMeetWithoutGapOrDouble(TestDatabase database) throws Exception {
        fill(database);
        try (Writers writers = new Writers(database, 4)) {
            writers.awaitCommits(50);
            Replica replica = new Replica();
            try (ChangeStream stream = stream(database).start()) {
                readUntilSnapshotEnd(stream, replica);
                assertEquals(0, replica.again, "no row is read twice");
                writers.awaitCommits(200);
                writers.stop();
                follow(stream, replica, database);
            }
            assertEquals(0, replica.unexpected, "every change meets the row as it was left");
            assertEquals(rows(database), replica.rows);
        }
    }

    @Test
    void aConsumerThatDiesInAChunkGoesOnBehindTheLastThatItAcknowledged(TestDatabase database) throws Exception {
        fill(database);
        Random random = new Random(7);
        try (Writers writers = new Writers(database, 2)) {
            writers.awaitCommits(20);
            Replica replica = new Replica();
            int starts = 0;
            boolean done = false;
            while (!done) {
                // As with a process that is killed, what was read behind the last acknowledgement is thrown away.
                ChangeStream stream = stream(database).start();
                starts++;
                int left = random.nextInt(8_000);
                Replica attempt = replica.copy();
                while (left-- > 0 && !done) {
                    ChangeRecord record = new ChangeLog(stream).next();
                    done = record instanceof SnapshotEnd;
                    attempt.apply(record);
                    if (record instanceof SnapshotChunkEnd chunk) {
                        stream.acknowledge(chunk);
                        replica = attempt.copy();
                    }
                }
                if (done) {
                    writers.stop();
                    follow(stream, replica, database);
                }
                stream.close();
            }
            assertTrue(starts > 2, "it was stopped in between");
            assertEquals(rows(database), replica.rows);
        }
    }

    @Test
    void aConnectionThatIsLostInAChunkIsMadeAgainAndNothingIsLost(TestDatabase database) throws Exception {
        fill(database);
        try (Writers writers = new Writers(database, 2)) {
            writers.awaitCommits(20);
            Replica replica = new Replica();
            Replica safe = replica;
            try (ChangeStream stream = stream(database).start()) {
                boolean done = false;
                int restarts = 0;
                int records = 0;
                while (!done) {
                    ChangeRecord record = new ChangeLog(stream).next();
                    if (record instanceof Restarted) {
                        replica = safe.copy();
                        restarts++;
                    } else {
                        replica.apply(record);
                    }
                    if (record instanceof SnapshotChunkEnd) {
                        stream.acknowledge(record);
                        safe = replica.copy();
                    }
                    if (++records % 5_000 == 2_500 && restarts < 3) {
                        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND query LIKE 'COPY%'");
                    }
                    done = record instanceof SnapshotEnd;
                }
                assertTrue(restarts > 0, "it was interrupted");
                writers.stop();
                follow(stream, replica, database);
            }
            assertEquals(rows(database), replica.rows);
        }
    }

    @Test
    void aTableThatIsAddedLaterIsReadToo(TestDatabase database) throws Exception {
        fill(database);
        try (ChangeStream stream = stream(database).start()) {
            readUntilSnapshotEnd(stream, new Replica());
        }
        database.execute("CREATE TABLE more (id int PRIMARY KEY)", "INSERT INTO more VALUES (1)");
        try (ChangeStream stream = stream(database).tables("more").start()) {
            List<RowChange> rows = new ChangeLog(stream).takeRows(1);
            assertEquals("more", rows.get(0).shape().label());
            assertEquals(Operation.READ, rows.get(0).operation());
        }
    }

    @Test
    void aTableThatWasAwayIsReadAnew(TestDatabase database) throws Exception {
        fill(database);
        database.execute("CREATE TABLE more (id int PRIMARY KEY)", "INSERT INTO more VALUES (1)");
        try (ChangeStream stream = stream(database).tables("more").start()) {
            new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
        }
        database.execute("DROP TABLE more", "CREATE TABLE more (id int PRIMARY KEY)", "INSERT INTO more VALUES (2)");
        try (ChangeStream stream = stream(database).tables("more").start()) {
            assertEquals("2", new ChangeLog(stream).takeRows(1).get(0).id());
        }
        try (ChangeStream stream = stream(database).start()) {
            database.execute("INSERT INTO more VALUES (3)", "INSERT INTO accounts VALUES ('x', 0, 0)");
            assertEquals(
                    "accounts", new ChangeLog(stream).takeRows(1).get(0).shape().label());
        }
        try (ChangeStream stream = stream(database).tables("more").start()) {
            List<RowChange> rows = new ChangeLog(stream).takeRows(2);
            assertEquals(List.of("2", "3"), rows.stream().map(RowChange::id).toList());
        }
    }

    @Test
    void rowsHaveTheIdsThatTheirChangesHave(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE pairs (a int NOT NULL, b int NOT NULL, v int)",
                "CREATE UNIQUE INDEX pairs_key ON pairs (b, a)",
                "ALTER TABLE pairs REPLICA IDENTITY USING INDEX pairs_key",
                "INSERT INTO pairs VALUES (1, 2, 0)");
        try (ChangeStream stream = Penstock.changes(database.url())
                .slot(database.name())
                .tables("pairs")
                .stateFile(directory.resolve("state.json"))
                .start()) {
            ChangeLog log = new ChangeLog(stream);
            String read = log.takeRows(1).get(0).id();
            database.execute("UPDATE pairs SET v = 1");
            assertEquals(read, log.takeRows(1).get(0).id());
        }
    }

    private PostgresChanges.Builder stream(TestDatabase database) {
        return Penstock.changes(database.url())
                .slot(database.name())
                .tables("accounts")
                .chunkRows(1_000)
                .stateFile(directory.resolve("state.json"));
    }

    private static void fill(TestDatabase database) throws SQLException {
        database.execute(
                // Wide rows, so that a copy does not fit into the buffers between server and client.
                "CREATE TABLE accounts (name text, part int, amount int, pad text DEFAULT repeat('x', 500),"
                        + " PRIMARY KEY (name, part))",
                "INSERT INTO accounts SELECT 'it''s\\' || n / 3, n % 3, 0 FROM generate_series(1, " + ROWS + ") n");
    }

    private static void readUntilSnapshotEnd(ChangeStream stream, Replica replica) throws InterruptedException {
        for (ChangeRecord record : new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance)) {
            replica.apply(record);
        }
    }

    /** Up to what is committed now. */
    private static void follow(ChangeStream stream, Replica replica, TestDatabase database) throws Exception {
        WalPosition now = WalPosition.parse(Query.text(database::connect, "SELECT pg_current_wal_insert_lsn()::text"));
        database.execute("INSERT INTO accounts VALUES ('end', 0, 0)");
        new ChangeLog(stream).takeUntil(record -> {
            replica.apply(record);
            return record instanceof TransactionEnd end && now.isBefore(end.end());
        });
    }

    private static Map<String, Integer> rows(TestDatabase database) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, part, amount FROM accounts")) {
            while (row.next()) {
                rows.put(row.getString(1) + "/" + row.getInt(2), row.getInt(3));
            }
        }
        return rows;
    }

    /** The table as a consumer knows it. */
    private static final class Replica {

        private final Map<String, Integer> rows = new TreeMap<>();
        private int again;
        private int unexpected;

        Replica copy() {
            Replica copy = new Replica();
            copy.rows.putAll(rows);
            copy.again = again;
            copy.unexpected = unexpected;
            return copy;
        }

        void apply(ChangeRecord record) {
            if (!(record instanceof RowChange change)) {
                return;
            }
            String key = key(change);
            boolean known = rows.containsKey(key);
            switch (change.operation()) {
                case READ -> again += known ? 1 : 0;
                case CREATE -> unexpected += known ? 1 : 0;
                default -> unexpected += known ? 0 : 1;
            }
            if (change.after() == null) {
                rows.remove(key);
            } else {
                rows.put(key, (Integer) change.after().value("amount"));
            }
        }

        private static String key(RowChange change) {
            Row row = change.after() != null ? change.after() : Objects.requireNonNull(change.before());
            return row.value("name") + "/" + row.value("part");
        }
    }

    /** Sessions that insert, update and delete at random. */
    private static final class Writers implements AutoCloseable {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Map<Integer, Integer> commits = new HashMap<>();
        private final ExecutorService threads;
        private final List<Future<?>> running = new ArrayList<>();

        Writers(TestDatabase database, int count) {
            threads = Executors.newFixedThreadPool(count);
            for (int i = 0; i < count; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    write(database, writer);
                    return null;
                }));
            }
        }

        synchronized void awaitCommits(int each) throws InterruptedException {
            while (commits.values().stream().anyMatch(count -> count < each) || commits.size() < running.size()) {
                wait(Duration.ofSeconds(1).toMillis());
            }
        }

        void stop() throws Exception {
            stopped.set(true);
            for (Future<?> one : running) {
                one.get();
            }
        }

        @Override
        public void close() {
            stopped.set(true);
            threads.shutdown();
        }

        private void write(TestDatabase database, int writer) throws SQLException {
            Random random = new Random(writer);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                while (!stopped.get()) {
                    int n = random.nextInt(ROWS + 5_000);
                    String key = "'it''s\\" + n / 3 + "', " + n % 3;
                    statement.execute(
                            switch (random.nextInt(3)) {
                                case 0 -> "DELETE FROM accounts WHERE (name, part) = (" + key + ")";
                                case 1 -> "UPDATE accounts SET amount = amount + 1 WHERE (name, part) = (" + key + ")";
                                default -> "INSERT INTO accounts VALUES (" + key + ", 1) ON CONFLICT DO NOTHING";
                            });
                    committed(writer);
                }
            }
        }

        private synchronized void committed(int writer) {
            commits.merge(writer, 1, Integer::sum);
            notifyAll();
        }
    }
}
