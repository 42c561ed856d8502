package dev.penstock.runtime.postgres;

import dev.penstock.definition.IndexDefinition;
import dev.penstock.definition.TableUse;
import dev.penstock.runtime.spi.ChangeSource;
import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import dev.penstock.runtime.spi.WalPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * One connected session: a control connection (for the gate), a replication connection (for the stream), and a connection
 * for each document source.
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

    private static final Duration LONGEST_QUESTION = Duration.ofMinutes(1);
    private static final Duration LONGEST_BUILD = Duration.ofMinutes(5);

    private final Connections connections;
    private final PostgresErrors errors;
    private final Connection control;
    private final Connection replication;
    private final Capture capture;
    private final PartitionWatch partitions;
    private final ShapeWatch shapes;
    private final ChangeSource changes;
    private final SourceState opened;
    private final AtomicReference<Horizon> horizon;
    private final Consumer<Horizon> onHorizon;

    private PostgresSession(
            PostgresOptions options,
            Connections connections,
            PostgresErrors errors,
            Sockets sockets,
            List<IndexDefinition> definitions,
            SourceState state,
            Consumer<Horizon> onHorizon)
            throws SQLException {
        this.connections = connections;
        this.errors = errors;
        this.control = sockets.control();
        this.replication = sockets.replication();
        this.opened = state;
        this.horizon = new AtomicReference<>(
                new Horizon(state.progress().horizon(), state.progress().snapshotXmax()));
        this.onHorizon = onHorizon;
        EventQueue queue = new EventQueue(options.queueBytes());
        List<TableUse> uses = TableUses.of(definitions);
        this.partitions = new PartitionWatch(options, uses, TableShapes.others(state.partitions()), this::looked);
        TableShapes known = TableShapes.remembered(state.partitions(), uses);
        this.shapes = new ShapeWatch(options, definitions, known, partitions.session(), this::looked);
        ChangeReader reader =
                new ChangeReader(shapes.byOid(), partitions.tables(), options.slot(), partitions.session());
        this.capture = new Capture(
                stream(replication, options, state),
                reader,
                queue,
                errors,
                sockets.liveness(),
                control.getMetaData().getDatabaseMajorVersion() < 15);
        GatedChanges gated = new GatedChanges(queue, new VisibilityGate(control), capture, this::released, errors);
        this.changes = new WatchedChanges(gated, partitions, shapes, control, errors);
        onHorizon.accept(horizon.get());
        sockets.liveness().listenAnew();
        capture.start();
    }

    /**
     * Opens a session.
     *
     * @param owner who opens it
     * @param onHorizon is told how far builds of this session have looked
     */
    static PostgresSession open(
            PostgresOptions options,
            List<IndexDefinition> definitions,
            SourceMemory memory,
            Provisioning.Owner owner,
            Consumer<Horizon> onHorizon)
            throws InterruptedException {
        PostgresErrors errors = new PostgresErrors(options.address());
        Connections connections = new Connections(options.address());
        Sockets sockets = null;
        try {
            sockets = Sockets.open(connections, options.longestSilence());
            SourceState state = new Provisioning(options, definitions, sockets, memory, owner).provision();
            return new PostgresSession(options, connections, errors, sockets, definitions, state, onHorizon);
        } catch (SQLException e) {
            closeQuietly(sockets);
            throw errors.translate(e);
        } catch (InterruptedException | RuntimeException e) {
            closeQuietly(sockets);
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
    public ChangeSource changes() {
        return changes;
    }

    @Override
    public DocumentSource openDocuments() {
        try {
            return new PostgresDocuments(
                    connections.forStatements(LONGEST_BUILD), partitions, shapes, this::looked, errors);
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void close() {
        capture.stop();
        // Not stream.close(): that reads the rest of a transaction, however large, before it returns.
        abort(replication);
        abort(control);
    }

    /** A transaction that was handed out may have an effect without a build, as a TRUNCATE has: its commit must last. */
    private void released(WalPosition commitPosition) {
        looked(new Horizon(new WalPosition(commitPosition.value() + 1), 0));
    }

    private void looked(Horizon now) {
        onHorizon.accept(horizon.accumulateAndGet(now, Horizon::max));
    }

    private static PGReplicationStream stream(Connection replication, PostgresOptions options, SourceState state)
            throws SQLException {
        return replication
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(options.slot())
                // What was remembered may not have reached the slot.
                .withStartPosition(
                        LogSequenceNumber.valueOf(state.progress().confirmed().value()))
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", Identifiers.quote(options.publication()))
                .withSlotOption("messages", true) // our marks come among those of others
                .withStatusInterval(STATUS_INTERVAL_HOURS, TimeUnit.HOURS)
                // Else pgjdbc confirms what a keepalive names, whether or not we have written it.
                .withAutomaticFlush(false)
                .start();
    }

    private static void closeQuietly(@Nullable Sockets sockets) {
        if (sockets != null) {
            abort(sockets.replication());
            abort(sockets.control());
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            // It is closed either way; nothing depends on how.
            assert e != null;
        }
    }

    /** The two connections that live as long as the session. */
    record Sockets(Connection control, Connection replication, Liveness liveness) {

        static Sockets open(Connections connections, Duration longestSilence) throws SQLException {
            Connection control = connections.forStatements(LONGEST_QUESTION);
            try {
                ServerCheck.check(control);
                Liveness liveness = new Liveness(longestSilence, System::nanoTime);
                return new Sockets(control, connections.forReplication(liveness), liveness);
            } catch (SQLException | RuntimeException e) {
                abort(control);
                throw e;
            }
        }
    }
}
