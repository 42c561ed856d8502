package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void stepsDoubleUpToTheBound() {
        Backoff backoff = backoff(1);

        assertEquals(List.of(100L, 200L, 400L, 800L, 1_000L, 1_000L), next(backoff, 6));
    }

    @Test
    void halfOfEachPauseIsLeftToChance() {
        assertEquals(List.of(50L, 100L, 200L, 400L, 500L), next(backoff(0), 5));
        assertEquals(List.of(75L, 150L, 300L, 600L, 750L), next(backoff(0.5), 5));
    }

    @Test
    void beginsAnewAfterASuccess() {
        Backoff backoff = backoff(1);
        next(backoff, 4);

        backoff.reset();

        assertEquals(List.of(100L, 200L), next(backoff, 2));
    }

    @Test
    void theStandardNeverPausesLongerThanFiveSeconds() {
        Backoff backoff = Backoff.standard();
        Duration longest = Stream.generate(backoff::next)
                .limit(1_000)
                .max(Duration::compareTo)
                .orElseThrow();

        assertEquals(1, Duration.ofMillis(5_001).compareTo(longest));
    }

    private static Backoff backoff(double chance) {
        return new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> chance);
    }

    private static List<Long> next(Backoff backoff, int count) {
        return Stream.generate(backoff::next)
                .limit(count)
                .map(Duration::toMillis)
                .toList();
    }
}
