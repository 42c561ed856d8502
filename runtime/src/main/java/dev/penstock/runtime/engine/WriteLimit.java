package dev.penstock.runtime.engine;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many writes are on their way to the sink at once. It halves when the sink is busy or takes much longer than it used to,
 * and grows by one with each round of writes that went well. Changes go before work in the background, which still gets every
 * ninth turn. Thread-safe.
 */
final class WriteLimit {

    private static final Logger LOG = LoggerFactory.getLogger(WriteLimit.class);

    /** A write is slow when it takes so many times as long as usual, and no shorter than {@link #QUICK}. */
    private static final int SLOW = 4;

    private static final long QUICK = Duration.ofSeconds(1).toNanos();

    /** Writes that were on their way when the limit was halved say nothing new. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    /** A small write takes as long as one of so many bytes. */
    private static final long SMALL = 64 << 10;

    private static final double WEIGHT = 0.02;
    private static final int TURNS = 8;

    private final int most;
    private final LongSupplier nanoTime;
    private int limit;
    private int open;
    private int changesWaiting;
    private int backgroundWaiting;
    private int changesInARow;
    private int wentWell;
    private double usualNanosPerByte;
    private long halvedNanos;

    WriteLimit(int most) {
        this(most, System::nanoTime);
    }

    /** With a clock of its own. */
    WriteLimit(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        this.limit = most;
        this.halvedNanos = nanoTime.getAsLong() - PAUSE;
    }

    /** Waits until one more write may begin. */
    synchronized void acquire(Target.Work work) throws InterruptedException {
        boolean changes = work == Target.Work.CHANGES;
        count(changes, 1);
        try {
            while (open >= limit || !hasTurn(changes)) {
                wait();
            }
        } finally {
            count(changes, -1);
            notifyAll(); // who waited for this one's turn
        }
        changesInARow = changes ? changesInARow + 1 : 0;
        open++;
    }

    private void count(boolean changes, int by) {
        if (changes) {
            changesWaiting += by;
        } else {
            backgroundWaiting += by;
        }
    }

    private boolean hasTurn(boolean changes) {
        boolean backgroundsTurn = changesInARow >= TURNS;
        return changes ? backgroundWaiting == 0 || !backgroundsTurn : changesWaiting == 0 || backgroundsTurn;
    }

    /**
     * A write has ended.
     *
     * @param busy whether the sink did not take everything, or could not be reached
     * @param bytes how many it had
     * @param nanos how long it took
     */
    synchronized void release(boolean busy, long bytes, long nanos) {
        open--;
        double perByte = (double) nanos / Math.max(SMALL, bytes);
        boolean slow = nanos > QUICK && usualNanosPerByte > 0 && perByte > SLOW * usualNanosPerByte;
        usualNanosPerByte =
                usualNanosPerByte == 0 ? perByte : usualNanosPerByte + WEIGHT * (perByte - usualNanosPerByte);
        if (busy || slow) {
            halve(busy ? "is busy" : "has become slow");
        } else if (limit < most && ++wentWell >= limit) {
            limit++;
            wentWell = 0;
        }
        notifyAll();
    }

    /** A write that was to begin does not. */
    synchronized void giveBack() {
        open--;
        notifyAll();
    }

    private void halve(String why) {
        wentWell = 0;
        if (limit > 1 && nanoTime.getAsLong() - halvedNanos >= PAUSE) {
            limit /= 2;
            halvedNanos = nanoTime.getAsLong();
            LOG.info("the sink {}: {} writes at once instead of {}", why, limit, 2 * limit);
        }
    }

    /** How many writes may be on their way at once. */
    synchronized int limit() {
        return limit;
    }
}
