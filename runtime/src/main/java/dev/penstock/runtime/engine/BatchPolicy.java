package dev.penstock.runtime.engine;

import java.time.Duration;

/**
 * How much work is done at once. A batch closes as soon as nothing more is waiting and a writer is free, so that a single
 * change is not delayed; these are the upper bounds.
 *
 * @param maxChanges how many changes a batch takes up
 * @param maxRows how many different rows a batch takes up
 * @param buildSize how many documents are built by one statement
 * @param seedRows how many rows a range of seeding has
 * @param writers how many batches are worked on at once
 * @param maxBuildAge how old a build may get before it is made again instead of being sent
 * @param confirmInterval how long at least between two confirmations
 */
public record BatchPolicy(
        int maxChanges,
        int maxRows,
        int buildSize,
        int seedRows,
        int writers,
        Duration maxBuildAge,
        Duration confirmInterval) {

    /** Measured on a small machine; good for most. */
    public static final BatchPolicy DEFAULT =
            new BatchPolicy(20_000, 2_000, 500, 1_000, 2, Duration.ofSeconds(60), Duration.ofMillis(500));

    /** Refuses numbers that nothing could be done with. */
    public BatchPolicy {
        atLeastOne("maxChanges", maxChanges);
        atLeastOne("maxRows", maxRows);
        atLeastOne("buildSize", buildSize);
        atLeastOne("seedRows", seedRows);
        atLeastOne("writers", writers);
        if (maxBuildAge.isNegative() || maxBuildAge.isZero()) {
            throw new IllegalArgumentException("maxBuildAge must be positive, not " + maxBuildAge);
        }
        if (confirmInterval.isNegative()) {
            throw new IllegalArgumentException("confirmInterval must not be negative, as " + confirmInterval);
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
