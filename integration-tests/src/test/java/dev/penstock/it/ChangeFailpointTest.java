package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.Operation;
import dev.penstock.runtime.changes.Row;
import dev.penstock.runtime.changes.RowChange;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap.Verdict;
import dev.penstock.testkit.WithServers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The connection breaks at every stage. Each change counts every row up by one, so one that is lost, comes out of order, or
 * comes twice though it was acknowledged does not fit to the row as it was left.
 */
@WithServers
@Timeout(120)
@DisplayName("Change events: wherever the connection breaks, nothing is lost and nothing comes out of order")
final class ChangeFailpointTest {

    private static final int ROWS = 100;
    private static final int CHANGES = 4;

    private final Failpoint failpoint = new Failpoint();
    private final Map<Integer, Integer> live = new TreeMap<>();
    private final Map<Integer, Integer> acknowledged = new TreeMap<>();
    private TestDatabase database;
    private TcpProxy proxy;

    @TempDir
    private Path directory;

    @BeforeEach
    void prepare(TestDatabase database) throws Exception {
        this.database = database;
        database.execute(
                "CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL, label text)",
                "INSERT INTO counters SELECT id, 0, 'row ' || id || '.' FROM generate_series(1, " + ROWS + ") id");
        proxy = TcpProxy.start(database.server());
        proxy.tap(failpoint);
    }

    @AfterEach
    void close() {
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenItConnects(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.type() == 0 && message.asks("replication"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenThePublicationIsMade(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.asks("CREATE PUBLICATION"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheSlotIsMade(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.asks("CREATE_REPLICATION_SLOT"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheSnapshotIsTakenOver(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.asks("SET TRANSACTION SNAPSHOT"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void withinAChunkOfTheSnapshot(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> !message.isStreamed() && message.type() == 'd' && message.has("row 50."));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheStreamStarts(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.asks("START_REPLICATION"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void atTheFirstMessage(Verdict verdict) throws Exception {
        assertComplete(verdict, Failpoint.Message::isStreamed);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void inTheMiddleOfATransaction(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.isStreamed() && message.has("row 50."));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void atACommit(Verdict verdict) throws Exception {
        assertComplete(verdict, message -> message.isStreamed() && message.content()[25] == 'C');
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenThePositionIsConfirmed(Verdict verdict) throws Exception {
        WalPosition now = WalPosition.parse(Query.text(database::connect, "SELECT pg_current_wal_insert_lsn()::text"));
        assertComplete(verdict, message -> Long.compareUnsigned(message.confirms(), now.value()) > 0);
    }

    private void assertComplete(Verdict verdict, Predicate<Failpoint.Message> kind) throws Exception {
        failpoint.arm(verdict, kind);
        try (ChangeStream stream = start()) {
            ChangeLog log = new ChangeLog(stream);
            read(stream, log, SnapshotEnd.class::isInstance);
            for (int change = 1; change <= CHANGES; change++) {
                database.execute("UPDATE counters SET n = n + 1");
                int expected = change;
                read(stream, log, record -> acknowledged.values().stream().allMatch(n -> n == expected));
            }
        }
        // What is confirmed is told to the slot when the stream is closed, at the latest; the proxy hears it soon
        // after.
        Await.until("the connection was cut", Rig.PATIENCE, failpoint::hasFired);
        database.execute("UPDATE counters SET n = n + 1");
        try (ChangeStream stream = start()) {
            read(
                    stream,
                    new ChangeLog(stream),
                    record -> acknowledged.values().stream().allMatch(n -> n == CHANGES + 1));
        }
        assertEquals(ROWS, acknowledged.size());
    }

    /** A start that fails at once is not repeated by itself: a person looks at it. */
    private ChangeStream start() throws InterruptedException {
        try {
            return builder();
        } catch (PenstockException e) {
            return builder();
        }
    }

    private ChangeStream builder() throws InterruptedException {
        return Penstock.changes(proxy.url(database.url()))
                .slot(database.name())
                .tables("counters")
                .chunkRows(30)
                .stateFile(directory.resolve("state.json"))
                .start();
    }

    private void read(ChangeStream stream, ChangeLog log, Predicate<ChangeRecord> last) throws Exception {
        ChangeRecord record;
        do {
            record = log.next();
            if (record instanceof Restarted) {
                live.clear();
                live.putAll(acknowledged);
            } else if (record instanceof RowChange change) {
                apply(change);
            } else if (ChangeLog.isEnd(record)) {
                stream.acknowledge(record);
                acknowledged.putAll(live);
            }
        } while (!last.test(record));
    }

    private void apply(RowChange change) {
        Row after = Objects.requireNonNull(change.after());
        int id = (int) Objects.requireNonNull(after.value("id"));
        int n = (int) Objects.requireNonNull(after.value("n"));
        assertEquals(change.operation() == Operation.READ ? null : n - 1, live.put(id, n), "the row " + id);
    }
}
