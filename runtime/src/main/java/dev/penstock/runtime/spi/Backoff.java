package dev.penstock.runtime.spi;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Pauses that double up to a bound. Of each, half is left to chance, so that several who wait do not come back at once. Used
 * by one thread.
 */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;
    private Duration step;

    /**
     * Begins with the first pause.
     *
     * @param first the first step
     * @param longest the longest step
     * @param chance gives numbers from 0 to 1
     */
    public Backoff(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
        this.step = first;
    }

    /** For a sink or source that is away: from a tenth of a second to five seconds. */
    public static Backoff standard() {
        return new Backoff(
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** How long to pause now: between a half and the whole of a step that doubles with each call. */
    public Duration next() {
        long half = step.toNanos() / 2;
        Duration pause = Duration.ofNanos(half + (long) (half * chance.getAsDouble()));
        Duration doubled = step.multipliedBy(2);
        step = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause;
    }

    /** Pauses the calling thread, longer than the last time. */
    public void pause() throws InterruptedException {
        pause(next());
    }

    /** Pauses the calling thread for so long. */
    public static void pause(Duration pause) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }

    /** Begins with the first pause again. */
    public void reset() {
        step = first;
    }
}
