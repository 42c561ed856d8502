package dev.penstock.runtime.spi;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Pauses that double up to a bound, with jitter so that several who wait do not come back at once. Used by one thread. */
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    /**
     * Makes one.
     *
     * @param first the first pause
     * @param longest the longest pause
     */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** For a sink or source that is away: from a tenth of a second to five seconds. */
    public static Backoff standard() {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    }

    /** Pauses the calling thread, longer than the last time. */
    public void pause() throws InterruptedException {
        long millis = next.toMillis();
        TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** Begins with the first pause again. */
    public void reset() {
        next = first;
    }
}
