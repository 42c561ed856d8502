package dev.penstock.runtime.engine;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.CommitAges;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Where the positions are shown that status asks for. Written by the loop, read by any thread; within a history they never go
 * back.
 */
final class PositionBoard {

    private final CommitAges ages = new CommitAges();
    private @Nullable String history;
    private final LongAdder transactions = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private volatile WalPosition durable = WalPosition.START;
    private volatile WalPosition confirmed = WalPosition.START;

    /** A session begins; with another history, positions mean something else. */
    void open(String next) {
        if (history != null && !history.equals(next)) {
            durable = WalPosition.START;
            confirmed = WalPosition.START;
            ages.clear();
        }
        history = next;
    }

    void begun(WalPosition commit, Instant committedAt) {
        ages.begun(commit, committedAt);
        transactions.increment();
    }

    void changed() {
        changes.increment();
    }

    void durable(WalPosition position) {
        durable = WalPosition.max(durable, position);
    }

    void confirmed(WalPosition position) {
        confirmed = WalPosition.max(confirmed, position);
        ages.confirmed(position);
    }

    long transactions() {
        return transactions.sum();
    }

    long changes() {
        return changes.sum();
    }

    WalPosition durable() {
        return durable;
    }

    WalPosition confirmed() {
        return confirmed;
    }

    /** When the oldest commit was made that was handed out and is not confirmed; null when there is none. */
    @Nullable Instant unconfirmedSince() {
        return ages.oldest();
    }
}
