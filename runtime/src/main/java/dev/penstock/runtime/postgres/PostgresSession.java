package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableUse;
import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeSource;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * One connected session: a control connection (for the gate), a replication connection (for the stream), one that watches
 * the slot, and a connection for each document source. Where the slot is on a standby, the stream and the watch lead there.
 *
 * <p>Opening goes in a fixed order, because each step relies on the one before: look at the tables, make the publication,
 * make the slot, pass the fence, stream. See {@link Provisioning}.
 */
final class PostgresSession implements SourceSession {

    /**
     * Far off: {@link Capture} reports by itself. It is also the time after which a read of the socket gives up, and pgjdbc
     * loses its place when that happens within a message.
     */
    private static final int STATUS_INTERVAL_HOURS = 1;

    private static final String UNDEFINED_OBJECT = "42704";

    private final SlotLease lease;
    private final List<IndexDefinition> followed;
    private final Connections connections;
    private final PostgresErrors errors;
    private final Heartbeat heartbeat;
    private final ForcedFlush forced;
    private final Sockets sockets;
    private final SlotWatch slotWatch;
    private final Capture<CapturedEvent> capture;
    private final PartitionWatch partitions;
    private final ShapeWatch shapes;
    private final ChangeSource changes;
    private final SourceState opened;
    private final AtomicReference<Horizon> horizon;
    private final Consumer<Horizon> onHorizon;

    private PostgresSession(
            PostgresOptions options,
            SlotLease lease,
            Sockets sockets,
            Definitions read,
            SourceState state,
            Lineage lineage)
            throws SQLException {
        this.lease = lease;
        this.followed = read.followed();
        this.connections = lease.connections();
        this.errors = new PostgresErrors(options.address());
        this.sockets = sockets;
        this.heartbeat = lineage.heartbeat();
        this.forced = lineage.forced();
        this.opened = state;
        Horizon first = new Horizon(state.progress().horizon(), state.progress().snapshotXmax());
        this.horizon = new AtomicReference<>(first);
        this.onHorizon = lineage.seen().follow(state.history(), first);
        Connection control = sockets.control();
        EventQueue<CapturedEvent> queue = new EventQueue<>(options.queueBytes());
        List<TableUse> uses = TableUses.of(read.all());
        this.partitions = new PartitionWatch(options, uses, TableShapes.others(state.partitions()), this::looked);
        TableShapes known = TableShapes.remembered(state.partitions(), uses);
        this.shapes = new ShapeWatch(options, read.all(), known, partitions.session(), this::looked);
        ChangeReader reader =
                new ChangeReader(shapes.byOid(), partitions.tables(), options.slot(), partitions.session());
        this.capture = new Capture<>(
                // What was remembered may not have reached the slot. Our marks come among messages of others.
                sockets.slotServer()
                        .ask(() -> stream(
                                sockets.replication(), options, state.progress().confirmed(), true)),
                reader,
                queue,
                sockets.slotServer().errors(),
                sockets.liveness(),
                control.getMetaData().getDatabaseMajorVersion() < 15);
        GatedChanges gated = new GatedChanges(queue, new VisibilityGate(control), capture, this::released, errors);
        this.changes = new WatchedChanges(gated, partitions, shapes, sockets, errors);
        this.slotWatch = new SlotWatch(options, connections, sockets.slotServer(), heartbeat, look -> {});
        start(queue);
    }

    private void start(EventQueue<?> queue) {
        heartbeat.forget();
        sockets.liveness().listenAnew();
        capture.start();
        slotWatch.start();
        endAtLossOf(lease, queue, sockets);
    }

    private static Consumer<SourceUnavailableException> endOf(Sockets sockets) {
        return loss -> sockets.abort();
    }

    private static void endAtLossOf(SlotLease lease, EventQueue<?> queue, Sockets sockets) {
        lease.onLoss(loss -> {
            queue.fail(loss);
            sockets.abort();
        });
    }

    /**
     * Opens a session.
     *
     * @param lease of the lock; released at the session's end, or when there is none
     * @param wanted the definitions that must be followed
     * @param earlier those that are followed too if that can be done
     * @param lineage the sessions of this process, of which it becomes one
     */
    static PostgresSession open(
            SlotLease lease,
            PostgresOptions options,
            List<IndexDefinition> wanted,
            Supplier<List<IndexDefinition>> earlier,
            SourceMemory memory,
            Lineage lineage)
            throws InterruptedException {
        Connections connections = lease.connections();
        Connection control = null;
        Sockets sockets = null;
        try {
            control = connections.forStatements();
            ReplicationSlot.checkVersion(options, control);
            Definitions read = Definitions.of(control, options, wanted, earlier.get());
            DatabaseSurvey database = new DatabaseSurvey(control, options, read.all());
            database.check(lineage.coverage());
            sockets = Sockets.open(options, connections, control);
            lease.onLoss(
                    endOf(sockets)); // before anything is changed: what an engine that was replaced would do harms its
            // successor
            Provisioning provisioning =
                    new Provisioning(options, read.all(), database, sockets, memory, lineage.owner());
            return new PostgresSession(options, lease, sockets, read, provisioning.provision(), lineage);
        } catch (SQLException e) {
            SQLException named = control == null ? e : LockWait.named(control, e);
            closeQuietly(control, sockets);
            lease.release();
            throw new PostgresErrors(options.address()).translate(named);
        } catch (InterruptedException | RuntimeException e) {
            closeQuietly(control, sockets);
            lease.release();
            throw e;
        }
    }

    @Override
    public SourceState state() {
        SourceState state = opened.consistingOf(
                shapes.known().words(partitions.known())); // before the horizon, which covers the mark
        Horizon now = Objects.requireNonNull(horizon.get());
        return state.lookedTo(now.position(), now.snapshotXmax());
    }

    @Override
    public @Nullable SourceStatus status() {
        return slotWatch.status();
    }

    @Override
    public List<IndexDefinition> followed() {
        return followed;
    }

    @Override
    public ChangeSource changes() {
        return changes;
    }

    @Override
    public WalPosition advance() {
        try (Connection connection = connections.forStatements()) {
            WalPosition end = forced.advance(connection);
            looked(new Horizon(end, 0)); // who builds upon it must find it again
            return end;
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public DocumentSource openDocuments() {
        try {
            return new PostgresDocuments(connections.forBuilds(), partitions, shapes, this::looked, forced, errors);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void close() {
        end().release(); // last: another engine finds everything left
    }

    /** Ends it without letting another engine begin, but by the lease. */
    SlotLease end() {
        capture.stop();
        slotWatch.stop();
        // Not stream.close(): that reads the rest of a transaction, however large, before it returns.
        sockets.abort();
        return lease;
    }

    /** A transaction that was handed out may have an effect without a build, as a TRUNCATE has: its commit must last. */
    private void released(WalPosition commitPosition) {
        heartbeat.changeArrived();
        looked(new Horizon(new WalPosition(commitPosition.value() + 1), 0));
    }

    private void looked(Horizon now) {
        onHorizon.accept(horizon.accumulateAndGet(now, Horizon::max));
    }

    /**
     * The stream of a slot.
     *
     * @param from where it begins
     * @param messages whether it has the messages that somebody wrote into the log
     * @throws SourceUnavailableException when there is no such slot any more; the next session says what that means
     */
    static PGReplicationStream stream(
            Connection replication, PostgresOptions options, WalPosition from, boolean messages) throws SQLException {
        try {
            return startStream(replication, options, from, messages);
        } catch (SQLException e) {
            if (UNDEFINED_OBJECT.equals(e.getSQLState())) {
                throw new SourceUnavailableException(
                        "the replication slot " + options.slot() + " was dropped just now", e);
            }
            throw e;
        }
    }

    private static PGReplicationStream startStream(
            Connection replication, PostgresOptions options, WalPosition from, boolean messages) throws SQLException {
        return replication
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(options.slot())
                .withStartPosition(LogSequenceNumber.valueOf(from.value()))
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", Identifiers.quote(options.publication()))
                .withSlotOption("messages", messages)
                .withStatusInterval(STATUS_INTERVAL_HOURS, TimeUnit.HOURS)
                // Else pgjdbc confirms what a keepalive names, whether or not we have written it.
                .withAutomaticFlush(false)
                .start();
    }

    /** Closes what was opened. */
    static void closeQuietly(@Nullable Connection control, @Nullable Sockets sockets) {
        if (sockets != null) {
            sockets.abort();
        } else if (control != null) {
            Connections.abort(control);
        }
    }

    /**
     * The connections that live as long as the session.
     *
     * @param control to the primary
     * @param slots to the server that the slot is on; the same as {@code control} when that is the primary
     * @param replication to the server that the slot is on, for the stream
     * @param liveness hears what arrives there
     * @param standby watches the server that the slot is on; null when that is the primary
     * @param slotServer the server that the slot is on
     */
    record Sockets(
            Connection control,
            Connection slots,
            Connection replication,
            Liveness liveness,
            @Nullable StandbyCheck standby,
            SlotServer slotServer) {

        /**
         * All of them.
         *
         * @param control to the primary, which was checked
         */
        static Sockets open(PostgresOptions options, Connections primary, Connection control) throws SQLException {
            Liveness liveness = new Liveness(options.longestSilence(), System::nanoTime);
            SlotServer server = SlotServer.of(options, primary);
            if (options.standby() == null) {
                return new Sockets(control, control, server.forReplication(liveness), liveness, null, server);
            }
            Connection slots = server.forStatements();
            try {
                StandbyCheck check = new StandbyCheck(control, slots, server);
                check.check();
                return new Sockets(control, slots, server.forReplication(liveness), liveness, check, server);
            } catch (SQLException | RuntimeException e) {
                Connections.abort(slots);
                throw e;
            }
        }

        void abort() {
            Connections.abort(replication);
            Connections.abort(slots);
            Connections.abort(control);
        }
    }

    /**
     * What a session reads for.
     *
     * @param wanted the definitions of now
     * @param followed earlier ones
     */
    private record Definitions(List<IndexDefinition> wanted, List<IndexDefinition> followed) {

        static Definitions of(
                Connection control,
                PostgresOptions options,
                List<IndexDefinition> wanted,
                List<IndexDefinition> earlier)
                throws SQLException {
            if (!earlier.isEmpty()) {
                new DatabaseSurvey(control, options, wanted).check(new CoverageLog()); // what is wanted must be there
            }
            return new Definitions(wanted, new EarlierDefinitions(control, options).followable(wanted, earlier));
        }

        List<IndexDefinition> all() {
            return Stream.concat(wanted.stream(), followed.stream()).toList();
        }
    }

    /**
     * What sessions of one process share.
     *
     * @param id names the process in what is remembered
     * @param lock lets one process at a time have a session
     * @param seen how far builds have looked
     */
    record Lineage(
            String id, SlotLock lock, SeenHorizon seen, Heartbeat heartbeat, ForcedFlush forced, CoverageLog coverage) {

        Provisioning.Owner owner() {
            return new Provisioning.Owner(id, seen);
        }
    }
}
