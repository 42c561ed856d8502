package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.VersionedDocument;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap.Verdict;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection breaks at every stage, before and after the message that is to blame. */
@WithServers
@Timeout(180)
@DisplayName("R6: wherever the connection breaks, nothing is lost and nothing comes out of order")
final class FailpointTest {

    private final Failpoint failpoint = new Failpoint();
    private final RecordingSink sink = new RecordingSink();

    /** Where the log ended when a change had been committed. */
    private final List<WalPosition> changed = new ArrayList<>();

    private Rig rig;
    private TcpProxy proxy;

    @BeforeEach
    void prepare(TestDatabase database, OpenSearchServer search) throws Exception {
        rig = new Rig(database, search);
        database.execute(Shop.fill(100), "UPDATE users SET full_name = 0");
        proxy = TcpProxy.start(database.server());
        proxy.tap(failpoint);
    }

    @AfterEach
    void close() {
        rig.close();
        proxy.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheStreamConnects(Verdict verdict) throws Exception {
        assertStartsAfterwards(verdict, message -> message.type() == 0 && message.asks("replication"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenThePublicationIsMade(Verdict verdict) throws Exception {
        assertStartsAfterwards(verdict, message -> message.asks("CREATE PUBLICATION"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheSlotIsMade(Verdict verdict) throws Exception {
        assertStartsAfterwards(verdict, message -> message.asks("pg_create_logical_replication_slot"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheStreamStarts(Verdict verdict) throws Exception {
        assertStartsAfterwards(verdict, message -> message.asks("START_REPLICATION"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenTheStreamStartsAgain(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, message -> message.asks("START_REPLICATION"));
        proxy.cut();
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void atTheFirstMessage(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, Failpoint.Message::isStreamed);
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void inTheMiddleOfATransaction(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, message -> message.isStreamed() && message.has("user50@example.com"));
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void atACommit(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, message -> message.isStreamed() && message.content()[25] == 'C');
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenThePositionIsConfirmed(Verdict verdict) throws Exception {
        start();
        WalPosition now = position();
        failpoint.arm(verdict, message -> Long.compareUnsigned(message.confirms(), now.value()) > 0);
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void atTheGate(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, message -> message.asks("pg_current_snapshot"));
        assertGoesOn();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER"})
    void whenDocumentsAreBuilt(Verdict verdict) throws Exception {
        start();
        failpoint.arm(verdict, message -> message.asks("json_build_object"));
        assertGoesOn();
    }

    @Test
    void againAndAgain() throws Exception {
        start();
        for (int round = 0; round < 5; round++) {
            int user = 1 + 17 * round;
            failpoint.arm(
                    Verdict.CUT_BEFORE, message -> message.isStreamed() && message.has("user" + user + "@example.com"));
            change();
            awaitFired();
        }
        assertConverged();
    }

    private void start() throws Exception {
        rig.start(rig.engine()
                .database(PostgresSource.builder(proxy.url(rig.database.url())).slot(rig.slot))
                .sink(sink));
        rig.awaitCaughtUp();
    }

    /** A start that fails at once is not repeated by itself: a person looks at it. */
    private void assertStartsAfterwards(Verdict verdict, Predicate<Failpoint.Message> kind) throws Exception {
        failpoint.arm(verdict, kind);
        try {
            start();
        } catch (PenstockException e) {
            start();
        }
        assertTrue(failpoint.hasFired());
        change();
        assertConverged();
    }

    private void assertGoesOn() throws Exception {
        for (int i = 0; i < 3; i++) {
            change();
        }
        awaitFired();
        change();
        assertConverged();
    }

    /** Every user counts up by one, which shows in each document. */
    private void change() throws Exception {
        rig.database.execute(
                "UPDATE users SET full_name = full_name::int + 1",
                "DELETE FROM items WHERE id = (SELECT min(id) FROM items)");
        changed.add(position());
    }

    private WalPosition position() throws SQLException {
        return WalPosition.parse(Query.text(rig.database::connect, "SELECT pg_current_wal_insert_lsn()::text"));
    }

    private void awaitFired() {
        Await.until("the connection was cut", Rig.PATIENCE, failpoint::hasFired);
    }

    private void assertConverged() throws Exception {
        rig.awaitCaughtUp();
        Map<String, JsonNode> expected;
        try (Connection connection = rig.database.connect()) {
            expected = new TreeMap<>(Shop.documents(connection));
        }
        Map<String, JsonNode> actual = new TreeMap<>();
        sink.documents("users").forEach((id, json) -> actual.put(id, ExactJson.read(json)));
        assertEquals(expected, actual);
        assertInOrder();
    }

    /**
     * A version says up to where a document shows everything. It may show more, so what comes again after a cut, with an older
     * version, may have counted further than what was written before.
     */
    private void assertInOrder() {
        for (VersionedDocument write : sink.writes()) {
            int count = ExactJson.read(new String(write.source(), StandardCharsets.UTF_8))
                    .get("fullName")
                    .asInt();
            long committed = changed.stream()
                    .filter(position -> position.value() <= write.version())
                    .count();
            assertTrue(committed <= count, () -> write + " of " + changed);
        }
    }
}
