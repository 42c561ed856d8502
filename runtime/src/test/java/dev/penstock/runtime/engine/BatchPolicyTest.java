package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchPolicyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void takesTheSmallest() {
        assertDoesNotThrow(() -> new BatchPolicy(1, 1, 1, 1, 1, Duration.ofMillis(1), Duration.ZERO));
    }

    @Test
    void refusesNumbersThatNothingCouldBeDoneWith() {
        assertRefused("maxChanges must be at least 1, not 0", 0, 1, 1, 1, 1, SECOND, SECOND);
        assertRefused("maxRows must be at least 1, not 0", 1, 0, 1, 1, 1, SECOND, SECOND);
        assertRefused("buildSize must be at least 1, not -1", 1, 1, -1, 1, 1, SECOND, SECOND);
        assertRefused("seedRows must be at least 1, not 0", 1, 1, 1, 0, 1, SECOND, SECOND);
        assertRefused("writers must be at least 1, not 0", 1, 1, 1, 1, 0, SECOND, SECOND);
        assertRefused("maxBuildAge must be positive, not PT0S", 1, 1, 1, 1, 1, Duration.ZERO, SECOND);
        assertRefused("confirmInterval must not be negative, as PT-1S", 1, 1, 1, 1, 1, SECOND, SECOND.negated());
    }

    private static void assertRefused(
            String message,
            int maxChanges,
            int maxRows,
            int buildSize,
            int seedRows,
            int writers,
            Duration maxBuildAge,
            Duration confirmInterval) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new BatchPolicy(maxChanges, maxRows, buildSize, seedRows, writers, maxBuildAge, confirmInterval));
        assertEquals(message, message(refusal));
    }
}
