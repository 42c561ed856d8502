package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.TablesTruncated;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a consumer of changes is told. */
@WithServers
@DisplayName("Change events: the stream")
final class ChangeStreamTest {

    private static final String LARGE = "(SELECT string_agg(md5(n::text), '') FROM generate_series(1, 2000) n)";

    @TempDir
    private Path directory;

    @Test
    void everyKindOfChangeIsToldInTheOrderOfItsTransaction(TestDatabase database) throws Exception {
        database.execute("CREATE SCHEMA shop", "CREATE TABLE shop.line (id int PRIMARY KEY, total numeric, note text)");
        try (ChangeStream stream = stream(database, "shop.line").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute(
                    "BEGIN; INSERT INTO shop.line VALUES (1, 1.50, NULL); UPDATE shop.line SET total = 2 WHERE id = 1;"
                            + " UPDATE shop.line SET id = 2; DELETE FROM shop.line; TRUNCATE shop.line; COMMIT");
            List<ChangeRecord> records = log.takeUntil(TransactionEnd.class::isInstance);

            TransactionBegin begin = (TransactionBegin) records.get(0);
            RowChange created = (RowChange) records.get(1);
            RowChange updated = (RowChange) records.get(2);
            RowChange moved = (RowChange) records.get(3);
            RowChange deleted = (RowChange) records.get(4);
            TablesTruncated truncated = (TablesTruncated) records.get(5);
            TransactionEnd end = (TransactionEnd) records.get(6);

            assertFalse(begin.again());
            assertEquals(begin.transaction(), end.transaction());
            assertEquals(5, end.changes());
            assertTrue(begin.transaction().commitPosition().isBefore(end.end()));
            assertEquals(
                    List.of(0L, 1L, 2L, 3L), List.of(created.order(), updated.order(), moved.order(), deleted.order()));
            assertEquals("shop.line", created.shape().label());
            assertEquals("1", created.id());
            assertNull(created.before());
            assertEquals(new BigDecimal("1.50"), after(created).value("total"));
            assertNull(after(created).value("note"));
            assertNull(updated.before());
            assertNull(updated.previousId());
            assertEquals("2", moved.id());
            assertEquals("1", moved.previousId());
            assertEquals(Operation.DELETE, deleted.operation());
            assertEquals("2", deleted.id());
            assertTrue(before(deleted).has("id"));
            assertFalse(before(deleted).has("total"), "not logged, so not null but absent");
            assertEquals(4, truncated.order());
            assertEquals("shop.line", truncated.tables().get(0).label());
        }
    }

    /** The stream describes them one after the other, as it does a table and its partition. */
    @Test
    void tablesThatOneTruncateEmptiesAreNoPartitionsOfEachOther(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE a (id int PRIMARY KEY, note text)",
                "CREATE TABLE b (id int PRIMARY KEY, note text)",
                "ALTER TABLE b REPLICA IDENTITY FULL");
        try (ChangeStream stream = stream(database, "a", "b").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute("TRUNCATE a, b", "INSERT INTO a VALUES (1, 'x')", "DELETE FROM a");

            RowChange deleted = log.takeRows(2).get(1);

            assertEquals(Operation.DELETE, deleted.operation());
            assertFalse(before(deleted).has("note"), "not logged");
        }
    }

    @Test
    void aLargeValueThatWasLeftAloneIsAbsentOrFilledFromTheOldImage(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE docs (id int PRIMARY KEY, title text, body text)",
                "ALTER TABLE docs ALTER body SET STORAGE EXTERNAL",
                "INSERT INTO docs SELECT 1, 'a', " + LARGE);
        String body = Query.text(database::connect, "SELECT body FROM docs");
        try (ChangeStream stream = stream(database, "docs").start()) {
            ChangeLog log = new ChangeLog(stream);
            assertEquals(body, after(log.takeRows(1).get(0)).value("body"));
            database.execute("UPDATE docs SET title = 'b'");
            Row left = after(log.takeRows(1).get(0));
            assertFalse(left.has("body"));
            assertEquals("b", left.value("title"));

            database.execute("ALTER TABLE docs REPLICA IDENTITY FULL", "UPDATE docs SET title = 'c'");
            RowChange full = log.takeRows(1).get(0);
            assertEquals(body, after(full).value("body"));
            assertEquals("b", before(full).value("title"));
        }
    }

    @Test
    void whatWasAcknowledgedDoesNotComeAgainAndTheRestDoes(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY)");
        try (ChangeStream stream = stream(database, "words").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute(
                    "INSERT INTO words VALUES (1)", "INSERT INTO words VALUES (2)", "INSERT INTO words VALUES (3)");
            assertEquals("1", log.takeRows(1).get(0).id());
            while (!(log.next() instanceof TransactionEnd)) {
                // the second, which is read and not acknowledged
            }
        }
        try (ChangeStream stream = stream(database, "words").start()) {
            ChangeLog log = new ChangeLog(stream);
            List<RowChange> rows = log.takeRows(2);
            assertEquals(List.of("2", "3"), rows.stream().map(RowChange::id).toList());
        }
        try (ChangeStream stream = stream(database, "words").start()) {
            database.execute("INSERT INTO words VALUES (4)");
            assertEquals("4", new ChangeLog(stream).takeRows(1).get(0).id());
        }
    }

    @Test
    void aLostConnectionIsToldAndItsTransactionComesAgainFromItsBegin(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY)");
        try (ChangeStream stream = stream(database, "words").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute("INSERT INTO words SELECT generate_series(1, 200000)");
            TransactionBegin begun = (TransactionBegin) log.next();
            assertFalse(begun.again());
            assertEquals("1", ((RowChange) log.next()).id());
            Query.text(
                    database::connect,
                    "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = '"
                            + database.name() + "'");

            log.takeUntil(Restarted.class::isInstance);
            assertEquals(new TransactionBegin(begun.transaction(), true), log.next());
            List<RowChange> rows = log.takeRows(200_000);
            assertEquals("1", rows.get(0).id());
            assertEquals("200000", rows.get(199_999).id());
            assertEquals(199_999, rows.get(199_999).order());
        }
    }

    @Test
    void changesOfAPartitionedTableComeUnderItsNameWithWhatItsPartitionsLogged(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE logs (id int, day date, note text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
                "CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')",
                "CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM ('2024-02-01') TO ('2024-03-01')",
                "ALTER TABLE logs REPLICA IDENTITY FULL",
                "ALTER TABLE logs_2 REPLICA IDENTITY FULL",
                "INSERT INTO logs VALUES (1, '2024-01-10', 'a')");
        try (ChangeStream stream = stream(database, "logs").start()) {
            ChangeLog log = new ChangeLog(stream);
            assertEquals("1,2024-01-10", log.takeRows(1).get(0).id());
            database.execute(
                    "UPDATE logs SET note = 'b'",
                    "UPDATE logs SET day = '2024-02-10'",
                    "UPDATE logs SET note = 'c'",
                    "DELETE FROM logs");
            List<RowChange> rows = log.takeRows(5);
            assertTrue(rows.stream().allMatch(row -> row.shape().label().equals("logs")));
            assertEquals(
                    List.of("1,2024-01-10", "1,2024-01-10", "1,2024-02-10", "1,2024-02-10", "1,2024-02-10"),
                    rows.stream().map(RowChange::id).toList());
            assertFalse(before(rows.get(1)).has("note"), "the first partition logs its key only");
            assertEquals("c", before(rows.get(4)).value("note"));
        }
    }

    @Test
    void aKeyMayBeNamed(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE log (at int, seq int, note text)",
                "ALTER TABLE log REPLICA IDENTITY FULL",
                "INSERT INTO log VALUES (1, NULL, 'a'), (1, NULL, 'b'), (2, 5, 'c')");
        try (ChangeStream stream =
                stream(database, "log").key("log", "seq", "at").start()) {
            ChangeLog log = new ChangeLog(stream);
            assertEquals(
                    List.of("%00,1", "%00,1", "5,2"),
                    log.takeRows(3).stream().map(RowChange::id).toList());
            database.execute("UPDATE log SET note = 'd' WHERE at = 2", "DELETE FROM log WHERE at = 2");
            assertEquals(
                    List.of("5,2", "5,2"),
                    log.takeRows(2).stream().map(RowChange::id).toList());
        }
    }

    @Test
    void aTableMayChangeItsShape(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY, word text)");
        try (ChangeStream stream = stream(database, "words").start()) {
            ChangeLog log = new ChangeLog(stream);
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute(
                    "INSERT INTO words VALUES (1, 'a')",
                    "ALTER TABLE words ADD extra numeric DEFAULT 7, ALTER word TYPE varchar(9)",
                    "INSERT INTO words VALUES (2, 'b')");
            List<RowChange> rows = log.takeRows(2);
            assertFalse(after(rows.get(0)).has("extra"));
            assertEquals(new BigDecimal("7"), after(rows.get(1)).value("extra"));
            assertFalse(rows.get(0).shape().version().equals(rows.get(1).shape().version()));
        }
    }

    @Test
    void aSnapshotAloneLeavesNothingBehind(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY)", "INSERT INTO words SELECT generate_series(1, 5)");
        try (ChangeStream stream =
                stream(database, "words").snapshot(SnapshotMode.ONLY).start()) {
            ChangeLog log = new ChangeLog(stream);
            assertEquals(5, log.takeRows(5).size());
            log.takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            assertTrue(stream.ended());
            assertNull(stream.poll(Duration.ofSeconds(1)));
        }
        assertEquals("0", Query.text(database::connect, "SELECT count(*) FROM pg_publication"));
        assertEquals(
                "0",
                Query.text(
                        database::connect,
                        "SELECT count(*) FROM pg_replication_slots WHERE slot_name = '" + database.name() + "'"));
    }

    @Test
    void anIdleSlotAdvancesPastWhatDoesNotConcernIt(TestDatabase database) throws Exception {
        database.execute("CREATE TABLE words (id int PRIMARY KEY)", "CREATE TABLE others (id int)");
        try (ChangeStream stream = stream(database, "words").start()) {
            new ChangeLog(stream).takeUntil(ChangeRecord.SnapshotEnd.class::isInstance);
            database.execute("INSERT INTO others SELECT generate_series(1, 50000)");
            String now = Query.text(database::connect, "SELECT pg_current_wal_flush_lsn()::text");
            long deadline = System.nanoTime() + Rig.PATIENCE.toNanos();
            while (!Query.text(
                            database::connect,
                            "SELECT confirmed_flush_lsn >= '" + now + "' FROM pg_replication_slots WHERE slot_name = '"
                                    + database.name() + "'")
                    .equals("t")) {
                assertNull(stream.poll(Duration.ofMillis(200)));
                assertTrue(System.nanoTime() < deadline, "the slot stands still");
            }
        }
    }

    private PostgresChanges.Builder stream(TestDatabase database, String... tables) {
        return Penstock.changes(database.url())
                .slot(database.name())
                .tables(tables)
                .stateFile(directory.resolve("state.json"));
    }

    private static Row before(RowChange change) {
        return Objects.requireNonNull(change.before());
    }

    private static Row after(RowChange change) {
        return Objects.requireNonNull(change.after());
    }
}
