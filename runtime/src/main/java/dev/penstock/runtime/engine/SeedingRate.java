package dev.penstock.runtime.engine;

import java.util.concurrent.TimeUnit;

/** Holds seeding back to so many documents a second. Thread-safe. */
final class SeedingRate {

    private final int perSecond;
    private long nextNanos = System.nanoTime();

    /** With 0 nothing is held back. */
    SeedingRate(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Of so many documents, how many to seed at once: not more than those of a second. */
    int atMost(int documents) {
        return perSecond == 0 ? documents : Math.min(documents, perSecond);
    }

    /** So many were seeded. */
    synchronized void spend(int documents) {
        if (perSecond > 0) {
            nextNanos = Math.max(nextNanos, System.nanoTime()) + TimeUnit.SECONDS.toNanos(documents) / perSecond;
        }
    }

    /** How long to wait before more may be seeded; none when it is not positive. */
    synchronized long nanosToWait() {
        return nextNanos - System.nanoTime();
    }
}
