package dev.penstock.runtime.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the engine is to rest. A turn of work that may touch documents begins only while it is not; what has begun is seen
 * through, unless it must be tried again. Thread-safe.
 */
final class Pause {

    private final Set<Turn> going = new HashSet<>();
    private volatile boolean asked;
    private boolean sealed;
    private int waiting;

    /** Asks for a pause, or ends it. */
    synchronized void set(boolean pause) {
        asked = pause;
        notifyAll();
    }

    /** Whether it was asked for. */
    boolean isAsked() {
        return asked;
    }

    /** A session begins: nothing of the one before it is going on. */
    synchronized void renew() {
        going.clear();
        sealed = false;
    }

    /** Begins a turn; null while there is a pause. */
    synchronized @Nullable Turn tryBegin() {
        return isHeld() ? null : begin();
    }

    /** Begins a turn, when there is no pause any more. */
    synchronized Turn awaitBegin() throws InterruptedException {
        while (isHeld()) {
            wait();
        }
        return begin();
    }

    /** Begins a turn within another: it is let through, since the other would wait for it. */
    synchronized Turn begin() {
        Turn turn = new Turn();
        going.add(turn);
        return turn;
    }

    synchronized void end(Turn turn) {
        going.remove(turn);
        notifyAll();
    }

    /** Within a turn that has not got anywhere: what must be tried again is so after the pause. */
    synchronized void giveWay() throws InterruptedException {
        waiting++;
        notifyAll();
        try {
            while (isHeld()) {
                wait();
            }
        } finally {
            waiting--;
        }
    }

    /** Waits until there is no pause any more, at most so long. */
    synchronized void awaitResumed(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        long left = wait.toMillis();
        while (isHeld() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    /** Whether there is a pause, and nothing goes on any more. */
    synchronized boolean isAtRest() {
        return isHeld() && going.size() <= waiting;
    }

    /** From now on nothing begins, until the next session; waits until nothing goes on, at most so long; false if something still does. */
    synchronized boolean seal(Duration wait) throws InterruptedException {
        sealed = true;
        long deadline = System.nanoTime() + wait.toNanos();
        while (!isAtRest()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private boolean isHeld() {
        return asked || sealed;
    }

    /** Work that a pause waits for. */
    static final class Turn {
        private Turn() {}
    }
}
