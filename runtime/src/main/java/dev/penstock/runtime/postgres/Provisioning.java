package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableName;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private final PostgresOptions options;
    private final List<IndexDefinition> definitions;
    private final DatabaseSurvey database;
    private final PostgresSession.Sockets sockets;
    private final SlotServer slotServer;
    private final ReplicationSlot slot;
    private final @Nullable StandbyCheck standby;
    private final SourceMemory memory;
    private final Owner owner;

    Provisioning(
            PostgresOptions options,
            List<IndexDefinition> definitions,
            DatabaseSurvey database,
            PostgresSession.Sockets sockets,
            SourceMemory memory,
            Owner owner) {
        this.options = options;
        this.definitions = definitions;
        this.database = database;
        this.sockets = sockets;
        this.slotServer = sockets.slotServer();
        this.slot = new ReplicationSlot(options, sockets);
        this.standby = sockets.standby();
        this.memory = memory;
        this.owner = owner;
    }

    /** Does what is to be done, and returns the state that is then remembered. */
    SourceState provision() throws SQLException, InterruptedException {
        ServerState.Identity identity = slotServer.ask(() -> ServerState.Identity.read(sockets.replication()));
        ServerState server = ServerState.read(identity, sockets.control());
        if (standby != null) {
            standby.checkTimeline(server.timeline());
        }
        SourceState remembered = remembered();
        SlotStatus status = slot.status();
        if (remembered == null) {
            refuseForeign(status);
        } else if (remembered.slot().created() != null && !hasEnded(remembered, server, status)) {
            return resume(remembered, server);
        }
        return begin(server, status);
    }

    /** Whether the history that is remembered has ended, and another is to begin by itself. */
    private boolean hasEnded(SourceState remembered, ServerState server, @Nullable SlotStatus status)
            throws SQLException {
        int earlier = remembered.slot().timeline();
        WalPosition left = server.timeline() == earlier
                ? null
                : slotServer
                        .ask(() -> Optional.ofNullable(server.leftTimeline(sockets.replication(), earlier)))
                        .orElse(null);
        HistoryCheck.End end = HistoryCheck.check(remembered, server, status, left);
        if (end == null) {
            return false;
        }
        if (options.keeping().onLost() == LostSlotPolicy.STOP || !end.replaceable() || isOfAnother(remembered)) {
            throw end.refusal();
        }
        LOG.warn("{}; so a new history begins, and every index is built anew beside the old one", end.fact());
        return true;
    }

    /** Whether the URL leads to another database of the cluster: no index is to be built anew from that unasked. */
    private boolean isOfAnother(SourceState remembered) throws SQLException {
        String database = remembered.slot().database();
        return database != null && !database.equals(sockets.control().getCatalog());
    }

    /** What is stored; if this process has stored it, with what its builds have looked at since. */
    private @Nullable SourceState remembered() {
        SourceState stored = memory.recall();
        if (stored == null || !owner.id().equals(stored.progress().owner())) {
            return stored;
        }
        Horizon horizon = Horizon.max(
                new Horizon(stored.progress().horizon(), stored.progress().snapshotXmax()),
                owner.seen().of(stored.history()));
        return stored.lookedTo(horizon.position(), horizon.snapshotXmax()).ownedBy(null);
    }

    private SourceState resume(SourceState remembered, ServerState server) throws SQLException, InterruptedException {
        SourceState state = lookedFarEnough(remembered, server)
                .onTimeline(server.timeline())
                .ofDatabase(sockets.control().getCatalog()) // the slot is
                .ownedBy(owner.id());
        TableShapes known = TableShapes.remembered(remembered.partitions(), TableUses.of(definitions));
        TableShapes found = shapes();
        List<TableName> replaced = found.missingChangesSince(known);
        if (!replaced.isEmpty()) {
            LOG.warn("{} were made anew or taken out of the publication: what reads them is built anew", replaced);
        }
        List<TableName> widened = new ArrayList<>(database.mendIdentities());
        List<TableName> filteredAnew = database.toBeFilteredAnew();
        if (!filteredAnew.isEmpty()) {
            LOG.info("{} get other row filters: what reads them is built anew", filteredAnew);
        }
        List<TableName> missing = Stream.of(database.unpublished(), replaced, filteredAnew)
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            // A transaction that wrote to such a table before it was published (with that filter) may commit after: the
            // fence again. And an index that reads it has missed changes.
            state = state.fenced(0, false).maintaining(withoutReadersOf(missing, state.maintained()));
            memory.remember(state);
        }
        widened.addAll(publish(filteredAnew));
        TableShapes published = shapes(found, widened);
        state = withPartitions(state, published.exceptThat(known, missing).publishedAsIn(published, widened));
        slot.takeOver();
        slot.enableFailover();
        return passFence(state);
    }

    /**
     * What partitioned tables consisted of when they were looked at last stands, for differences to be noticed. A table that
     * was not among them is begun with nothing: changes that are still to come may be from before it was.
     */
    private SourceState withPartitions(SourceState remembered, TableShapes shapes) {
        Map<String, List<String>> parts = new TreeMap<>();
        List<TableName> unknown = new ArrayList<>();
        for (TableName table : database.partitioned()) {
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

    private SourceState begin(ServerState server, @Nullable SlotStatus status)
            throws SQLException, InterruptedException {
        SourceState state = SourceState.unmade(server.systemId(), server.timeline(), options.slot())
                .ofDatabase(sockets.control().getCatalog())
                .ownedBy(owner.id());
        memory.remember(state);
        database.mendIdentities();
        publish(database.toBeFilteredAnew());
        TableShapes shapes = readyShapes();
        if (status != null) {
            // Ours, from a start that did not get to the end, or given up: what was read from it is built anew.
            slot.takeOver();
            slot.drop();
        }
        // Before the slot: what changes from here on is found out.
        PartitionListing parts =
                PartitionListing.read(sockets.control(), database.partitioned(), options.publication());
        WalPosition created = slot.create();
        return passFence(state.createdAt(created).consistingOf(shapes.words(parts.parts())));
    }

    private SourceState passFence(SourceState state) throws SQLException, InterruptedException {
        if (state.fence().passed()) {
            memory.remember(state); // the engine runs from now on: not stopped in order any more
            return state;
        }
        Fence fence = new Fence(sockets.control());
        SourceState waiting = state.fence().xid() == 0 ? state.fenced(fence.take(), false) : state;
        memory.remember(waiting);
        fence.awaitPassed(waiting.fence().xid());
        SourceState passed = waiting.fenced(waiting.fence().xid(), true);
        memory.remember(passed);
        return passed;
    }

    private void refuseForeign(@Nullable SlotStatus status) {
        if (status != null && !options.reseed()) {
            throw new PenstockException(
                    "the replication slot " + options.slot()
                            + " exists, but beside the indexes nothing is remembered of it",
                    "If the indexes were lost, start once with --reseed; if it belongs to somebody else, choose another"
                            + " name with --slot.");
        }
    }

    private TableShapes shapes() throws SQLException {
        return TableShapes.read(sockets.control(), TableUses.of(definitions), options.publication());
    }

    /** What the tables are, checked after they were looked at: what is changed later is noticed by the difference. */
    private TableShapes readyShapes() throws SQLException {
        TableShapes shapes = shapes();
        database.checkAgain();
        return shapes;
    }

    /** What the tables are once they are published, which we have changed for some. */
    private TableShapes shapes(TableShapes before, List<TableName> changed) throws SQLException {
        TableShapes now = readyShapes();
        List<TableName> replaced = now.missingChangesSince(before.publishedAsIn(now, changed));
        if (!replaced.isEmpty()) {
            throw new SourceUnavailableException("somebody is changing " + replaced + " just now", null);
        }
        return now;
    }

    /** A standby must have met the publication before a slot of it begins. Returns the tables of which another part is there. */
    private List<TableName> publish(List<TableName> filteredAnew) throws SQLException, InterruptedException {
        List<TableName> replaced = database.publish(filteredAnew);
        if (standby != null) {
            standby.awaitReplayed();
        }
        return replaced;
    }

    /** The followers of a list that read none of the tables. */
    private List<String> withoutReadersOf(List<TableName> tables, List<String> followers) {
        List<String> readers = definitions.stream()
                .filter(definition -> definition.tables().stream().anyMatch(use -> tables.contains(use.table())))
                .map(SourceState::follower)
                .toList();
        return followers.stream()
                .filter(follower -> !readers.contains(follower))
                .toList();
    }

    /**
     * Who provisions.
     *
     * @param id names this process
     * @param seen how far builds of its earlier sessions have looked
     */
    record Owner(String id, SeenHorizon seen) {}
}
