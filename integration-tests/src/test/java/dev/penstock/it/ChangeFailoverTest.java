package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.postgres.PostgresChanges;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are restarted, killed, replaced by their standby, or give up on a slow reader. */
@WithServers
@DisplayName("Change events: failover, restarts, slow consumers")
final class ChangeFailoverTest {

    private static final int ROWS = 100_000;

    /** One transaction of 50 MB: far more than the queue and the sockets on the way can hold, so its end is not sent. */
    private static final String INSERT_ROWS =
            "INSERT INTO words SELECT n, repeat('x', 500) FROM generate_series(1, " + ROWS + ") n";

    private static final int QUEUE_BYTES = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void theStreamGoesOnAtThePromotedStandbyWithoutLossAndInOrder(TestDatabase shared) throws Exception {
        assumeTrue(shared.server().version() >= 17, "failover slots came with PostgreSQL 17");
        try (Standby standby = Standby.start(PostgresServer.builder(), directory)) {
            TestDatabase database = standby.primary.createDatabase();
            database.execute("CREATE TABLE words (id int PRIMARY KEY)");
            try (ChangeStream stream =
                    stream(standby, database).failoverSlot(true).start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                awaitCopied(standby, database, stream);
                // After the copy was taken. Some are acknowledged, some are given, some are neither.
                for (int id = 1; id <= 30; id++) {
                    database.execute("INSERT INTO words VALUES (" + id + ")");
                }
                List<String> ids = new ArrayList<>();
                take(stream, ids, 10, true);
                take(stream, ids, 20, false);
                standby.awaitReplayed();

                standby.primary.kill();
                standby.server.execute("SELECT pg_promote()");
                execute(standby, database, "INSERT INTO words VALUES (31)");

                take(stream, ids, 31, true);
                assertEquals(
                        IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).toList(), ids);
            }
            try (ChangeStream stream =
                    stream(standby, database).failoverSlot(true).start()) {
                execute(standby, database, "INSERT INTO words VALUES (32)");
                assertEquals("32", new ChangeLog(stream).takeRows(1).get(0).id(), "what was acknowledged stays so");
            }
        }
    }

    @Test
    void aSlotThatThePromotedStandbyLacksEndsTheStreamUntilEverythingIsReadAnew() throws Exception {
        try (Standby standby = Standby.start(PostgresServer.builder(), directory)) {
            TestDatabase database = standby.primary.createDatabase();
            database.execute("CREATE TABLE words (id int PRIMARY KEY)", "INSERT INTO words VALUES (1)");
            try (ChangeStream stream = stream(standby, database).start()) {
                new ChangeLog(stream).takeUntil(SnapshotEnd.class::isInstance);
                standby.awaitReplayed();
                standby.primary.kill();
                standby.server.execute("SELECT pg_promote()");
                execute(standby, database, "INSERT INTO words VALUES (2)");

                PenstockException refused = assertThrows(PenstockException.class, () -> pollUntilTheEnd(stream));
                assertTrue(String.valueOf(refused.getMessage()).contains("is gone"), refused::toString);
                assertTrue(String.valueOf(refused.getMessage()).contains("--reseed"), refused::toString);
            }
            PenstockException again = assertThrows(
                    PenstockException.class, () -> stream(standby, database).start());
            assertTrue(String.valueOf(again.getMessage()).contains("is gone"), again::toString);
            try (ChangeStream stream = stream(standby, database).reseed(true).start()) {
                assertEquals(
                        List.of("1", "2"),
                        new ChangeLog(stream)
                                .takeRows(2).stream().map(RowChange::id).toList());
            }
        }
    }

    @Test
    void aServerThatIsRestartedOrKilledInATransactionGivesItAgainAsAWhole() throws Exception {
        try (PostgresServer server = PostgresServer.start()) {
            server.execute("CREATE TABLE words (id int PRIMARY KEY, filler text)");
            try (ChangeStream stream =
                    stream(server.url(), "restarts").queueBytes(QUEUE_BYTES).start()) {
                ChangeLog log = new ChangeLog(stream);
                log.takeUntil(SnapshotEnd.class::isInstance);
                for (boolean kill : new boolean[] {false, true}) {
                    server.execute("TRUNCATE words", INSERT_ROWS);
                    log.takeUntil(TransactionEnd.class::isInstance); // of the TRUNCATE
                    TransactionBegin begin = (TransactionBegin) log.next();
                    assertEquals("1", ((RowChange) log.next()).id());
                    if (kill) {
                        server.kill();
                    }
                    server.restart();
                    List<ChangeRecord> broken = upTo(log, Restarted.class);
                    assertTrue(broken.size() <= ROWS, "incomplete");
                    assertEquals(new TransactionBegin(begin.transaction(), true), log.next());
                    List<ChangeRecord> rows = upTo(log, TransactionEnd.class);
                    assertEquals(ROWS + 1, rows.size());
                    assertEquals("1", ((RowChange) rows.get(0)).id());
                    assertEquals(Integer.toString(ROWS), ((RowChange) rows.get(ROWS - 1)).id());
                    stream.acknowledge(rows.get(ROWS));
                }
            }
        }
    }

    /** The server hears from the stream while its consumer is busy, in the middle of a transaction that fills the queue. */
    @Test
    void aConsumerThatIsSlowerThanTheServersPatienceLosesNoConnection() throws Exception {
        try (PostgresServer server =
                PostgresServer.builder().setting("wal_sender_timeout", "1s").start()) {
            server.execute("CREATE TABLE words (id int PRIMARY KEY, filler text)");
            try (ChangeStream stream =
                    stream(server.url(), "slow").queueBytes(QUEUE_BYTES).start()) {
                ChangeLog log = new ChangeLog(stream);
                log.takeUntil(SnapshotEnd.class::isInstance);
                assertEquals(null, stream.poll(Duration.ofMillis(10)), "the stream begins");
                server.execute(INSERT_ROWS);
                String walsender = walsender(server);
                List<ChangeRecord> records = new ArrayList<>();
                for (int pause = 0; pause < 3; pause++) {
                    records.add(log.next());
                    Instant now = Instant.now();
                    // Longer than the server waits; it goes on hearing from us though nobody takes anything.
                    Await.until(
                            "the server has heard from us in the last second, for three",
                            Rig.PATIENCE,
                            () -> Instant.now().isAfter(now.plusSeconds(3))
                                    && Query.text(
                                                    server::connect,
                                                    "SELECT count(*) FROM pg_stat_replication WHERE reply_time > now() -"
                                                            + " interval '1 s'")
                                            .equals("1"));
                }
                records.addAll(upTo(log, TransactionEnd.class));
                assertEquals(ROWS + 2, records.size());
                assertTrue(records.stream().noneMatch(Restarted.class::isInstance));
                assertEquals(walsender, walsender(server));
            }
        }
    }

    private PostgresChanges.Builder stream(String url, String slot) {
        return Penstock.changes(url).slot(slot).tables("words").stateFile(directory.resolve("state.json"));
    }

    /** An address of both servers: whichever is the primary is taken. */
    private PostgresChanges.Builder stream(Standby standby, TestDatabase database) {
        return stream(
                "postgresql://postgres@127.0.0.1:" + standby.primary.port() + ",127.0.0.1:" + standby.server.port()
                        + "/" + database.name() + "?targetServerType=primary",
                database.name());
    }

    /** Takes rows up to an id. What comes again must be what came, in the same order; new is what is beyond. */
    private static void take(ChangeStream stream, List<String> ids, int last, boolean acknowledge)
            throws InterruptedException {
        ChangeLog log = new ChangeLog(stream);
        List<String> sinceRestart = new ArrayList<>();
        while (true) {
            ChangeRecord record = log.next();
            if (record instanceof Restarted) {
                sinceRestart.clear();
            } else if (record instanceof RowChange row) {
                if (!sinceRestart.isEmpty()) {
                    int before = Integer.parseInt(sinceRestart.get(sinceRestart.size() - 1));
                    assertEquals(before + 1, Integer.parseInt(row.id()), "in order, without a gap");
                }
                sinceRestart.add(row.id());
                if (!ids.contains(row.id())) {
                    ids.add(row.id());
                }
            } else if (record instanceof TransactionEnd) {
                if (acknowledge) {
                    stream.acknowledge(record);
                }
                if (ids.contains(Integer.toString(last))) {
                    return;
                }
            }
        }
    }

    private static List<ChangeRecord> upTo(ChangeLog log, Class<? extends ChangeRecord> last)
            throws InterruptedException {
        List<ChangeRecord> records = new ArrayList<>();
        do {
            records.add(log.next());
        } while (!last.isInstance(records.get(records.size() - 1)));
        return records;
    }

    private static void pollUntilTheEnd(ChangeStream stream) throws InterruptedException {
        long deadline = System.nanoTime() + Rig.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            ChangeRecord record = stream.poll(Duration.ofMillis(200));
            assertTrue(!(record instanceof Restarted) && !(record instanceof RowChange), "it has begun anew");
        }
    }

    private static void awaitCopied(Standby standby, TestDatabase database, ChangeStream stream) {
        Await.until("the standby has a copy of the slot", Rig.PATIENCE, () -> {
            assertEquals(null, stream.poll(Duration.ofMillis(10))); // lets the slot move to what the standby can keep
            standby.server.execute("SELECT pg_sync_replication_slots()");
            return Query.text(
                            standby.server::connect,
                            "SELECT count(*) FROM pg_replication_slots WHERE synced AND NOT temporary AND slot_name = '"
                                    + database.name() + "'")
                    .equals("1");
        });
    }

    private static void execute(Standby standby, TestDatabase database, String sql) {
        Await.until("the standby takes writes", Rig.PATIENCE, () -> {
            try (Connection connection = standby.connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return true;
            }
        });
    }

    private static String walsender(PostgresServer server) throws Exception {
        return Query.text(
                server::connect, "SELECT pid::text FROM pg_stat_replication WHERE application_name = 'penstock'");
    }
}
