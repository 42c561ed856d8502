package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until everything that a build has shown is durable. With {@code synchronous_commit = off} a commit is visible
 * before it is flushed, and a crash takes it back; an index that shows it would stay wrong. Used by one thread.
 */
final class FlushWait {

    private static final String POSITIONS = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint,"
            + " pg_current_wal_insert_lsn()::text, pg_current_wal_flush_lsn()::text,"
            + " current_setting('wal_block_size')::bigint";

    private static final int PAGE_HEADER = 24;

    private static final int PATIENT_ROUNDS = 4;
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Connection connection;
    private final ForcedFlush forced;

    FlushWait(Connection connection, ForcedFlush forced) {
        this.connection = connection;
        this.forced = forced;
    }

    /** Returns how far the builds before this call have looked, once the log is durable up to there. */
    Horizon await() throws SQLException {
        Positions first = positions();
        Horizon horizon = new Horizon(first.inserted(), first.snapshotXmax());
        WalPosition flushed = first.flushed();
        long pause = PAUSE_NANOS;
        for (int round = 1; flushed.isBefore(horizon.position()); round++) {
            // Other sessions' commits flush the log all the time; only when none does, we do.
            if (round < PATIENT_ROUNDS) {
                LockSupport.parkNanos(PAUSE_NANOS);
            } else if (!forced.force(connection)) {
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            }
            flushed = positions().flushed();
        }
        return horizon;
    }

    private Positions positions() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Positions(
                    row.getLong(1),
                    ended(WalPosition.parse(row.getString(2)), row.getLong(4)),
                    WalPosition.parse(row.getString(3)));
        }
    }

    /**
     * Where the last record ends, which the server may say as where the next begins: behind the header of a page that nothing is in yet.
     * Not as {@link WalPosition#recordEnd}: the log is flushed by pages, too, and a record may end 40 bytes into the next.
     */
    private static WalPosition ended(WalPosition inserted, long pageSize) {
        return Long.remainderUnsigned(inserted.value(), pageSize) == PAGE_HEADER
                ? new WalPosition(inserted.value() - PAGE_HEADER)
                : inserted;
    }

    private record Positions(long snapshotXmax, WalPosition inserted, WalPosition flushed) {}
}
