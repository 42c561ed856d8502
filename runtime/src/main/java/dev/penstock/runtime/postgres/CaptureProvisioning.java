package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.WalPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private final CaptureOptions options;
    private final Connection control;
    private final Connection replication;
    private final String slotName;
    private final ReplicationSlot slot;

    CaptureProvisioning(CaptureOptions options, PostgresSession.Sockets sockets) {
        this.options = options;
        this.control = sockets.control();
        this.replication = sockets.replication();
        this.slotName = options.source().slot();
        this.slot = new ReplicationSlot(options.source(), sockets);
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
        SlotStatus status = slot.status();
        CaptureState remembered = reseed ? null : known == null ? recall() : known;
        if (remembered == null) {
            refuseForeign(status, reseed);
        } else if (!remembered.slot().equals(slotName)) {
            throw new PenstockException(
                    "what is remembered is of the replication slot " + remembered.slot() + ", not of " + slotName,
                    "Use one state file for each slot.");
        } else if (remembered.created() != null) {
            WalPosition left = server.timeline() == remembered.timeline()
                    ? null
                    : server.leftTimeline(replication, remembered.timeline());
            CaptureHistory.check(remembered, server, status, left);
            return resume(remembered.onTimeline(server.timeline()).running(true), server, tables);
        }
        return begin(server, status, tables);
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
        Set<String> captured = new TreeSet<>();
        tables.forEach(table -> captured.add(table.quoted()));
        // What was done to a table while it was not published did not come: its rows are read again.
        unpublished(tables).forEach(table -> captured.remove(Identifiers.quote(table)));
        CaptureState known = state.onlyWith(captured::contains);
        remember(known);
        publish(tables);
        slot.awaitFree();
        return new Provisioned(known, null, new TransactionIds(server.snapshotXmax()));
    }

    private Provisioned begin(ServerState server, @Nullable SlotStatus status, List<CapturedTable> tables)
            throws SQLException, InterruptedException {
        CaptureState state = CaptureState.unmade(server, slotName);
        remember(state);
        publish(tables);
        if (status != null) {
            // Ours, from a start that did not get to the end, or given up by --reseed: nothing was read from it.
            slot.awaitFree();
            slot.drop();
        }
        LOG.info("making the replication slot {}, which waits for transactions that are running", slotName);
        boolean export = options.snapshot() == SnapshotMode.INITIAL;
        int longestSilence = replication.getNetworkTimeout();
        replication.setNetworkTimeout(Runnable::run, 0); // it waits as long as any transaction runs
        try (Statement statement = replication.createStatement();
                ResultSet row = statement.executeQuery("CREATE_REPLICATION_SLOT " + Identifiers.quote(slotName)
                        + " LOGICAL pgoutput " + (export ? "EXPORT_SNAPSHOT" : "NOEXPORT_SNAPSHOT"))) {
            row.next();
            replication.setNetworkTimeout(Runnable::run, longestSilence);
            CaptureState made = state.createdAt(WalPosition.parse(row.getString("consistent_point")));
            remember(made);
            LOG.info("made the replication slot {} at {}", slotName, made.created());
            return new Provisioned(
                    made, export ? row.getString("snapshot_name") : null, new TransactionIds(server.snapshotXmax()));
        }
    }

    private List<TableName> unpublished(List<CapturedTable> tables) throws SQLException {
        return new Publication(control, options.source().publication()).missing(CapturedTables.uses(tables));
    }

    private void publish(List<CapturedTable> tables) throws SQLException {
        List<TableUse> uses = CapturedTables.uses(tables);
        Publication publication = new Publication(control, options.source().publication());
        List<TableName> missing = publication.missing(uses);
        if (!missing.isEmpty()) {
            add(missing, publication);
        }
        publication.checkEveryKind();
        publication.checkThroughRoot(tables.stream()
                .filter(CapturedTable::partitioned)
                .map(CapturedTable::name)
                .toList());
        publication.checkNoneIsPublishedAsAnother(uses);
    }

    private void add(List<TableName> missing, Publication publication) throws SQLException {
        Map<TableName, PublishedPart> whole = new LinkedHashMap<>();
        missing.forEach(table -> whole.put(table, PublishedPart.WHOLE));
        String sql = publication.adding(whole);
        if (!options.source().ddl().allowed()) {
            throw new PenstockException(
                    "the publication " + options.source().publication() + " lacks " + missing,
                    "Run: " + sql + "; or let it be done (--manage-publication).");
        }
        LOG.info("{}", sql);
        publication.run(sql);
    }

    private void refuseForeign(@Nullable SlotStatus status, boolean reseed) {
        if (status != null && !reseed) {
            throw new PenstockException(
                    "the replication slot " + slotName + " exists, but nothing is remembered of it",
                    "Restore the state file; or start once with --reseed to make the slot anew; or, if it belongs to somebody"
                            + " else, choose another name with --slot.");
        }
    }

    private @Nullable CaptureState recall() {
        String json = options.memory().recall();
        return json == null ? null : CaptureState.parse(json);
    }

    private void remember(CaptureState state) {
        options.memory().remember(state.json());
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
