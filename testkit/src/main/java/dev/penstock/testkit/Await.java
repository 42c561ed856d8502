package dev.penstock.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a condition with a deadline, instead of sleeping for a guessed time.
 *
 * <p>The probe runs on the calling thread, at once and then every few milliseconds. A probe that throws an exception or an
 * {@link AssertionError} counts as "not yet": while a server restarts, connecting fails, and that is what the test waits
 * out. When the deadline passes, the failure names the description, the last value seen, and has what the probe last
 * threw as its cause. The methods may be called from any thread.
 */
public final class Await {

    private static final long SHORTEST_PARK_NANOS = 1_000_000;
    private static final long LONGEST_PARK_NANOS = 50_000_000;

    private Await() {}

    /**
     * Looks at the world, once.
     *
     * @param <T> what is seen
     */
    @FunctionalInterface
    public interface Probe<T extends @Nullable Object> {

        /**
         * Looks once.
         *
         * @return what is seen
         * @throws Exception to say "not yet"; kept for the failure message
         */
        T look() throws Exception;
    }

    /**
     * Waits until the condition holds.
     *
     * @param description what is awaited, for the failure message: {@code "the slot is active"}
     * @param atMost how long to wait
     * @param condition true once it holds
     * @throws AssertionError when the deadline passes first
     * @throws IllegalStateException when the thread is interrupted (its interrupt flag stays set)
     */
    public static void until(String description, Duration atMost, Probe<Boolean> condition) {
        value(description, atMost, condition, holds -> holds);
    }

    /**
     * Waits until the probe shows a value that is good.
     *
     * @param description what is awaited, for the failure message: {@code "the count of documents is 3"}
     * @param atMost how long to wait
     * @param probe gives the value
     * @param good true for the value that is awaited
     * @param <T> the value
     * @return the first good value
     * @throws AssertionError when the deadline passes first
     * @throws IllegalStateException when the thread is interrupted (its interrupt flag stays set)
     */
    public static <T extends @Nullable Object> T value(
            String description, Duration atMost, Probe<T> probe, Predicate<? super T> good) {
        long start = System.nanoTime();
        long park = SHORTEST_PARK_NANOS;
        while (true) {
            String seen;
            Throwable thrown = null;
            try {
                T value = probe.look();
                if (good.test(value)) {
                    return value;
                }
                seen = "last seen: " + value;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(description, e);
            } catch (Exception | AssertionError e) {
                seen = "the last look failed: " + e;
                thrown = e;
            }
            // After the probe: a slow probe still gets its value judged when it comes late.
            long left = atMost.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw new AssertionError("Not within " + atMost + ": " + description + "; " + seen, thrown);
            }
            LockSupport.parkNanos(Math.min(park, left));
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(description, thrown);
            }
            park = Math.min(park * 2, LONGEST_PARK_NANOS);
        }
    }

    private static IllegalStateException interrupted(String description, @Nullable Throwable cause) {
        return new IllegalStateException("Interrupted while waiting: " + description, cause);
    }
}
