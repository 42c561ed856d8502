package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets publication, slot and fence ready, in this order, and refuses a history that is not the one remembered.
 *
 * <p>Publication before slot: a slot made first fails for good at a change of the time between. Fence after slot: see
 * {@link Fence}. Each step is remembered before it is taken, so that a crash between two steps is mended at the next start.
 */
final class Provisioning {

    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final long SLOT_IN_USE_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 50;

    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    private final Connection control;
    private final Connection replication;
    private final SourceMemory memory;
    private final Owner owner;
    private List<TableName> partitioned = List.of();

    Provisioning(
            PostgresOptions options,
            List<IndexDefinition> definitions,
            PostgresSession.Sockets sockets,
            SourceMemory memory,
            Owner owner) {
        this.options = options;
        this.definitions = definitions;
        this.control = sockets.control();
        this.replication = sockets.replication();
        this.memory = memory;
        this.owner = owner;
    }

    /** Does what is to be done, and returns the state that is then remembered. */
    SourceState provision() throws SQLException, InterruptedException {
        checkDatabase();
        ServerState server = ServerState.read(replication, control);
        SourceState remembered = remembered();
        SlotStatus slot = SlotStatus.read(control, options.slot());
        refuseOtherDatabase(slot);
        if (remembered == null) {
            refuseForeign(slot);
        } else if (remembered.slot().created() != null) {
            WalPosition left = server.timeline() == remembered.slot().timeline()
                    ? null
                    : server.leftTimeline(replication, remembered.slot().timeline());
            HistoryCheck.check(remembered, server, slot, left);
            return resume(remembered, server);
        }
        return begin(server, slot);
    }

    private void checkDatabase() throws SQLException {
        Preflight preflight = new Preflight(control, options.setReplicaIdentity());
        preflight.checkTables(TableUses.of(definitions));
        for (IndexDefinition definition : definitions) {
            preflight.checkDefinition(definition);
        }
        partitioned = preflight.partitioned();
        new Publication(control, options.publication()).checkThroughRoot(partitioned);
    }

    /** What is stored; if this process has stored it, with what its builds have looked at since. */
    private @Nullable SourceState remembered() {
        SourceState stored = memory.recall();
        if (stored == null || !owner.id().equals(stored.progress().owner())) {
            return stored;
        }
        Horizon horizon = Horizon.max(
                new Horizon(stored.progress().horizon(), stored.progress().snapshotXmax()), owner.seen());
        return stored.lookedTo(horizon.position(), horizon.snapshotXmax()).ownedBy(null);
    }

    private SourceState resume(SourceState remembered, ServerState server) throws SQLException, InterruptedException {
        SourceState state = lookedFarEnough(remembered, server)
                .onTimeline(server.timeline())
                .ownedBy(owner.id());
        TableShapes known = TableShapes.remembered(remembered.partitions(), TableUses.of(definitions));
        TableShapes found = shapes();
        List<TableName> replaced = found.missingChangesSince(known);
        if (!replaced.isEmpty()) {
            LOG.warn("{} were made anew or taken out of the publication: what reads them is built anew", replaced);
        }
        List<TableName> missing = Stream.concat(missingTables().stream(), replaced.stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            // A transaction that wrote to such a table before it was published may commit after: the fence again.
            // And an index that reads it has missed changes.
            state = state.fenced(0, false).maintaining(withoutReadersOf(missing, state.maintained()));
            memory.remember(state);
        }
        publish();
        state = withPartitions(state, shapes(found).exceptThat(known, missing));
        awaitFree();
        return passFence(state);
    }

    /**
     * What partitioned tables consisted of when they were looked at last stands, for differences to be noticed. A table that
     * was not among them is begun with nothing: changes that are still to come may be from before it was.
     */
    private SourceState withPartitions(SourceState remembered, TableShapes shapes) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<TableName> unknown = new ArrayList<>();
        for (TableName table : partitioned) {
            List<String> known = remembered.partitions().get(Identifiers.quote(table));
            parts.put(Identifiers.quote(table), known == null ? List.of() : known);
            if (known == null) {
                unknown.add(table);
            }
        }
        return remembered
                .consistingOf(shapes.words(parts))
                .maintaining(withoutReadersOf(unknown, remembered.maintained()));
    }

    /** What an engine that was killed has sent was durable before, so it lies before the end of the log now. */
    private static SourceState lookedFarEnough(SourceState remembered, ServerState server) {
        return remembered.progress().owner() == null
                ? remembered
                : remembered.lookedTo(server.flushed(), server.snapshotXmax());
    }

    private SourceState begin(ServerState server, @Nullable SlotStatus slot) throws SQLException, InterruptedException {
        SourceState state = SourceState.unmade(server.systemId(), server.timeline(), options.slot())
                .ownedBy(owner.id());
        memory.remember(state);
        publish();
        TableShapes shapes = shapes();
        if (slot != null) {
            // Ours, from a start that did not get to the end, or given up by --reseed: nothing was read from it.
            awaitFree();
            dropSlot();
        }
        // Before the slot: what changes from here on is found out.
        PartitionListing parts = PartitionListing.read(control, partitioned, options.publication());
        LOG.info("making the replication slot {}, which waits for transactions that are running", options.slot());
        WalPosition created = createSlot();
        LOG.info("made the replication slot {} at {}", options.slot(), created);
        return passFence(state.createdAt(created).consistingOf(shapes.words(parts.parts())));
    }

    private SourceState passFence(SourceState state) throws SQLException, InterruptedException {
        if (state.fence().passed()) {
            memory.remember(state); // the engine runs from now on: not stopped in order any more
            return state;
        }
        Fence fence = new Fence(control);
        SourceState waiting = state.fence().xid() == 0 ? state.fenced(fence.take(), false) : state;
        memory.remember(waiting);
        fence.awaitPassed(waiting.fence().xid());
        SourceState passed = waiting.fenced(waiting.fence().xid(), true);
        memory.remember(passed);
        return passed;
    }

    private void refuseOtherDatabase(@Nullable SlotStatus slot) throws SQLException {
        if (slot != null && !control.getCatalog().equals(slot.database())) {
            throw new PenstockException(
                    "the replication slot " + options.slot() + " belongs to the database " + slot.database()
                            + ", not to " + control.getCatalog(),
                    "Choose another name with --slot, or correct the URL.");
        }
    }

    private void refuseForeign(@Nullable SlotStatus slot) {
        if (slot != null && !options.reseed()) {
            throw new PenstockException(
                    "the replication slot " + options.slot()
                            + " exists, but beside the indexes nothing is remembered of it",
                    "If the indexes were lost, start once with --reseed; if it belongs to somebody else, choose another"
                            + " name with --slot.");
        }
    }

    private TableShapes shapes() throws SQLException {
        return TableShapes.read(control, TableUses.of(definitions), options.publication());
    }

    /** What the tables are once they are published. */
    private TableShapes shapes(TableShapes before) throws SQLException {
        TableShapes now = shapes();
        List<TableName> replaced = now.missingChangesSince(before);
        if (!replaced.isEmpty()) {
            throw new SourceUnavailableException("somebody is changing " + replaced + " just now", null);
        }
        return now;
    }

    private List<TableName> missingTables() throws SQLException {
        return new Publication(control, options.publication()).missing(TableUses.of(definitions));
    }

    private void publish() throws SQLException {
        Publication publication = new Publication(control, options.publication());
        List<TableUse> uses = TableUses.of(definitions);
        List<TableName> missing = publication.missing(uses);
        if (!missing.isEmpty()) {
            LOG.info("publishing {} in {}", missing, options.publication());
            publication.add(missing);
        }
        publication.checkNoneIsPublishedAsAnother(uses);
        publication.checkNothingIsHeldBack(uses);
    }

    private WalPosition createSlot() throws SQLException {
        int longestAnswer = control.getNetworkTimeout();
        control.setNetworkTimeout(Runnable::run, 0); // it waits as long as any transaction runs
        try (PreparedStatement statement =
                control.prepareStatement("SELECT lsn::text FROM pg_create_logical_replication_slot(?, 'pgoutput')")) {
            statement.setString(1, options.slot());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                WalPosition created = WalPosition.parse(row.getString(1));
                control.setNetworkTimeout(Runnable::run, longestAnswer);
                return created;
            }
        }
    }

    private void dropSlot() throws SQLException {
        try (PreparedStatement statement = control.prepareStatement("SELECT pg_drop_replication_slot(?)")) {
            statement.setString(1, options.slot());
            statement.execute();
        }
    }

    /** An engine that was killed leaves the slot in use until the server notices. */
    private void awaitFree() throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SLOT_IN_USE_MILLIS);
        SlotStatus slot = SlotStatus.read(control, options.slot());
        while (slot != null && slot.active()) {
            if (System.nanoTime() - deadline > 0) {
                throw new SourceUnavailableException(
                        "the replication slot " + options.slot() + " is in use",
                        "Stop the other engine, or give this one a slot of its own with --slot.",
                        null);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            slot = SlotStatus.read(control, options.slot());
        }
    }

    /** The indexes of a list that read none of the tables. */
    private List<String> withoutReadersOf(List<TableName> tables, List<String> indexes) {
        List<String> readers = definitions.stream()
                .filter(definition -> definition.tables().stream().anyMatch(use -> tables.contains(use.table())))
                .map(IndexDefinition::name)
                .toList();
        return indexes.stream().filter(index -> !readers.contains(index)).toList();
    }

    /**
     * Who provisions.
     *
     * @param id names this process
     * @param seen how far builds of its earlier sessions have looked
     */
    record Owner(String id, Horizon seen) {}
}
