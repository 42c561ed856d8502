package dev.penstock.convergence;

import dev.penstock.testkit.Await;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A commit that is visible and not durable, shown by a build and taken back by a crash. The build
 * is made for an earlier change, which is confirmed: nothing comes again that would build the document anew.
 */
final class UnflushedCommit {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 3;
    private static final String WAITING_BUILDS = "SELECT count(*) FROM pg_stat_activity"
            + " WHERE wait_event_type = 'Lock' AND query LIKE '%json_build_object%'";

    private final World world;

    private UnflushedCommit(World world) {
        this.world = world;
    }

    /** Tried again when somebody has flushed the log before the crash; the engine as it is always does. */
    static void play(World world) throws Exception {
        world.startConverged();
        boolean durable = true;
        for (int attempt = 1; durable && attempt <= ATTEMPTS; attempt++) {
            durable = new UnflushedCommit(world).isDurable(attempt);
        }
        world.toPostgres.refuse();
        world.postgres.kill();
        world.postgres.restart();
        for (int i = 0; i < 10; i++) { // else positions and transaction ids that went back tell of it (R7)
            world.database.execute("UPDATE products SET price = price + 1");
        }
        world.toPostgres.accept();
    }

    private boolean isDurable(int attempt) throws SQLException {
        String email = "lost" + attempt + "@example.com";
        String change;
        try (Connection locker = world.database.connect();
                Statement lock = locker.createStatement()) {
            locker.setAutoCommit(false);
            lock.execute("LOCK TABLE items IN ACCESS EXCLUSIVE MODE");
            world.database.execute("UPDATE users SET full_name = 'A" + attempt + "' WHERE id = 1");
            change = world.position();
            Await.until(
                    "a build waits for the lock",
                    PATIENCE,
                    () -> world.query(WAITING_BUILDS).equals("1"));
            world.database.execute(
                    "SET synchronous_commit = off; UPDATE users SET email = '" + email + "' WHERE id = 1");
            locker.rollback();
        }
        String shown = world.position();
        Await.until(
                "the index shows it",
                PATIENCE,
                () -> world.document("users", "1").path("email").asText().equals(email));
        Await.until("the earlier change is confirmed", PATIENCE, () -> world.isConfirmed(change));
        return world.query("SELECT pg_current_wal_flush_lsn() >= '" + shown + "'")
                .equals("t");
    }
}
