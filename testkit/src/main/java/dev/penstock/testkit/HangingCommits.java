package dev.penstock.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * While it is open, commits of a server hang: they wait for a synchronous standby that does not exist, are in the log, and no
 * snapshot sees them (PostgreSQL 17, section 26.2.8, Synchronous Replication). A session with {@code synchronous_commit = local}
 * does not wait. No other test may use the server meanwhile. Used by one thread.
 */
public final class HangingCommits implements AutoCloseable {

    private static final String SETTING = "synchronous_standby_names";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer server;

    private HangingCommits(PostgresServer server) {
        this.server = server;
    }

    /**
     * Lets commits hang from now on.
     *
     * @param server whose commits
     * @return what lets them go when it is closed
     * @throws SQLException when the server does not run
     */
    public static HangingCommits begin(PostgresServer server) throws SQLException {
        server.setting(SETTING, "nobody");
        HangingCommits hanging = new HangingCommits(server);
        // Sessions have the setting already, but none waits before the checkpointer has it.
        boolean begun = false;
        try {
            Await.until("commits hang", PATIENCE, hanging::tryOne);
            begun = true;
            return hanging;
        } finally {
            if (!begun) {
                hanging.close();
            }
        }
    }

    /**
     * Waits until so many commits hang.
     *
     * @param count how many
     */
    public void await(int count) {
        Await.value(count + " commits hang", PATIENCE, () -> count(""), seen -> seen == count);
    }

    private boolean tryOne() throws SQLException {
        try (Connection session = server.connect()) {
            long process = number(session, "SELECT pg_backend_pid()");
            CompletableFuture<Void> ended = new CompletableFuture<>();
            Thread committing = new Thread(() -> commit(session, ended), "hanging-commit");
            committing.setDaemon(true);
            committing.start();
            Await.until("a commit hangs or ends", PATIENCE, () -> ended.isDone() || count("AND pid = " + process) == 1);
            boolean hangs = !ended.isDone();
            server.execute("SELECT pg_cancel_backend(" + process + ")");
            ended.join();
            return hangs;
        }
    }

    /** Something that is in the log and concerns nobody. */
    private static void commit(Connection session, CompletableFuture<Void> ended) {
        try (Statement statement = session.createStatement()) {
            statement.execute("SELECT pg_logical_emit_message(true, 'penstock-testkit', '')");
            ended.complete(null);
        } catch (SQLException e) {
            ended.completeExceptionally(e);
        }
    }

    private long count(String which) throws SQLException {
        try (Connection session = server.connect()) {
            return number(
                    session,
                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND backend_type = 'client backend' "
                            + which);
        }
    }

    private static long number(Connection session, String sql) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Lets the commits go.
     *
     * @throws SQLException when the server does not run
     */
    @Override
    public void close() throws SQLException {
        server.resetSetting(SETTING);
    }
}
