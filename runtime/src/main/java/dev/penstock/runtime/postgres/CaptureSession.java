package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.postgres.CaptureProvisioning.Provisioned;
import dev.penstock.runtime.spi.WalPosition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connected session of a change stream: first the rows that are still to be given, then changes. The order of opening
 * matters, because each step relies on the one before: look at the tables, make the publication, make the slot, take over
 * its snapshot, stream. Used by one thread, but for {@link #wake}.
 */
final class CaptureSession implements AutoCloseable {

    private final CaptureOptions options;
    private final PostgresErrors errors;
    private final PostgresSession.Sockets sockets;
    private final List<CapturedTable> tables;
    private final Provisioned provisioned;
    private final WalPosition begunBefore;
    /** Up to where rows of a snapshot may show what was committed. */
    private WalPosition shown = WalPosition.START;

    private @Nullable TableSnapshots snapshots;
    private volatile @Nullable StreamedChanges stream;

    private CaptureSession(
            CaptureOptions options,
            PostgresErrors errors,
            PostgresSession.Sockets sockets,
            List<CapturedTable> tables,
            Provisioned provisioned,
            WalPosition begunBefore) {
        this.options = options;
        this.errors = errors;
        this.sockets = sockets;
        this.tables = tables;
        this.provisioned = provisioned;
        this.begunBefore = begunBefore;
    }

    /**
     * Opens a session.
     *
     * @param known the state that this process has had; null for the one that is remembered
     * @param reseed whether to begin anew
     * @param begunBefore the newest transaction that an earlier session has begun
     * @param coverage is told what the database gives
     */
    static CaptureSession open(
            CaptureOptions options,
            PostgresErrors errors,
            @Nullable CaptureState known,
            boolean reseed,
            WalPosition begunBefore,
            CoverageLog coverage)
            throws InterruptedException {
        Connections connections = new Connections(options.source().address());
        Connection control = null;
        PostgresSession.Sockets sockets = null;
        try {
            control = connections.forStatements();
            ServerCheck.check(control);
            boolean lasting = options.snapshot() != SnapshotMode.ONLY;
            List<CapturedTable> tables = new CapturedTables(control, options).find();
            if (lasting) {
                DatabaseSurvey.ofTables(control, options.source(), CapturedTables.uses(tables))
                        .refuseLacks(coverage);
            }
            sockets = PostgresSession.Sockets.open(options.source(), connections, control);
            CaptureProvisioning provisioning = new CaptureProvisioning(options, sockets);
            Provisioned provisioned =
                    lasting ? provisioning.provision(tables, known, reseed) : provisioning.withoutSlot(known);
            CaptureSession session = new CaptureSession(options, errors, sockets, tables, provisioned, begunBefore);
            session.begin(connections);
            return session;
        } catch (SQLException e) {
            PostgresSession.closeQuietly(control, sockets);
            throw errors.translate(e);
        } catch (InterruptedException | RuntimeException e) {
            PostgresSession.closeQuietly(control, sockets);
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
        if (streaming != null) {
            return streaming.poll(wait);
        }
        try {
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

    /** Up to where changes were given away. */
    WalPosition reached() {
        StreamedChanges streaming = stream;
        WalPosition streamed =
                streaming == null ? begunBefore : WalPosition.max(streaming.delivered(), streaming.begun());
        return WalPosition.max(streamed, shown);
    }

    /** The newest transaction that was begun. */
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
        if (snapshots != null) {
            snapshots.close();
        }
        sockets.abort();
    }

    private void begin(Connections connections) throws SQLException, InterruptedException {
        CaptureState state = state();
        List<CapturedTable> unread = options.snapshot() == SnapshotMode.NEVER
                ? List.of()
                : tables.stream()
                        .filter(table -> !state.done().contains(table.quoted()))
                        .toList();
        if (unread.isEmpty()) {
            startStream();
        } else {
            snapshots =
                    TableSnapshots.open(connections, options, state, unread, provisioned.snapshot(), sockets.control());
            shown = new FlushWait(sockets.control()).await().position();
        }
    }

    private void startStream() throws SQLException {
        stream = StreamedChanges.start(options, sockets, errors, tables, provisioned, begunBefore);
    }
}
