package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.SinkUnavailableException;
import dev.penstock.runtime.spi.SourceMemory;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop of one session: takes events, gathers them into batches, gives batches to the workers, and confirms what is
 * durable. Used by one thread.
 */
final class ChangeFollower {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);
    private static final Duration IDLE_WAIT = Duration.ofMillis(100);
    private static final Duration BUSY_WAIT = Duration.ofMillis(5);

    /** A backlog is read in fits and starts: each gap must not end a batch, since many batches write a document many times. */
    private static final int MANY_CHANGES = 1_000;

    private static final Duration GAP = Duration.ofMillis(3);
    private static final Duration LONGEST_GROWTH = Duration.ofMillis(500);

    /** Between two looks at anything else. */
    private static final int EVENTS_IN_A_ROW = 100;

    private static final Duration SETTLED_AFTER = Duration.ofSeconds(5);

    private final SourceSession session;
    private final SourceMemory memory;
    private final List<TrackedIndex> indexes;
    private final RowRouter router;
    private final BatchWorker worker;
    private final WorkerPool workers;
    private final List<OnDemand> background;
    private final LetterWatch letters;
    private final AskedSeeding asked;
    private final ReleasedPosition released;
    private final BatchPolicy policy;
    private final ConfirmationLedger ledger;
    private final PositionBoard board;
    private final OutageLog outages;
    private final SourceWarnings warnings;
    private final Pause pause;
    private final WalPosition start;
    private final long startNanos = System.nanoTime();

    private Batch batch;
    private @Nullable Owed owed;
    private WalPosition transaction;
    private WalPosition confirmed;
    private long confirmedNanos;
    private volatile boolean settled;

    ChangeFollower(
            SourceSession session,
            SourceMemory memory,
            List<TrackedIndex> indexes,
            BatchWorker worker,
            WorkerPool workers,
            List<OnDemand> background,
            LetterWatch letters,
            AskedSeeding asked,
            ReleasedPosition released,
            BatchPolicy policy,
            PositionBoard board,
            OutageLog outages,
            SourceWarnings warnings,
            Pause pause) {
        this.session = session;
        this.memory = memory;
        this.indexes = indexes;
        this.router = new RowRouter(indexes);
        this.worker = worker;
        this.workers = workers;
        this.background = background;
        this.letters = letters;
        this.asked = asked;
        this.released = released;
        this.policy = policy;
        this.board = board;
        this.outages = outages;
        this.warnings = warnings;
        this.pause = pause;
        this.confirmed = session.state().progress().confirmed();
        this.start = confirmed;
        this.transaction = confirmed;
        this.ledger = new ConfirmationLedger(confirmed);
        this.batch = new Batch(confirmed);
        this.confirmedNanos = System.nanoTime();
    }

    /** Follows changes until told to stop; then sees batches that are being worked on through. */
    void run(BooleanSupplier stopping, Duration farewell) throws InterruptedException {
        while (!stopping.getAsBoolean()) {
            Pause.Turn turn = pause.tryBegin();
            if (turn == null) {
                pause.awaitResumed(IDLE_WAIT);
                session.changes().check(); // as nobody polls
            } else {
                try {
                    takeSome();
                } finally {
                    pause.end(turn);
                }
            }
            workers.rethrowFailure();
            settle();
            confirmIfDue();
        }
        // What works in the background too: a stop in order says that nothing is built any more.
        if (pause.isAsked()
                ? pause.seal(farewell)
                : workers.awaitIdle(farewell.dividedBy(2)) && isBackgroundStopped(farewell.dividedBy(2))) {
            workers.rethrowFailure();
            board.durable(ledger.durable());
            remember(true);
        } else {
            LOG.warn(
                    "the session ends with {} batches that could not be written; their changes come again in the next",
                    ledger.size());
        }
    }

    private void takeSome() throws InterruptedException {
        if (!isReady()) {
            session.changes().check(); // as nobody polls
            return;
        }
        letters.giveTo(batch);
        Step rebuild = asked.due();
        if (rebuild != null) {
            owed = new Owed(rebuild, indexes);
        }
        int taken = 0;
        while (taken < EVENTS_IN_A_ROW && isReady() && step()) {
            taken++;
        }
    }

    /**
     * Whether anything more may be taken: a full batch is given away first, and what is owed is dealt with. Waits a little for that,
     * and no longer: within a turn a pause, a stop, and the loss of the stream wait for it.
     */
    private boolean isReady() throws InterruptedException {
        Owed first = owed;
        if (first == null) {
            return !isFull() || dispatch(IDLE_WAIT);
        }
        if (!dealWith(first)) {
            return false;
        }
        owed = null;
        background.forEach(OnDemand::wake);
        return true;
    }

    private boolean isBackgroundStopped(Duration wait) throws InterruptedException {
        boolean stopped = true;
        for (OnDemand work : background) {
            stopped &= work.awaitStopped(wait.dividedBy(background.size()));
        }
        return stopped;
    }

    /** Whether it got anywhere, or has at least lasted a while: whatever was wrong before is over then. */
    boolean isSettled() {
        return settled;
    }

    private void settle() {
        boolean lasting = System.nanoTime() - startNanos > SETTLED_AFTER.toNanos();
        if (!settled && (lasting || start.isBefore(ledger.durable()))) {
            settled = true;
            outages.worked();
        }
    }

    /** Takes an event, or gives the batch away; false when there is no event. */
    private boolean step() throws InterruptedException {
        boolean taken = take(batch.isEmpty() ? IDLE_WAIT : Duration.ZERO) || (isGrowing() && take(GAP));
        if (isFull() || owed != null) {
            return true; // which comes first
        } else if (taken && batch.changes() >= MANY_CHANGES && isGrown()) {
            dispatch(Duration.ZERO); // or else it goes on growing while every writer is busy
        } else if (!taken && !batch.isEmpty() && (isWaiting() || !dispatch(Duration.ZERO))) {
            // Every writer is busy, or more is waited for: go on gathering, so that the next batch has fewer
            // duplicates.
            taken = take(BUSY_WAIT);
        }
        return taken;
    }

    private boolean take(Duration wait) throws InterruptedException {
        ChangeEvent event = session.changes().poll(wait);
        if (event == null) {
            return false;
        }
        accept(event);
        return true;
    }

    private void accept(ChangeEvent event) throws InterruptedException {
        if (event instanceof ChangeEvent.Begin begin) {
            transaction = begin.commitPosition();
            board.begun(transaction, begin.committedAt());
            released.release(transaction);
            batch.begin(transaction);
        } else if (event instanceof ChangeEvent.RowChange change) {
            board.changed();
            router.route(change, batch);
        } else if (event instanceof ChangeEvent.Commit commit) {
            batch.end(commit.end());
        } else if (event instanceof ChangeEvent.Idle idle) {
            released.release(idle.position().before());
            batch.end(idle.position());
        } else if (event instanceof ChangeEvent.TableTruncated truncated) {
            WalPosition position = transaction;
            owed = new Owed(index -> index.truncated(truncated.tables(), position), indexes);
        } else if (event instanceof ChangeEvent.PartitionsChanged changed) {
            WalPosition position = transaction;
            owed = new Owed(index -> index.partitionsChanged(changed, position), indexes);
        }
    }

    private boolean isFull() {
        return batch.changes() >= policy.maxChanges()
                || batch.rows() >= policy.maxRows()
                || batch.bytes() >= policy.maxBytes();
    }

    private boolean isWaiting() {
        return System.nanoTime() - batch.begunNanos() < policy.delay().toNanos();
    }

    /** Whether changes come in such numbers that the batch should get more of them, though nothing waits just now. */
    private boolean isGrowing() {
        return batch.changes() >= MANY_CHANGES && !isGrown();
    }

    private boolean isGrown() {
        return System.nanoTime() - batch.begunNanos() >= LONGEST_GROWTH.toNanos();
    }

    /** Gives the batch away, if a worker is or becomes free. */
    private boolean dispatch(Duration wait) throws InterruptedException {
        Batch full = batch;
        if (!full.touchesDocuments()) {
            ledger.done(ledger.add(full.end()));
        } else if (workers.awaitFree(wait)) {
            ConfirmationLedger.Entry entry = ledger.add(full.end());
            Pause.Turn turn = pause.begin();
            workers.submit(documents -> {
                try {
                    worker.work(full, documents);
                    ledger.done(entry);
                } finally {
                    pause.end(turn);
                }
            });
        } else {
            return false;
        }
        batch = new Batch(transaction);
        return true;
    }

    /**
     * Sees everything before a TRUNCATE, or a change of partitions, through and then deals with it; it is recorded before
     * anything later can be confirmed. False when it must be called again.
     */
    private boolean dealWith(Owed first) throws InterruptedException {
        if ((!batch.isEmpty() && !dispatch(IDLE_WAIT)) || !workers.awaitIdle(IDLE_WAIT)) {
            return false;
        }
        for (TrackedIndex index = first.left.peek(); index != null; index = first.left.peek()) {
            if (!tryStep(index, first.step)) {
                first.backoff.pause();
                return false;
            }
            first.left.remove();
        }
        return true;
    }

    private boolean tryStep(TrackedIndex index, Step step) throws InterruptedException {
        try {
            memory.remember(state(ledger.durable())); // that we know of it, should its transaction be lost
            step.take(index);
            return true;
        } catch (SinkUnavailableException e) {
            outages.failed(e);
            return false;
        }
    }

    private void confirmIfDue() {
        board.durable(ledger.durable());
        if (System.nanoTime() - confirmedNanos < policy.confirmInterval().toNanos()) {
            return;
        }
        confirmedNanos = System.nanoTime();
        warnings.look(session.status());
        if (!confirmed.isBefore(ledger.durable())) {
            return;
        }
        try {
            remember(false);
        } catch (SinkUnavailableException e) {
            outages.failed(e);
        }
    }

    /** Remembers the durable position, then confirms it: in this order, so that a slot that is ahead was moved by others. */
    private void remember(boolean stopped) {
        WalPosition position = ledger.durable();
        memory.remember(stopped ? state(position).ownedBy(null) : state(position));
        session.changes().confirm(position);
        confirmed = position;
        board.confirmed(position);
    }

    private SourceState state(WalPosition position) {
        return session.state()
                .maintaining(
                        indexes.stream().map(TrackedIndex::follower).distinct().toList())
                .confirmedAt(position);
    }

    /** A step that comes before anything else is taken, and the indexes that have not taken it yet. */
    private static final class Owed {
        private final Step step;
        private final Deque<TrackedIndex> left;
        private final Backoff backoff = Backoff.standard();

        private Owed(Step step, List<TrackedIndex> indexes) {
            this.step = step;
            this.left = new ArrayDeque<>(indexes);
        }
    }

    /** What an index makes of an event that concerns it as a whole. */
    interface Step {
        void take(TrackedIndex index) throws InterruptedException;
    }
}
