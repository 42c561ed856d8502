package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the network does, the engine goes on by itself, from the confirmed position. */
@WithServers
@Timeout(180)
@DisplayName("R6: a lost connection is noticed, and made again")
final class NetworkTest {

    private static PostgresServer server;
    private static TcpProxy proxy;

    private Rig rig;
    private RandomWrites writes;

    @BeforeAll
    static void start() {
        server = PostgresServer.builder().setting("wal_sender_timeout", "3s").start();
        proxy = TcpProxy.start(server);
    }

    @AfterAll
    static void stop() {
        proxy.close();
        server.close();
    }

    @BeforeEach
    void prepare(OpenSearchServer search) throws Exception {
        rig = new Rig(server.createDatabase(), search);
        rig.database.execute(Shop.fill(200));
        writes = new RandomWrites(rig.database, 7);
        rig.start(engine());
        rig.assertConverged();
    }

    @AfterEach
    void close() throws Exception {
        proxy.resume();
        proxy.accept();
        rig.close();
        rig.database.close();
    }

    /** Deaths of a network that say nothing. */
    enum Stall {
        BOTH,
        TO_SERVER,
        TO_CLIENT
    }

    private static void begin(Stall stall) {
        switch (stall) {
            case BOTH -> proxy.stall();
            case TO_SERVER -> proxy.stallToServer();
            case TO_CLIENT -> proxy.stallToClient();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatDiesInSilenceIsNoticed(Stall stall) throws Exception {
        change();
        begin(stall);
        change();
        Instant stalled = Instant.now();
        Outage outage = awaitOutage();

        assertTrue(Duration.between(stalled, outage.since()).compareTo(Duration.ofSeconds(15)) < 0, outage.toString());
        proxy.resume();
        change();
        rig.assertConverged();
    }

    @Test
    void aConnectionThatDiesInTheMiddleOfAMessageIsNoticed() throws Exception {
        proxy.slow(400_000);
        rig.database.execute(
                "ALTER TABLE users ADD COLUMN large text",
                "UPDATE users SET large = repeat(md5(id::text), 100000), full_name = 'large' WHERE id = 1");
        Await.until(
                "the message is on its way",
                Rig.PATIENCE,
                () -> "t"
                        .equals(Query.text(
                                rig.database::connect,
                                "SELECT bool_or(sent_lsn > write_lsn) FROM pg_stat_replication"
                                        + " WHERE application_name = 'penstock'")));
        proxy.stall();
        awaitOutage();
        proxy.resume();
        rig.assertConverged();
    }

    @Test
    void aServerThatRefusesIsTriedAgainAtGrowingPauses() throws Exception {
        proxy.refuse();
        proxy.cut();
        awaitOutage();
        WalPosition before = rig.penstock().status().confirmed();
        change();
        Outage many = Await.value(
                "it has tried several times",
                Rig.PATIENCE,
                this::outage,
                outage -> outage.attempts() >= 5 && outage.nextTry() != null);

        assertEquals(EngineStatus.Phase.WAITING, rig.penstock().status().phase());
        Duration pause = Duration.between(Instant.now(), Objects.requireNonNull(many.nextTry()));
        assertTrue(pause.compareTo(Duration.ofSeconds(5)) <= 0, many.toString());
        assertTrue(many.since().isBefore(Objects.requireNonNull(many.nextTry())), many.toString());
        assertTrue(many.failure().contains("refused"), many.failure());
        assertEquals(before, rig.penstock().status().confirmed());
        proxy.accept();
        rig.assertConverged();
        Await.until(
                "the outage is over",
                Rig.PATIENCE,
                () -> rig.penstock().status().outage() == null);
        assertEquals(EngineStatus.Phase.RUNNING, rig.penstock().status().phase());
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend_type = 'walsender'", "backend_type = 'client backend'", "true"})
    void backendsThatAreTerminatedAreReplaced(String which) throws Exception {
        for (int round = 0; round < 3; round++) {
            change();
            String ended = Query.text(
                    rig.database::connect,
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'penstock'"
                            + " AND " + which);
            assertTrue(Integer.parseInt(ended) > 0, ended);
            change();
            rig.assertConverged();
        }
    }

    @Test
    void aSlowNetworkIsNoLostOne() throws Exception {
        proxy.slow(100_000);
        for (int round = 0; round < 3; round++) {
            change();
        }
        rig.assertConverged();
        assertNull(rig.penstock().status().outage());
    }

    @Test
    void aServerThatRestartsInTheMiddleIsWaitedFor() throws Exception {
        for (int round = 0; round < 3; round++) {
            change();
            server.restart();
            change();
            rig.assertConverged();
        }
    }

    private Penstock.Builder engine() {
        // The stream by its silence; statements by the timeout of the socket.
        String url = proxy.url(rig.database.url());
        return rig.engine()
                .database(PostgresSource.builder(url + (url.contains("?") ? "&" : "?") + "socketTimeout=4")
                        .longestSilence(Duration.ofSeconds(2))
                        .slot(rig.slot));
    }

    private void change() throws Exception {
        writes.run(10);
        rig.database.execute("UPDATE users SET full_name = coalesce(full_name, '') || '!' WHERE id % 7 = 0");
    }

    private Outage awaitOutage() {
        return Await.value("it has noticed", Rig.PATIENCE, this::outage, outage -> true);
    }

    /** Fails while there is none. */
    private Outage outage() {
        return Objects.requireNonNull(rig.penstock().status().outage());
    }
}
