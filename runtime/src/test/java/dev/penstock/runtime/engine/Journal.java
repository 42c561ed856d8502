package dev.penstock.runtime.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the fakes were asked, in the order it happened; and a place to wait for it. Thread-safe. */
final class Journal {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final List<String> entries = new ArrayList<>();

    synchronized void note(String entry) {
        entries.add(entry);
        notifyAll();
    }

    synchronized List<String> entries() {
        return List.copyOf(entries);
    }

    synchronized int indexOf(String entry) {
        return entries.indexOf(entry);
    }

    synchronized boolean has(String entry) {
        return entries.contains(entry);
    }

    synchronized long count(String entry) {
        return entries.stream().filter(entry::equals).count();
    }

    void await(String entry) throws InterruptedException {
        await(() -> has(entry), entry);
    }

    /** Waits for something that comes with an entry. */
    synchronized void await(BooleanSupplier condition, String what) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("did not happen: " + what + "; but: " + entries);
            }
            wait(left);
        }
    }

    /** Waits where a thread is to be held up. */
    static void hold(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("was never released");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
