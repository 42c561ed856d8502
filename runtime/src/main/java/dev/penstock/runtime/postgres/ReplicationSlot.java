package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our slot, on the server that it is on (PostgreSQL documentation, 9.28.6 Replication Management). Used by one thread. */
final class ReplicationSlot {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicationSlot.class);
    private static final long IN_USE_MILLIS = 15_000;
    private static final long LEAVING_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 50;
    private static final int FAILOVER_VERSION = 17;

    private final PostgresOptions options;
    private final String name;
    private final PostgresSession.Sockets sockets;
    private final SlotServer server;

    ReplicationSlot(PostgresOptions options, PostgresSession.Sockets sockets) {
        this.options = options;
        this.name = options.slot();
        this.sockets = sockets;
        this.server = sockets.slotServer();
    }

    /**
     * The slot as it is, or null when there is none.
     *
     * @throws PenstockException when it is one of another database
     */
    @Nullable SlotStatus status() {
        SlotStatus slot = read();
        String database = server.ask(() -> sockets.slots().getCatalog());
        if (slot != null && !database.equals(slot.database())) {
            throw new PenstockException(
                    "the replication slot " + name + " belongs to the database " + slot.database() + ", not to "
                            + database,
                    "Choose another name with --slot, or correct the URL.");
        }
        return slot;
    }

    /** Makes it. Waits for all transactions that are running; returns where it begins. */
    WalPosition create() throws SQLException, InterruptedException {
        sayThatItWaits();
        Connection slots = sockets.slots();
        WalPosition created = options.standby() == null
                ? server.ask(() -> create(slots))
                : StandbySnapshots.loggedDuring(sockets.control(), slots, () -> server.ask(() -> create(slots)));
        sayThatItIsMade(created);
        return created;
    }

    /**
     * Makes it over the replication connection (55.4, CREATE_REPLICATION_SLOT). Waits for all transactions that are running.
     *
     * @param export whether it comes with a snapshot, which lasts as long as nothing else is asked of that connection
     */
    Made createByCommand(boolean export) {
        sayThatItWaits();
        Made made = server.ask(() -> unhurried(sockets.replication(), () -> madeByCommand(export)));
        sayThatItIsMade(made.created());
        return made;
    }

    private void sayThatItWaits() {
        LOG.info("making the replication slot {}, which waits for transactions that are running", name);
    }

    private void sayThatItIsMade(WalPosition created) {
        LOG.info("made the replication slot {} at {}", name, created);
    }

    private WalPosition create(Connection connection) throws SQLException {
        // To the server, waiting for a transaction is waiting for a lock.
        return unhurried(connection, () -> LockWait.atMost(Duration.ZERO, connection, () -> made(connection)));
    }

    /** It takes as long as any transaction runs. */
    private static <T> T unhurried(Connection connection, SlotServer.Question<T> creation) throws SQLException {
        int longestAnswer = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        T created = creation.put();
        connection.setNetworkTimeout(Runnable::run, longestAnswer);
        return created;
    }

    private Made madeByCommand(boolean export) throws SQLException {
        try (Statement statement = sockets.replication().createStatement();
                ResultSet row = statement.executeQuery("CREATE_REPLICATION_SLOT " + Identifiers.quote(name)
                        + " LOGICAL pgoutput " + commandOptions(export))) {
            row.next();
            return new Made(
                    WalPosition.parse(row.getString("consistent_point")),
                    export ? row.getString("snapshot_name") : null);
        }
    }

    /** In the form that servers before 15 know too, but for what came later. */
    private String commandOptions(boolean export) {
        if (options.keeping().failover()) {
            return "(SNAPSHOT '" + (export ? "export" : "nothing") + "', FAILOVER true)";
        }
        return export ? "EXPORT_SNAPSHOT" : "NOEXPORT_SNAPSHOT";
    }

    private WalPosition made(Connection connection) throws SQLException {
        String failover = options.keeping().failover() ? ", failover => true" : "";
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT lsn::text FROM pg_create_logical_replication_slot(?, 'pgoutput'" + failover + ")")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return WalPosition.parse(row.getString(1));
            }
        }
    }

    void drop() {
        server.ask(() -> drop(sockets.slots(), name));
    }

    /** Drops a slot; there is nothing to return. */
    static boolean drop(Connection connection, String slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_drop_replication_slot(?)")) {
            statement.setString(1, slot);
            return statement.execute();
        }
    }

    /** An engine that was killed leaves the slot in use until the server notices. */
    void awaitFree() throws InterruptedException {
        if (!isFreeWithin(IN_USE_MILLIS)) {
            throw new SourceUnavailableException(
                    "the replication slot " + name + " is in use",
                    "Stop the other engine, or give this one a slot of its own with --slot.",
                    null);
        }
    }

    /**
     * For who holds the {@link SlotLock}: an engine that has lost it may stand still, with its stream open. The stream of
     * anybody else is left alone, and the slot with it.
     */
    void takeOver() throws InterruptedException {
        if (!isFreeWithin(LEAVING_MILLIS) && server.ask(this::endStreamOfEngine)) {
            LOG.warn("ended the stream of an engine that has lost the lock of slot {}", name);
        }
        awaitFree();
    }

    private boolean endStreamOfEngine() throws SQLException {
        try (PreparedStatement statement = sockets.slots()
                .prepareStatement("SELECT pg_terminate_backend(pid) FROM pg_replication_slots"
                        + " JOIN pg_stat_activity ON pid = active_pid WHERE slot_name = ? AND usename = current_user"
                        + " AND application_name = current_setting('application_name')")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private boolean isFreeWithin(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        SlotStatus slot = read();
        while (slot != null && slot.active()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            slot = read();
        }
        return true;
    }

    private @Nullable SlotStatus read() {
        return server.ask(() -> Optional.ofNullable(SlotStatus.read(sockets.slots(), name)))
                .orElse(null);
    }

    /** Lets standbys keep a copy of a slot that was made without, if they are to (55.4, ALTER_REPLICATION_SLOT). */
    void enableFailover() {
        if (!options.keeping().failover() || server.ask(this::isCopied)) {
            return;
        }
        LOG.info("letting standbys keep a copy of the replication slot {}", name);
        server.ask(() -> {
            try (Statement statement = sockets.replication().createStatement()) {
                return statement.execute("ALTER_REPLICATION_SLOT " + Identifiers.quote(name) + " (FAILOVER true)");
            }
        });
    }

    private boolean isCopied() throws SQLException {
        try (PreparedStatement statement =
                sockets.slots().prepareStatement("SELECT FROM pg_replication_slots WHERE failover AND slot_name = ?")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Checks that the server can do what is asked of the slot.
     *
     * @throws PenstockException when it cannot
     */
    static void checkVersion(PostgresOptions options, Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (options.keeping().failover() && version < FAILOVER_VERSION) {
            throw new PenstockException(
                    "failover slots came with PostgreSQL " + FAILOVER_VERSION + ", and this is " + version,
                    "Start without --failover-slot; a failover then needs --reseed.");
        }
    }

    /**
     * What was made.
     *
     * @param created where the slot begins
     * @param snapshot the name of a snapshot of exactly what was committed before it; null when none was asked for
     */
    record Made(WalPosition created, @Nullable String snapshot) {}
}
