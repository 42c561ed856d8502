package dev.penstock.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.OpenSearchServer;
import dev.penstock.testkit.PostgresServer;
import dev.penstock.testkit.WithServers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Nothing of what is followed changes, while others write a lot. The scale is a parameter: {@code
 * -Dpenstock.foreign.megabytes=1024 -Dpenstock.foreign.minutes=30} is that of a long watch, the default that of every build.
 */
@WithServers
@DisplayName("an idle slot holds back next to nothing of the log that others write")
final class ForeignLogTest {

    private static final int ROUNDS = 8;
    private static final int MEGABYTES = Integer.getInteger("penstock.foreign.megabytes", 64);
    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("penstock.foreign.minutes", 0));

    @Test
    void retainedLogStaysBounded(OpenSearchServer search) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Rig rig = new Rig(server.createDatabase(), search)) {
            rig.database.execute(
                    "CREATE TABLE foreign_rows (filler text)",
                    "ALTER TABLE foreign_rows ALTER filler SET STORAGE EXTERNAL",
                    Shop.fill(10));
            rig.start();
            rig.assertConverged();
            long first = written(rig);
            Instant began = Instant.now();
            for (int round = 1; round <= ROUNDS; round++) {
                awaitTime(began.plus(TIME.multipliedBy(round).dividedBy(ROUNDS)));
                rig.database.execute("INSERT INTO foreign_rows SELECT repeat(md5(n::text), 32) FROM generate_series(1, "
                        + MEGABYTES / ROUNDS + " * 1024) n");
                // As the background writer does every 15 seconds, a checkpoint says which transactions run: from where
                // a
                // slot must read again can move to there.
                rig.database.execute("CHECKPOINT");
                awaitRetained(rig, 2L * MEGABYTES / ROUNDS);
            }
            long foreign = written(rig) - first;
            assertTrue(foreign >= (long) MEGABYTES << 20, "only " + foreign + " bytes were written");
            rig.database.execute("UPDATE users SET full_name = 'still there' WHERE id = 1");
            rig.assertConverged();
        }
    }

    private static void awaitRetained(Rig rig, long megabytes) {
        Await.value(
                "at most " + megabytes + " MB are retained",
                Rig.PATIENCE,
                () -> Long.parseLong(Query.text(
                        rig.database::connect,
                        "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::bigint FROM pg_replication_slots"
                                + " WHERE slot_name = '" + rig.slot + "'")),
                retained -> retained <= megabytes << 20);
    }

    private static long written(Rig rig) throws Exception {
        return Long.parseLong(Query.text(
                rig.database::connect, "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));
    }

    /** Time itself is what is waited for. */
    private static void awaitTime(Instant until) {
        while (Instant.now().isBefore(until)) {
            LockSupport.parkUntil(until.toEpochMilli());
        }
    }
}
