package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.postgres.CaptureProvisioning.Provisioned;
import dev.penstock.runtime.postgres.CaptureWatch.Finding;
import dev.penstock.runtime.spi.SourceStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connected session of a change stream: first the rows that are still to be given, then changes. The order of opening
 * matters, because each step relies on the one before: look at the tables, make the publication, make the slot, take over
 * its snapshot, stream. Used by one thread, but for {@link #wake}.
 */
final class CaptureSession implements AutoCloseable {

    private static final long WATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final CaptureLineage lineage;
    private final CaptureOptions options;
    private final PostgresErrors errors;
    private final PostgresSession.Sockets sockets;
    private final CaptureScope scope;
    private final Provisioned provisioned;
    private final WalPosition begunBefore;
    private final @Nullable SlotWatch slotWatch;
    /** Up to where rows of a snapshot may show what was committed. */
    private WalPosition shown = WalPosition.START;

    private @Nullable Finding finding;
    private long lookedNanos = System.nanoTime();
    private volatile @Nullable TableSnapshots snapshots;
    private volatile @Nullable StreamedChanges stream;

    private CaptureSession(
            CaptureLineage lineage,
            Connections connections,
            PostgresSession.Sockets sockets,
            CaptureScope scope,
            Provisioned provisioned,
            WalPosition begunBefore) {
        this.lineage = lineage;
        this.options = lineage.options();
        this.errors = lineage.errors();
        this.sockets = sockets;
        this.scope = scope;
        this.provisioned = provisioned;
        this.begunBefore = begunBefore;
        this.slotWatch = provisioned.watch() == null
                ? null
                : new SlotWatch(
                        options.source(), connections, sockets.slotServer(), lineage.heartbeat(), lineage.looks());
    }

    /** Opens the first session of a process, from what is remembered. */
    static CaptureSession open(CaptureLineage lineage) throws InterruptedException {
        CaptureOptions options = lineage.options();
        boolean forgotten = options.source().reseed() || options.snapshot() == SnapshotMode.ONLY;
        String json = forgotten ? null : options.memory().recall();
        return open(lineage, json == null ? null : CaptureState.parse(json), null, WalPosition.START);
    }

    /**
     * Opens a further session.
     *
     * @param known the state that this process has had
     * @param begunBefore the newest transaction whose begin an earlier session has given
     */
    static CaptureSession reopen(CaptureLineage lineage, CaptureState known, WalPosition begunBefore)
            throws InterruptedException {
        return open(lineage, known, known, begunBefore);
    }

    private static CaptureSession open(
            CaptureLineage lineage,
            @Nullable CaptureState remembered,
            @Nullable CaptureState ofThisProcess,
            WalPosition begunBefore)
            throws InterruptedException {
        CaptureOptions options = lineage.options();
        Connections connections = new Connections(options.source().address());
        CaptureSession session = null;
        Connection control = null;
        PostgresSession.Sockets sockets = null;
        try {
            control = connections.forStatements();
            ServerCheck.check(control);
            ReplicationSlot.checkVersion(options.source(), control);
            CaptureScope scope = CaptureScope.find(control, options, remembered);
            if (ofThisProcess != null) {
                scope.refuseOthersThan(ofThisProcess, control);
            }
            boolean lasting = options.snapshot() != SnapshotMode.ONLY;
            if (lasting) {
                DatabaseSurvey.ofTables(control, options.source(), CapturedTables.uses(scope.tables()))
                        .refuseLacks(lineage.coverage());
            }
            sockets = PostgresSession.Sockets.open(options.source(), connections, control);
            CaptureProvisioning provisioning = new CaptureProvisioning(options, sockets);
            Provisioned provisioned =
                    lasting ? provisioning.provision(scope.tables(), remembered) : provisioning.withoutSlot(remembered);
            session = new CaptureSession(lineage, connections, sockets, scope, provisioned, begunBefore);
            session.begin(connections);
            return session;
        } catch (SQLException e) {
            close(session, control, sockets);
            throw lineage.errors().translate(e);
        } catch (InterruptedException | RuntimeException e) {
            close(session, control, sockets);
            throw e;
        }
    }

    /** The state that is remembered. */
    CaptureState state() {
        return provisioned.state();
    }

    /** The next record, or null when none comes for so long. */
    @Nullable ChangeRecord poll(Duration wait) throws InterruptedException {
        StreamedChanges streaming = stream;
        try {
            if (streaming != null) {
                if (!streaming.hasMore()) {
                    watch(streaming);
                }
                return streaming.poll(wait);
            }
            TableSnapshots reading = snapshots;
            if (reading == null) {
                startStream();
                return null; // nothing has come yet
            }
            ChangeRecord record = reading.next();
            if (record != null) {
                return record;
            }
            // The stream begins with the next call: that it may fail must not keep the end of the snapshot back.
            reading.close();
            snapshots = null;
            return new SnapshotEnd(Objects.requireNonNull(state().created()));
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    /** What the slot looked like last; null before the first look, and without a slot. Thread-safe. */
    @Nullable SourceStatus slot() {
        return slotWatch == null ? null : slotWatch.status();
    }

    /** How far the snapshot has got; null when none is being read. Thread-safe. */
    @Nullable SnapshotProgress snapshot() {
        TableSnapshots reading = snapshots;
        return reading == null ? null : reading.progress();
    }

    /** Up to where changes were given away. */
    WalPosition reached() {
        StreamedChanges streaming = stream;
        WalPosition streamed =
                streaming == null ? begunBefore : WalPosition.max(streaming.delivered(), streaming.begun());
        return WalPosition.max(streamed, shown);
    }

    /** The newest transaction whose begin was given away. */
    WalPosition begun() {
        StreamedChanges streaming = stream;
        return streaming == null ? begunBefore : streaming.begun();
    }

    /** Up to where nothing is unacknowledged, if everything up to a position was acknowledged. */
    WalPosition confirmable(WalPosition acknowledged) {
        StreamedChanges streaming = stream;
        if (streaming == null) {
            return acknowledged;
        }
        WalPosition idle = streaming.idle();
        return idle == null || acknowledged.isBefore(streaming.delivered())
                ? acknowledged
                : WalPosition.max(acknowledged, idle);
    }

    /** Tells the slot that a position need not come again, if it is read already. */
    void confirm(WalPosition position) {
        StreamedChanges streaming = stream;
        if (streaming != null) {
            streaming.confirm(position);
        }
    }

    /** Lets a {@link #poll} that waits for changes return. Thread-safe. */
    void wake() {
        StreamedChanges streaming = stream;
        if (streaming != null) {
            streaming.wake();
        }
    }

    @Override
    public void close() {
        StreamedChanges streaming = stream;
        if (streaming != null) {
            streaming.close();
        }
        TableSnapshots reading = snapshots;
        if (reading != null) {
            reading.close();
        }
        if (slotWatch != null) {
            slotWatch.stop();
        }
        sockets.abort();
    }

    private static void close(
            @Nullable CaptureSession session, @Nullable Connection control, PostgresSession.@Nullable Sockets sockets) {
        if (session == null) {
            PostgresSession.closeQuietly(control, sockets);
        } else {
            session.close();
        }
    }

    /** What was found is said once all that was done before has been given. */
    private void watch(StreamedChanges streaming) throws SQLException {
        CaptureWatch watch = provisioned.watch();
        if (watch != null && finding == null && System.nanoTime() - lookedNanos > WATCH_NANOS) {
            finding = watch.look();
            lookedNanos = System.nanoTime();
        }
        Finding found = finding;
        if (found != null && !streaming.passed().isBefore(found.behind())) {
            throw found.reason();
        }
    }

    private void begin(Connections connections) throws SQLException, InterruptedException {
        CaptureState state = state();
        List<CapturedTable> unread = options.snapshot() == SnapshotMode.NEVER
                ? List.of()
                : scope.tables().stream().filter(table -> !state.isDone(table)).toList();
        if (slotWatch != null) {
            lineage.heartbeat().forget();
            slotWatch.start();
        }
        if (unread.isEmpty()) {
            startStream();
        } else {
            snapshots =
                    TableSnapshots.open(connections, lineage, state, unread, provisioned.snapshot(), sockets.control());
            shown = new FlushWait(sockets.control(), new ForcedFlush()).await().position();
        }
    }

    private void startStream() throws SQLException {
        ChangeDecoder decoder = new ChangeDecoder(
                new CapturedShapes(sockets.control(), new TableKeys(options.keys())),
                scope,
                provisioned.ids(),
                begunBefore);
        stream = StreamedChanges.start(lineage, sockets, decoder, state().confirmed(), begunBefore);
    }
}
