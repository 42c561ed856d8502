package dev.penstock.example.shop.demo;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.Penstock;
import dev.penstock.runtime.engine.EngineStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for the engine, as long as it runs and only so long. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Penstock penstock;

    Patience(Penstock penstock) {
        this.penstock = penstock;
    }

    /**
     * Waits until something holds, looking every few milliseconds.
     *
     * @param complaint what to say when it does not
     */
    void until(Condition condition, Supplier<String> complaint) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds(penstock.status())) {
            if (penstock.status().phase() == EngineStatus.Phase.STOPPED) {
                penstock.awaitEnd();
                throw new DemoFailedException("the engine has ended");
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new DemoFailedException("not within " + LONGEST.toSeconds() + " s: " + complaint.get());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** Waits until everything that is committed now is in the indexes. */
    void untilCaughtUp(Connection connection) throws SQLException, InterruptedException {
        WalPosition now;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_current_wal_flush_lsn()::text")) {
            row.next();
            now = WalPosition.parse(row.getString(1));
        }
        until(status -> !status.durable().isBefore(now), () -> "the engine has caught up with " + now);
    }

    /** Something to wait for. */
    interface Condition {
        boolean holds(EngineStatus status) throws InterruptedException;
    }
}
