package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets publication and slot of a change stream ready, in this order, and refuses a history that is not the one remembered.
 * Each step is remembered before it is taken. A new slot comes with a snapshot of exactly what was committed before it
 * (PostgreSQL documentation, 55.4, CREATE_REPLICATION_SLOT, EXPORT_SNAPSHOT); it lasts as long as nothing else is asked of the
 * replication connection.
 */
final class CaptureProvisioning {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureProvisioning.class);
    private static final long SLOT_IN_USE_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 50;

    private final CaptureOptions options;
    private final Connection control;
    private final Connection replication;
    private final String slotName;

    CaptureProvisioning(CaptureOptions options, PostgresSession.Sockets sockets) {
        this.options = options;
        this.control = sockets.control();
        this.replication = sockets.replication();
        this.slotName = options.source().slot();
    }

    /**
     * Does what is to be done.
     *
     * @param tables the tables, checked
     * @param known the state that this process has had; null for the one that is remembered
     * @param reseed whether to begin anew
     */
    Provisioned provision(List<CapturedTable> tables, @Nullable CaptureState known, boolean reseed)
            throws SQLException, InterruptedException {
        ServerState server = ServerState.read(replication, control);
        SlotStatus slot = SlotStatus.read(control, slotName);
        refuseOtherDatabase(slot);
        CaptureState remembered = reseed ? null : known == null ? recall() : known;
        if (remembered == null) {
            refuseForeign(slot, reseed);
        } else if (!remembered.slot().equals(slotName)) {
            throw new PenstockException(
                    "what is remembered is of the replication slot " + remembered.slot() + ", not of " + slotName,
                    "Use one state file for each slot.");
        } else if (remembered.created() != null) {
            WalPosition left = server.timeline() == remembered.timeline()
                    ? null
                    : server.leftTimeline(replication, remembered.timeline());
            CaptureHistory.check(remembered, server, slot, left);
            return resume(remembered.onTimeline(server.timeline()).running(true), server, tables);
        }
        return begin(server, slot, tables);
    }

    /** For a snapshot only: nothing is made and nothing is remembered. */
    Provisioned withoutSlot(@Nullable CaptureState known) throws SQLException {
        ServerState server = ServerState.read(replication, control);
        CaptureState state =
                known == null ? CaptureState.unmade(server, slotName).createdAt(server.flushed()) : known;
        return new Provisioned(state, null, new TransactionIds(server.snapshotXmax()));
    }

    private Provisioned resume(CaptureState state, ServerState server, List<CapturedTable> tables)
            throws SQLException, InterruptedException {
        publish(tables);
        awaitFree();
        remember(state);
        return new Provisioned(state, null, new TransactionIds(server.snapshotXmax()));
    }

    private Provisioned begin(ServerState server, @Nullable SlotStatus slot, List<CapturedTable> tables)
            throws SQLException, InterruptedException {
        CaptureState state = CaptureState.unmade(server, slotName);
        remember(state);
        publish(tables);
        if (slot != null) {
            // Ours, from a start that did not get to the end, or given up by --reseed: nothing was read from it.
            awaitFree();
            execute("SELECT pg_drop_replication_slot(" + literal(slotName) + ")");
        }
        LOG.info("making the replication slot {}, which waits for transactions that are running", slotName);
        boolean export = options.snapshot() == SnapshotMode.INITIAL;
        try (Statement statement = replication.createStatement();
                ResultSet row = statement.executeQuery("CREATE_REPLICATION_SLOT " + Identifiers.quote(slotName)
                        + " LOGICAL pgoutput " + (export ? "EXPORT_SNAPSHOT" : "NOEXPORT_SNAPSHOT"))) {
            row.next();
            CaptureState made = state.createdAt(WalPosition.parse(row.getString("consistent_point")));
            remember(made);
            LOG.info("made the replication slot {} at {}", slotName, made.created());
            return new Provisioned(
                    made, export ? row.getString("snapshot_name") : null, new TransactionIds(server.snapshotXmax()));
        }
    }

    private void publish(List<CapturedTable> tables) throws SQLException {
        List<TableUse> uses = CapturedTables.uses(tables);
        Publication publication = new Publication(control, options.source().publication());
        List<TableName> missing = publication.missing(uses);
        if (!missing.isEmpty()) {
            publication.add(missing);
        }
        publication.checkThroughRoot(tables.stream()
                .filter(CapturedTable::partitioned)
                .map(CapturedTable::name)
                .toList());
        publication.checkNoneIsPublishedAsAnother(uses);
    }

    private void refuseOtherDatabase(@Nullable SlotStatus slot) throws SQLException {
        if (slot != null && !control.getCatalog().equals(slot.database())) {
            throw new PenstockException(
                    "the replication slot " + slotName + " belongs to the database " + slot.database() + ", not to "
                            + control.getCatalog(),
                    "Choose another name with --slot, or correct the URL.");
        }
    }

    private void refuseForeign(@Nullable SlotStatus slot, boolean reseed) {
        if (slot != null && !reseed) {
            throw new PenstockException(
                    "the replication slot " + slotName + " exists, but nothing is remembered of it",
                    "Restore the state file; or start once with --reseed to make the slot anew; or, if it belongs to somebody"
                            + " else, choose another name with --slot.");
        }
    }

    /** A process that was killed leaves the slot in use until the server notices. */
    private void awaitFree() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SLOT_IN_USE_MILLIS);
        SlotStatus slot = SlotStatus.read(control, slotName);
        while (slot != null && slot.active()) {
            if (System.nanoTime() - deadline > 0) {
                throw new SourceUnavailableException(
                        "the replication slot " + slotName + " is in use",
                        "Stop who reads it, or take a slot of your own with --slot.",
                        null);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            slot = SlotStatus.read(control, slotName);
        }
    }

    private @Nullable CaptureState recall() {
        String json = options.memory().recall();
        return json == null ? null : CaptureState.parse(json);
    }

    private void remember(CaptureState state) {
        options.memory().remember(state.json());
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = control.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static String literal(String name) {
        return "'" + name + "'"; // a slot's name has no quotes
    }

    /**
     * What is ready.
     *
     * @param state the state that is remembered now
     * @param snapshot the name of the snapshot that the new slot came with; null when there is none
     * @param ids for the transactions of the stream
     */
    record Provisioned(CaptureState state, @Nullable String snapshot, TransactionIds ids) {}
}
