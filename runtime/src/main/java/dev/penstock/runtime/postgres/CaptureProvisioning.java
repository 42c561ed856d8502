package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.spi.PenstockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final String publicationName;
    private final ReplicationSlot slot;

    CaptureProvisioning(CaptureOptions options, PostgresSession.Sockets sockets) {
        this.options = options;
        this.control = sockets.control();
        this.replication = sockets.replication();
        this.slotName = options.source().slot();
        this.publicationName = options.source().publication();
        this.slot = new ReplicationSlot(options.source(), sockets);
    }

    /**
     * Does what is to be done.
     *
     * @param tables the tables, checked
     * @param remembered what is remembered; null for nothing, or to begin anew
     */
    Provisioned provision(List<CapturedTable> tables, @Nullable CaptureState remembered)
            throws SQLException, InterruptedException {
        ServerState server = ServerState.read(replication, control);
        SlotStatus status = slot.status();
        if (remembered == null || isUnmadeOfAnother(remembered)) {
            refuseForeign(status);
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

    /** Of a start that did not get as far as to make its slot, which had another name. */
    private boolean isUnmadeOfAnother(CaptureState remembered) throws SQLException {
        return remembered.created() == null
                && !remembered.slot().equals(slotName)
                && SlotStatus.read(control, remembered.slot()) == null;
    }

    /** For a snapshot only: nothing is made and nothing is remembered. */
    Provisioned withoutSlot(@Nullable CaptureState known) throws SQLException {
        ServerState server = ServerState.read(replication, control);
        CaptureState state =
                known == null ? CaptureState.unmade(server, slotName).createdAt(server.flushed()) : known;
        return new Provisioned(state, null, new TransactionIds(server.snapshotXmax()), null);
    }

    private Provisioned resume(CaptureState state, ServerState server, List<CapturedTable> tables)
            throws SQLException, InterruptedException {
        // What was done to a table while it was another, or not published, did not come: its rows are read again.
        CaptureState known = state.capturing(TableShapes.read(control, CapturedTables.uses(tables), publicationName));
        sayWhatIsReadAnew(state, known);
        remember(known);
        publish(tables);
        CaptureWatch watch = CaptureWatch.begin(control, publicationName, tables);
        CaptureState captured = known.capturing(watch.known());
        remember(captured);
        slot.awaitFree();
        slot.enableFailover();
        return new Provisioned(captured, null, new TransactionIds(server.snapshotXmax()), watch);
    }

    private static void sayWhatIsReadAnew(CaptureState before, CaptureState now) {
        now.tables().forEach((name, table) -> {
            CaptureState.ReadTable known = before.tables().get(name);
            if (known != null && !known.isNew() && table.isNew()) {
                LOG.info("the rows of {} are read anew: it is another table, or was not published for a while", name);
            }
        });
    }

    private Provisioned begin(ServerState server, @Nullable SlotStatus status, List<CapturedTable> tables)
            throws SQLException, InterruptedException {
        remember(CaptureState.unmade(server, slotName));
        publish(tables);
        CaptureWatch watch = CaptureWatch.begin(control, publicationName, tables);
        CaptureState state = CaptureState.unmade(server, slotName).capturing(watch.known());
        if (status != null) {
            // Ours, from a start that did not get to the end, or given up by --reseed: nothing was read from it.
            slot.awaitFree();
            slot.drop();
        }
        ReplicationSlot.Made made = slot.createByCommand(options.snapshot() == SnapshotMode.INITIAL);
        CaptureState created = state.createdAt(made.created());
        remember(created);
        return new Provisioned(created, made.snapshot(), new TransactionIds(server.snapshotXmax()), watch);
    }

    private void publish(List<CapturedTable> tables) throws SQLException {
        List<TableUse> uses = CapturedTables.uses(tables);
        DatabaseSurvey.ofTables(control, options.source(), uses).mendIdentities();
        Publication publication = new Publication(control, publicationName);
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
                    "the publication " + publicationName + " lacks " + missing,
                    "Run: " + sql + "; or let it be done (--manage-publication).");
        }
        LOG.info("{}", sql);
        publication.run(sql);
    }

    private void refuseForeign(@Nullable SlotStatus status) {
        if (status != null && !options.source().reseed()) {
            throw new PenstockException(
                    "the replication slot " + slotName + " exists, but nothing is remembered of it",
                    "Restore the state file; or start once with --reseed to make the slot anew; or, if it belongs to somebody"
                            + " else, choose another name with --slot.");
        }
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
     * @param watch of the tables as they are published; null when there is no stream
     */
    record Provisioned(
            CaptureState state,
            @Nullable String snapshot,
            TransactionIds ids,
            @Nullable CaptureWatch watch) {}
}
