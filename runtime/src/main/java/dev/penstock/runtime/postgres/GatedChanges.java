package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The captured events behind the visibility gate. A transaction passes at its Begin, which the server sends only after the
 * commit: so a transaction of any size passes without being held in memory, and nothing overtakes one that waits.
 */
final class GatedChanges implements ChangeSource {

    private static final Logger LOG = LoggerFactory.getLogger(GatedChanges.class);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration WARN_AFTER = Duration.ofSeconds(10);

    private final EventQueue<CapturedEvent> queue;
    private final VisibilityGate gate;
    private final Capture<CapturedEvent> capture;
    private final Consumer<WalPosition> released;
    private final PostgresErrors errors;
    private @Nullable Held held;
    private boolean warned;

    /**
     * Puts the gate behind a queue.
     *
     * @param released is told the commit position of each transaction before it is handed out
     */
    GatedChanges(
            EventQueue<CapturedEvent> queue,
            VisibilityGate gate,
            Capture<CapturedEvent> capture,
            Consumer<WalPosition> released,
            PostgresErrors errors) {
        this.queue = queue;
        this.gate = gate;
        this.capture = capture;
        this.released = released;
        this.errors = errors;
    }

    @Override
    public @Nullable ChangeEvent poll(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        if (held == null) {
            CapturedEvent next = queue.poll(wait);
            if (next == null || !(next.event() instanceof ChangeEvent.Begin begin)) {
                return next == null ? null : next.event();
            }
            held = new Held(begin, next.xid(), System.nanoTime());
            warned = false;
        }
        Held transaction = held;
        if (!awaitVisible(transaction, deadline)) {
            return null;
        }
        held = null;
        released.accept(transaction.begin().commitPosition());
        return transaction.begin();
    }

    @Override
    public void check() {
        queue.check();
    }

    @Override
    public void confirm(WalPosition position) {
        capture.confirm(position);
    }

    private boolean awaitVisible(Held transaction, long deadline) throws InterruptedException {
        long pause = FIRST_PAUSE_NANOS;
        try {
            while (!gate.isOpenFor(transaction.xid())) {
                warnOnce(transaction);
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.sleep(Math.min(pause, left));
                pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw errors.translate(e);
        }
        return true;
    }

    private void warnOnce(Held transaction) {
        if (!warned && System.nanoTime() - transaction.sinceNanos() > WARN_AFTER.toNanos()) {
            warned = true;
            LOG.warn("a commit in the log is not visible yet, so changes wait; is a synchronous standby away?"
                    + " (see pg_stat_activity, wait_event SyncRep)");
        }
    }

    /** A transaction that waits at the gate. */
    private record Held(ChangeEvent.Begin begin, int xid, long sinceNanos) {}
}
