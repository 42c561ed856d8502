package dev.penstock.runtime.engine;

import static dev.penstock.runtime.Messages.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BatchPolicyTest {

    private static final Duration LESS_THAN_NONE = Duration.ofSeconds(-1);

    @Test
    void takesTheSmallest() {
        BatchPolicy smallest =
                new BatchPolicy(1, 1, 1, Duration.ZERO, 1, 1, 1, 1, 1, 0, Duration.ofMillis(1), Duration.ZERO);

        assertEquals(
                smallest,
                BatchPolicy.DEFAULT.with(policy -> policy.maxChanges(1)
                        .maxRows(1)
                        .maxBytes(1)
                        .delay(Duration.ZERO)
                        .maxFanOut(1)
                        .buildSize(1)
                        .buildBytes(1)
                        .writers(1)
                        .seeders(1)
                        .seedRate(0)
                        .maxBuildAge(Duration.ofMillis(1))
                        .confirmInterval(Duration.ZERO)));
    }

    @Test
    void changesOnlyWhatIsSaid() {
        assertEquals(BatchPolicy.DEFAULT, BatchPolicy.DEFAULT.with(policy -> {}));
    }

    @Test
    void refusesNumbersThatNothingCouldBeDoneWith() {
        assertRefused("maxChanges must be at least 1, not 0", policy -> policy.maxChanges(0));
        assertRefused("maxRows must be at least 1, not 0", policy -> policy.maxRows(0));
        assertRefused("maxBytes must be at least 1, not 0", policy -> policy.maxBytes(0));
        assertRefused("delay must not be negative, as PT-1S", policy -> policy.delay(LESS_THAN_NONE));
        assertRefused("maxFanOut must be at least 1, not 0", policy -> policy.maxFanOut(0));
        assertRefused("buildSize must be at least 1, not -1", policy -> policy.buildSize(-1));
        assertRefused("buildBytes must be at least 1, not 0", policy -> policy.buildBytes(0));
        assertRefused("writers must be at least 1, not 0", policy -> policy.writers(0));
        assertRefused("seeders must be at least 1, not 0", policy -> policy.seeders(0));
        assertRefused("seedRate must not be negative, as -1", policy -> policy.seedRate(-1));
        assertRefused("maxBuildAge must be positive, not PT0S", policy -> policy.maxBuildAge(Duration.ZERO));
        assertRefused(
                "confirmInterval must not be negative, as PT-1S", policy -> policy.confirmInterval(LESS_THAN_NONE));
    }

    private static void assertRefused(String message, Consumer<BatchPolicy.Builder> changes) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> BatchPolicy.DEFAULT.with(changes));
        assertEquals(message, message(refusal));
    }
}
