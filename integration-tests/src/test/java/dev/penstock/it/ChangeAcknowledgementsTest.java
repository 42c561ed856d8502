package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap.Verdict;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledgement covers everything before it, whatever it is, and nothing that was acknowledged comes again. */
@WithServers
@DisplayName("Change events: acknowledgements")
final class ChangeAcknowledgementsTest {

    @TempDir
    private Path directory;

    @Test
    void ofAChunkCoversTheChunksBeforeIt(TestDatabase database) throws Exception {
        fill(database);
        try (ChangeStream stream = stream(database).start()) {
            List<SnapshotChunkEnd> chunks = chunks(takeUntil(stream, chunk -> chunk.number() == 3));
            stream.acknowledge(chunks.get(2));
            stream.acknowledge(chunks.get(0)); // late: it is covered, and nothing goes back
        }
        try (ChangeStream stream = stream(database).start()) {
            assertEquals("a 31", first(stream));
        }
    }

    @Test
    void ofAChunkCoversTheTablesBeforeIts(TestDatabase database) throws Exception {
        fill(database);
        try (ChangeStream stream = stream(database).start()) {
            List<SnapshotChunkEnd> chunks =
                    chunks(takeUntil(stream, chunk -> chunk.table().name().equals("b")));
            stream.acknowledge(chunks.get(chunks.size() - 1));
        }
        try (ChangeStream stream = stream(database).start()) {
            assertEquals("b 11", first(stream));
        }
    }

    @Test
    void ofATransactionCoversTheSnapshot(TestDatabase database) throws Exception {
        fill(database);
        try (ChangeStream stream = stream(database).start()) {
            takeUntil(stream, SnapshotEnd.class);
            database.execute("INSERT INTO a VALUES (1000, 1000)");
            List<ChangeRecord> records = takeUntil(stream, TransactionEnd.class);
            stream.acknowledge(records.get(records.size() - 1));
        }
        try (ChangeStream stream = stream(database).start()) {
            database.execute("INSERT INTO b VALUES (1001, 1001)");
            assertEquals("b 1001", first(stream));
        }
    }

    @Test
    void ofRowsThatWereToldApartByAnotherKeyHelpsNobody(TestDatabase database) throws Exception {
        fill(database);
        try (ChangeStream stream = stream(database).start()) {
            stream.acknowledge(
                    chunks(takeUntil(stream, chunk -> chunk.number() == 3)).get(2));
        }
        database.execute("ALTER TABLE a DROP CONSTRAINT a_pkey", "ALTER TABLE a ADD PRIMARY KEY (other)");
        try (ChangeStream stream = stream(database).start()) {
            List<RowChange> rows = new ChangeLog(stream).takeRows(50).subList(0, 50);
            assertEquals("1", rows.get(0).id(), "from the beginning");
            assertEquals("50", rows.get(49).id());
        }
    }

    /** The connection is lost when the begin has been read, but nothing behind it that concerns us. */
    @Test
    void aTransactionComesAgainOnlyIfItsBeginWasGiven(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY)",
                "CREATE TABLE others (id int, filler text)",
                "CREATE PUBLICATION " + database.name() + " FOR TABLE a, others");
        Failpoint failpoint = new Failpoint();
        try (TcpProxy proxy = TcpProxy.start(database.server())) {
            proxy.tap(failpoint);
            try (ChangeStream stream = Penstock.changes(proxy.url(database.url()))
                    .slot(database.name())
                    .tables("a")
                    .stateFile(directory.resolve("state.json"))
                    .start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                failpoint.arm(Verdict.CUT_AFTER, message -> message.isStreamed() && message.has("cut here"));
                // What follows the row is much more than what can come along with it.
                database.execute("BEGIN; INSERT INTO others VALUES (0, 'cut here');"
                        + " INSERT INTO others SELECT n, repeat('x', 500) FROM generate_series(1, 10000) n;"
                        + " INSERT INTO a VALUES (1); COMMIT");

                List<ChangeRecord> records = takeUntil(stream, TransactionEnd.class);

                assertTrue(failpoint.hasFired(), "the connection was cut");
                assertEquals(new Restarted(), records.get(0));
                assertFalse(((TransactionBegin) records.get(1)).again(), "nobody has been given it");
            }
        }
    }

    private PostgresChanges.Builder stream(TestDatabase database) {
        return Penstock.changes(database.url())
                .slot(database.name())
                .tables("a", "b")
                .chunkRows(10)
                .stateFile(directory.resolve("state.json"));
    }

    private static void fill(TestDatabase database) throws Exception {
        for (String table : List.of("a", "b")) {
            database.execute(
                    "CREATE TABLE " + table + " (id int PRIMARY KEY, other int NOT NULL)",
                    "INSERT INTO " + table + " SELECT n, 51 - n FROM generate_series(1, 50) n");
        }
    }

    /** The records, of which nothing is acknowledged. */
    private static List<ChangeRecord> takeUntil(ChangeStream stream, Class<? extends ChangeRecord> last)
            throws InterruptedException {
        List<ChangeRecord> records = new ArrayList<>();
        ChangeLog log = new ChangeLog(stream);
        do {
            records.add(log.next());
        } while (!last.isInstance(records.get(records.size() - 1)));
        return records;
    }

    private static List<ChangeRecord> takeUntil(ChangeStream stream, Predicate<SnapshotChunkEnd> last)
            throws InterruptedException {
        List<ChangeRecord> records = new ArrayList<>();
        while (true) {
            records.addAll(takeUntil(stream, SnapshotChunkEnd.class));
            if (last.test((SnapshotChunkEnd) records.get(records.size() - 1))) {
                return records;
            }
        }
    }

    private static List<SnapshotChunkEnd> chunks(List<ChangeRecord> records) {
        return records.stream()
                .filter(SnapshotChunkEnd.class::isInstance)
                .map(SnapshotChunkEnd.class::cast)
                .toList();
    }

    private static String first(ChangeStream stream) throws InterruptedException {
        ChangeLog log = new ChangeLog(stream);
        while (true) {
            if (log.next() instanceof RowChange row) {
                assertEquals(row.id().length() > 3 ? Operation.CREATE : Operation.READ, row.operation());
                return row.shape().label() + " " + row.id();
            }
        }
    }
}
