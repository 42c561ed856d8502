package dev.penstock.runtime.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Work in the background that is done whenever there is some, until it is told to stop. A document source is held only
 * meanwhile. Thread-safe: several threads may {@link #run} it.
 */
final class OnDemand {

    private final BooleanSupplier needed;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private int running;
    private long calls;

    /** Work that is to be done while something is needed. */
    OnDemand(BooleanSupplier needed) {
        this.needed = needed;
    }

    /** Does the work, and waits for more, until stopped or interrupted. */
    void run(WorkerPool.Lender lender, WorkerPool.Work work) throws InterruptedException {
        count(1);
        try {
            while (!isStopping()) {
                long seen = calls();
                if (needed.getAsBoolean()) {
                    lender.lend(work);
                }
                awaitCallAfter(seen);
            }
        } finally {
            count(-1);
        }
    }

    /** Lets the threads look again whether there is something to do. */
    synchronized void wake() {
        calls++;
        notifyAll();
    }

    /** Whether it is to be left as it is now. */
    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits before more is done; false when told to stop. */
    boolean pause(long nanos) throws InterruptedException {
        return !stopping.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    /** Lets each thread end after the step it is at, and waits for that, at most so long; false when one has not. */
    synchronized boolean awaitStopped(Duration wait) throws InterruptedException {
        stopping.countDown();
        notifyAll();
        long deadline = System.nanoTime() + wait.toNanos();
        while (running > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized void count(int by) {
        running += by;
        notifyAll();
    }

    private synchronized long calls() {
        return calls;
    }

    private synchronized void awaitCallAfter(long seen) throws InterruptedException {
        while (calls == seen && !isStopping()) {
            wait();
        }
    }
}
