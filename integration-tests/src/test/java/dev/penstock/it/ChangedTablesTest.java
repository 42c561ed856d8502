package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is what it is, whatever it is called: changes are never taken for those of another, nor left out in silence. */
@WithServers
@DisplayName("Change events: tables that are renamed, replaced, or no longer published")
final class ChangedTablesTest {

    private static final Duration POLL = Duration.ofMillis(200);

    private TestDatabase database;

    @TempDir
    private Path directory;

    @BeforeEach
    void create(TestDatabase database) throws Exception {
        this.database = database;
        database.execute(
                "CREATE TABLE orders (id int PRIMARY KEY, note text)", "INSERT INTO orders VALUES (1, 'read')");
    }

    @Test
    void aTableThatIsRenamedWhileRunningEndsTheStreamBehindItsLastChange() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
            database.execute(
                    "INSERT INTO orders VALUES (2, 'before')",
                    "ALTER TABLE orders RENAME TO orders_old",
                    "INSERT INTO orders_old VALUES (3, 'after')");
            List<RowChange> given = new ArrayList<>();
            assertNamesBoth(untilRefused(stream, given));
            assertEquals(List.of("2"), ids(given));
            assertTrue(stream.ended());
        }
        try (ChangeStream stream = stream("orders_old").start()) {
            List<RowChange> rows = new ChangeLog(stream).takeRows(3);
            assertEquals(List.of("1", "2", "3"), ids(rows));
            assertTrue(rows.stream().allMatch(row -> row.operation() == Operation.READ));
        }
    }

    @Test
    void aTableThatIsRenamedWithoutAnyChangeEndsTheStreamToo() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
            database.execute("ALTER TABLE orders RENAME TO orders_old");
            assertNamesBoth(untilRefused(stream, new ArrayList<>()));
        }
    }

    @Test
    void anotherTableThatTakesTheNameIsNotTakenForIt() throws Exception {
        database.execute("CREATE PUBLICATION " + database.name() + " FOR ALL TABLES");
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
            database.execute("BEGIN; INSERT INTO orders VALUES (2, 'before');"
                    + " ALTER TABLE orders RENAME TO orders_old;"
                    + " CREATE TABLE orders (id int PRIMARY KEY, total numeric);"
                    + " INSERT INTO orders VALUES (7, 1.5); COMMIT");
            List<RowChange> given = new ArrayList<>();
            assertNamesBoth(untilRefused(stream, given));
            assertEquals(List.of("2"), ids(given));
        }
        try (ChangeStream stream = stream("orders").start()) {
            database.execute("INSERT INTO orders VALUES (8, 2)", "INSERT INTO orders_old VALUES (3, 'other')");
            List<RowChange> rows = withoutRepeats(stream, 2);
            assertEquals(List.of("7", "8"), ids(rows));
        }
    }

    @Test
    void aTableThatIsDroppedAndMadeAgainEndsTheStreamAndIsReadAnew() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
            database.execute(
                    "INSERT INTO orders VALUES (2, 'before')",
                    "DROP TABLE orders",
                    "CREATE TABLE orders (id int PRIMARY KEY, note text)",
                    "INSERT INTO orders VALUES (5, 'made again')");
            List<RowChange> given = new ArrayList<>();
            String message = untilRefused(stream, given);
            assertTrue(message.contains("public.orders was dropped, and another table has its name now"), message);
            assertEquals(List.of("2"), ids(given), "what came before is given first");
        }
        try (ChangeStream stream = stream("orders").start()) {
            assertEquals(List.of("5"), ids(new ChangeLog(stream).takeRows(1)));
            database.execute("INSERT INTO orders VALUES (6, 'followed')");
            assertEquals(List.of("6"), ids(new ChangeLog(stream).takeRows(1)));
        }
    }

    @Test
    void aTableThatWasRenamedWhileNobodyReadIsReadAnewUnderItsName() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
        }
        database.execute(
                "INSERT INTO orders VALUES (2, 'before')",
                "ALTER TABLE orders RENAME TO orders_old",
                "INSERT INTO orders_old VALUES (3, 'after')");
        PenstockException refused =
                assertThrows(PenstockException.class, () -> stream("orders").start());
        assertNamesBoth(String.valueOf(refused.getMessage()));

        try (ChangeStream stream = stream("orders_old").start()) {
            List<RowChange> rows = new ChangeLog(stream).takeRows(5);
            assertEquals(List.of("1", "2", "3", "2", "3"), ids(rows), "read, and then what was done since");
            assertTrue(rows.stream().allMatch(row -> row.shape().label().equals("orders_old")));
        }
    }

    @Test
    void aTableThatTookTheNameWhileNobodyReadIsReadAnewWithoutTheOthersChanges() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
        }
        database.execute(
                "INSERT INTO orders VALUES (2, 'of the other')",
                "ALTER TABLE orders RENAME TO orders_old",
                "CREATE TABLE orders (id int PRIMARY KEY, total numeric)",
                "INSERT INTO orders VALUES (7, 1.5)");
        try (ChangeStream stream = stream("orders").start()) {
            database.execute("INSERT INTO orders VALUES (8, 2)");
            assertEquals(List.of("7", "8"), ids(new ChangeLog(stream).takeRows(2)));
        }
    }

    @Test
    void aTableThatIsTakenOutOfThePublicationEndsTheStreamAndIsReadAnew() throws Exception {
        try (ChangeStream stream = stream("orders").start()) {
            readSnapshot(stream);
            database.execute("ALTER PUBLICATION " + database.name() + " DROP TABLE orders");
            String message = untilRefused(stream, new ArrayList<>());
            assertTrue(message.contains("public.orders was taken out of the publication"), message);
        }
        database.execute(
                "INSERT INTO orders VALUES (2, 'unseen')",
                "ALTER PUBLICATION " + database.name() + " ADD TABLE orders");
        try (ChangeStream stream = stream("orders").start()) {
            assertEquals(List.of("1", "2"), ids(new ChangeLog(stream).takeRows(2)));
        }
    }

    private PostgresChanges.Builder stream(String... tables) {
        return Penstock.changes(database.url())
                .slot(database.name())
                .tables(tables)
                .stateFile(directory.resolve("state.json"));
    }

    private static void readSnapshot(ChangeStream stream) throws InterruptedException {
        new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
    }

    /** Reads and acknowledges until the stream ends, and returns why. */
    private static String untilRefused(ChangeStream stream, List<RowChange> given) {
        PenstockException refused = assertThrows(PenstockException.class, () -> {
            long deadline = System.nanoTime() + Rig.PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                ChangeRecord record = stream.poll(POLL);
                if (record instanceof RowChange row) {
                    given.add(row);
                } else if (record != null && ChangeLog.isEnd(record)) {
                    stream.acknowledge(record);
                }
            }
        });
        return String.valueOf(refused.getMessage());
    }

    /** So many rows, each the first time that it comes. */
    private static List<RowChange> withoutRepeats(ChangeStream stream, int count) throws InterruptedException {
        List<RowChange> rows = new ArrayList<>();
        ChangeLog log = new ChangeLog(stream);
        while (rows.size() < count) {
            if (log.next() instanceof RowChange row && !ids(rows).contains(row.id())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void assertNamesBoth(String message) {
        assertTrue(message.contains("public.orders ") && message.contains("public.orders_old"), message);
        assertTrue(message.contains("Start again"), message);
    }

    private static List<String> ids(List<RowChange> rows) {
        return rows.stream().map(RowChange::id).toList();
    }
}
