package dev.penstock.convergence;

import dev.penstock.testkit.Await;
import dev.penstock.testkit.HangingCommits;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Commits that are in the log and that nobody sees. No other test may use the server meanwhile. */
final class Commits implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final HangingCommits hanging;

    private Commits(World world, HangingCommits hanging) {
        this.world = world;
        this.hanging = hanging;
    }

    /** From now on commits hang, until this is closed. */
    static Commits hanging(World world) throws SQLException {
        return new Commits(world, HangingCommits.begin(world.postgres));
    }

    /** Commits, and returns when the commit hangs. */
    CompletableFuture<Void> hang(String sql) {
        CompletableFuture<Void> commit = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        world.database.execute(sql);
                        commit.complete(null);
                    } catch (SQLException e) {
                        commit.completeExceptionally(e);
                    }
                },
                "hanging");
        thread.setDaemon(true);
        thread.start();
        hanging.await(1);
        return commit;
    }

    /** Commits without waiting for the standby. */
    void atOnce(String sql) throws SQLException {
        world.database.execute("SET synchronous_commit = local; " + sql);
    }

    /** Begins a transaction that has an id; it is rolled back when the connection is closed. */
    static String beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_current_xact_id()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Waits until somebody waits for the end of a transaction. */
    void awaitWaitingFor(String xid) {
        Await.until(
                "the slot waits for transaction " + xid,
                PATIENCE,
                () -> "1"
                        .equals(world.query(
                                "SELECT count(*) FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted"
                                        + " AND transactionid = '" + xid + "'::xid")));
    }

    @Override
    public void close() throws SQLException {
        hanging.close();
    }
}
