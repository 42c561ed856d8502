package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.it.shop.UserIndex;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.postgres.PostgresSource;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.testkit.Await;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.RecordingSink;
import dev.penstock.testkit.TcpProxy;
import dev.penstock.testkit.TestDatabase;
import dev.penstock.testkit.Wiretap;
import dev.penstock.testkit.WithServers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who looks at the slot looks where the session is, and does not show what is out of date. */
@WithServers
@Timeout(180)
@DisplayName("R7: the watch over the slot")
final class SlotWatchTest {

    /** In the question of the watch, and in no other. */
    private static final String QUESTION = "max_slot_wal_keep_size";

    /** Another server of the URL can be had as soon as the session has chosen its own. */
    @Test
    void itLooksAtTheServerOfTheSession(TestDatabase database) throws Exception {
        try (PostgresServer other = PostgresServer.start();
                TcpProxy first = TcpProxy.start(other);
                TcpProxy second = TcpProxy.start(database.server())) {
            other.createDatabase(database.name());
            database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
            first.refuse();
            second.tap(() -> (direction, bytes) -> {
                if (text(bytes).contains("pg_create_logical_replication_slot")) {
                    first.accept();
                }
                return Wiretap.Verdict.PASS;
            });
            String url = "postgresql://" + database.server().user() + "@127.0.0.1:" + first.port() + ",127.0.0.1:"
                    + second.port() + "/" + database.name();
            try (Penstock penstock = engine(url, database)) {
                assertEquals("reserved", awaitLook(penstock).walStatus());
                assertEquals(0, first.connections());
            }
        }
    }

    @Test
    void whatItCannotSeeIsNotShownAndThatIsSaidOnce(TestDatabase database) throws Exception {
        database.execute(Shop.SCHEMA, Shop.FULL_IDENTITIES);
        AtomicBoolean cut = new AtomicBoolean();
        AtomicInteger cuts = new AtomicInteger();
        try (TcpProxy proxy = TcpProxy.start(database.server());
                LogLines log = new LogLines()) {
            proxy.tap(() -> (direction, bytes) -> {
                if (cut.get() && text(bytes).contains(QUESTION)) {
                    cuts.incrementAndGet();
                    return Wiretap.Verdict.CUT_BEFORE;
                }
                return Wiretap.Verdict.PASS;
            });
            try (Penstock penstock = engine(proxy.url(database.url()), database)) {
                awaitLook(penstock);
                cut.set(true);
                terminateWatch(database); // what is asked often is prepared, and not sent as text any more
                Await.until("it has tried several times", Rig.PATIENCE, () -> cuts.get() >= 4);
                assertNull(penstock.status().source());
                assertNull(penstock.status().outage(), "the session goes on");

                cut.set(false);
                awaitLook(penstock);
                String slot = "the replication slot " + slot(database);
                Await.until(
                        "it is said that it can be looked at again",
                        Rig.PATIENCE,
                        () -> log.with(slot + " can be looked at again").size() == 1);
                assertEquals(1, log.with(slot + " cannot be looked at").size());
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void terminateWatch(TestDatabase database) throws SQLException {
        database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND query LIKE '%" + QUESTION + "%' AND pid <> pg_backend_pid()");
    }

    private static Penstock engine(String url, TestDatabase database) throws InterruptedException {
        return Penstock.builder()
                .index(UserIndex.DEFINITION)
                .database(PostgresSource.builder(url).slot(slot(database)))
                .sink(new RecordingSink())
                .start();
    }

    private static String slot(TestDatabase database) {
        return "slot_" + database.name();
    }

    /** What a look shows that is made after this call. */
    private static SourceStatus awaitLook(Penstock penstock) {
        Instant now = Instant.now();
        return Await.value(
                "the slot is looked at",
                Rig.PATIENCE,
                () -> Objects.requireNonNull(penstock.status().source()),
                status -> status.at().isAfter(now));
    }
}
