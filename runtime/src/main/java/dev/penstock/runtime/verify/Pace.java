package dev.penstock.runtime.verify;

import java.util.concurrent.TimeUnit;

/** Lets so many documents per second pass, on average. Thread-safe. */
final class Pace {

    private final int perSecond;
    private long freeAt = System.nanoTime();

    /** With 0, everything passes at once. */
    Pace(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until so many may pass that were announced before, and announces these. */
    void pass(int documents) throws InterruptedException {
        if (perSecond > 0) {
            TimeUnit.NANOSECONDS.sleep(reserve(documents));
        }
    }

    private synchronized long reserve(int documents) {
        long now = System.nanoTime();
        long wait = Math.max(0, freeAt - now);
        freeAt = now + wait + TimeUnit.SECONDS.toNanos(documents) / perSecond;
        return wait;
    }
}
