package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.Restarted;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotChunkEnd;
import dev.penstock.runtime.changes.ChangeRecord.SnapshotEnd;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.changes.ChangeStatus;
import dev.penstock.runtime.changes.ChangeStatus.Phase;
import dev.penstock.runtime.changes.ChangeStatus.SnapshotProgress;
import dev.penstock.runtime.changes.ChangeStream;
import dev.penstock.runtime.changes.SnapshotMode;
import dev.penstock.runtime.changes.SourceOrigin;
import dev.penstock.runtime.changes.Transaction;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.CommitAges;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceStatus;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The change stream of a database: sessions, one after the other, and what is remembered of them. An acknowledged position is
 * remembered first and told to the slot then, not more often than once in a second. For thread rules see {@link ChangeStream}.
 */
final class PostgresChangeStream implements ChangeStream {

    private static final Duration SETTLE_INTERVAL = Duration.ofSeconds(1);
    private static final long LASTING_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final CaptureOptions options;
    private final CaptureLineage lineage;
    private final CommitAges ages = new CommitAges();
    private final StreamOutage outage = new StreamOutage(Backoff.standard(), InstantSource.system());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable CaptureSession session;
    private volatile CaptureState state;
    private volatile WalPosition acknowledged;
    private WalPosition begun = WalPosition.START;
    private WalPosition begunBefore = WalPosition.START;
    private long openedNanos = System.nanoTime();
    private long settledNanos = System.nanoTime();
    private volatile boolean ended;
    private boolean closed;

    private PostgresChangeStream(CaptureLineage lineage, CaptureSession first) {
        this.options = lineage.options();
        this.lineage = lineage;
        this.session = first;
        this.state = first.state();
        this.acknowledged = first.state().confirmed();
    }

    /**
     * Connects, checks everything, and makes what is missing.
     *
     * @throws PenstockException when something must be mended first, or the database cannot be reached
     */
    static PostgresChangeStream start(CaptureOptions options) throws InterruptedException {
        CaptureLineage lineage = new CaptureLineage(
                options,
                new PostgresErrors(options.source().address()),
                new CoverageLog(),
                new GivenChunks(),
                new Heartbeat(
                        options.source().slot(), options.source().keeping().heartbeat()),
                new SlotWarnings());
        try {
            return new PostgresChangeStream(lineage, CaptureSession.open(lineage));
        } catch (SourceUnavailableException e) {
            throw new PenstockException(String.valueOf(e.getMessage()), e.remedy(), e);
        }
    }

    @Override
    public SourceOrigin origin() {
        return new SourceOrigin(
                Objects.requireNonNullElse(options.cluster(), state.systemId()),
                options.source().address().database(),
                options.source().slot());
    }

    @Override
    public @Nullable ChangeRecord poll(Duration wait) throws InterruptedException {
        CaptureSession current = session;
        if (current != null && !ended) {
            // The way of nearly all records: there is one.
            ChangeRecord record = next(current, Duration.ZERO);
            if (record != null) {
                return record;
            }
        }
        return await(System.nanoTime() + wait.toNanos());
    }

    @Override
    public void acknowledge(ChangeRecord record) {
        if (record instanceof TransactionEnd end) {
            acknowledged = WalPosition.max(acknowledged, end.end());
            // One that this session may have given before its rows covers nothing of them.
            if (begunBefore.isBefore(end.transaction().commitPosition())) {
                take(lineage.chunks().acknowledgeAll(state));
            }
            settleIfDue();
        } else if (record instanceof SnapshotChunkEnd chunk) {
            take(lineage.chunks().acknowledge(chunk, state));
        } else {
            throw new IllegalArgumentException(
                    "not to be acknowledged: " + record.getClass().getSimpleName());
        }
    }

    @Override
    public ChangeStatus status() {
        CaptureSession current = session;
        SourceStatus slot = current == null ? null : current.slot();
        SnapshotProgress snapshot = current == null ? null : current.snapshot();
        return new ChangeStatus(
                phase(current, snapshot),
                acknowledged,
                state.confirmed(),
                CommitAges.lag(ages.oldest(), slot == null ? null : slot.unconfirmedSince()),
                slot,
                snapshot,
                outage.current());
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public void stop() {
        ended = true;
        stopped.countDown();
        CaptureSession current = session;
        if (current != null) {
            current.wake();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        stop();
        CaptureSession current = session;
        try {
            if (current != null) {
                settle(current);
                state = state.reaching(current.reached());
            }
            state = withoutSession();
            remember();
        } finally {
            session = null;
            if (current != null) {
                current.close();
            }
        }
    }

    private Phase phase(@Nullable CaptureSession current, @Nullable SnapshotProgress snapshot) {
        if (ended) {
            return Phase.ENDED;
        }
        if (current == null) {
            return Phase.WAITING;
        }
        return snapshot == null ? Phase.STREAMING : Phase.SNAPSHOT;
    }

    private @Nullable ChangeRecord await(long deadline) throws InterruptedException {
        while (!ended) {
            CaptureSession current = session;
            long left = deadline - System.nanoTime();
            ChangeRecord record;
            if (current == null) {
                record = reconnect(left);
            } else {
                settleIfDue();
                record = next(current, Duration.ofNanos(Math.max(0, Math.min(left, SETTLE_INTERVAL.toNanos()))));
            }
            if (record != null) {
                return record;
            }
            if (deadline - System.nanoTime() <= 0) {
                return null;
            }
        }
        return null;
    }

    private @Nullable ChangeRecord next(CaptureSession current, Duration wait) throws InterruptedException {
        try {
            ChangeRecord record = current.poll(wait);
            if (record != null || System.nanoTime() - openedNanos > LASTING_NANOS) {
                outage.worked();
            }
            if (record instanceof TransactionBegin begin) {
                lineage.heartbeat().changeArrived();
                Transaction transaction = begin.transaction();
                ages.begun(transaction.commitPosition(), transaction.committedAt());
            } else if (record instanceof SnapshotEnd && options.snapshot() == SnapshotMode.ONLY) {
                ended = true;
            }
            return record;
        } catch (SourceUnavailableException e) {
            outage.failed(e);
            begun = WalPosition.max(begun, current.begun());
            state = state.reaching(current.reached());
            session = null;
            current.close();
            return null;
        } catch (InterruptedException e) {
            throw e;
        } catch (RuntimeException e) {
            ended = true;
            throw e;
        }
    }

    /** In the state that this process has had, nobody is at work who may have given away more. */
    private @Nullable ChangeRecord reconnect(long waitNanos) throws InterruptedException {
        long pause = outage.pause().toNanos();
        if (pause > 0) {
            stopped.await(Math.min(pause, waitNanos), TimeUnit.NANOSECONDS);
            return null; // whoever waits for longer calls again
        }
        try {
            CaptureSession next = CaptureSession.reopen(lineage, withoutSession(), begun);
            state = next.state();
            begunBefore = begun;
            openedNanos = System.nanoTime();
            session = next;
            return new Restarted();
        } catch (SourceUnavailableException e) {
            outage.failed(e);
            return null;
        } catch (RuntimeException e) {
            ended = true;
            throw e;
        }
    }

    /** The state without a session: what was acknowledged need not come again, whether or not the slot was told. */
    private CaptureState withoutSession() {
        return state.confirmedAt(WalPosition.max(state.confirmed(), acknowledged))
                .running(false);
    }

    private void take(CaptureState next) {
        if (!next.tables().equals(state.tables())) {
            state = next;
            remember();
        }
    }

    private void settleIfDue() {
        CaptureSession current = session;
        if (current != null && System.nanoTime() - settledNanos > SETTLE_INTERVAL.toNanos()) {
            settle(current);
        }
    }

    private void settle(CaptureSession current) {
        settledNanos = System.nanoTime();
        WalPosition position = current.confirmable(acknowledged);
        if (state.confirmed().isBefore(position)) {
            state = state.reaching(current.reached()).confirmedAt(position);
            remember();
            current.confirm(position);
            ages.confirmed(position);
        }
    }

    private void remember() {
        if (options.snapshot() != SnapshotMode.ONLY) {
            options.memory().remember(state.json());
        }
    }
}
