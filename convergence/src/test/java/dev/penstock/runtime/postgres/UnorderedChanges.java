package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.ChangeSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A wrong gate, for the mutation of that name: what is visible overtakes what is not. */
final class UnorderedChanges implements ChangeSource {

    private final EventQueue<CapturedEvent> queue;
    private final VisibilityGate gate;
    private final Capture<CapturedEvent> capture;
    private final Consumer<WalPosition> released;
    private final PostgresErrors errors;
    private final Queue<Queue<CapturedEvent>> waiting = new ArrayDeque<>();
    private Queue<CapturedEvent> overtaken = new ArrayDeque<>();
    private boolean within;

    UnorderedChanges(
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
        if (!within && !waiting.isEmpty() && isVisible(waiting.element().element())) {
            overtaken = waiting.remove();
        }
        CapturedEvent next = overtaken.isEmpty() ? queue.poll(wait) : overtaken.remove();
        if (next == null) {
            return null;
        }
        if (next.event() instanceof ChangeEvent.Begin begin) {
            if (!isVisible(next)) {
                waiting.add(whole(next));
                return null;
            }
            released.accept(begin.commitPosition());
        }
        within = !(next.event() instanceof ChangeEvent.Commit) && (within || next.event() instanceof ChangeEvent.Begin);
        return next.event();
    }

    private Queue<CapturedEvent> whole(CapturedEvent begin) throws InterruptedException {
        Queue<CapturedEvent> transaction = new ArrayDeque<>();
        for (CapturedEvent next = begin; next != null; ) {
            transaction.add(next);
            next = next.event() instanceof ChangeEvent.Commit ? null : queue.poll(Duration.ofMinutes(1));
        }
        return transaction;
    }

    private boolean isVisible(CapturedEvent begin) {
        try {
            return gate.isOpenFor(begin.xid());
        } catch (SQLException e) {
            throw errors.translate(e);
        }
    }

    @Override
    public void confirm(WalPosition position) {
        capture.confirm(position);
    }
}
