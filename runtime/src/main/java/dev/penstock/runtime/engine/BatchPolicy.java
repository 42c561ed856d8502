package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How much work is done at once. A batch closes as soon as nothing more is waiting and a writer is free, so that a single
 * change is not delayed; one that has a thousand changes is filled for up to half a second while more come. These are the upper
 * bounds. The defaults were measured on a small machine, and need no more than 128 MB of heap.
 *
 * @param maxChanges how many changes a batch takes up
 * @param maxRows how many different rows a batch takes up
 * @param maxBytes how many bytes the keys of these rows have, about
 * @param delay how long a batch waits for more changes though a writer is free; zero not to wait
 * @param maxFanOut how many documents the changed rows of a batch may lead to by one lookup before that is done in the
 *     background
 * @param buildSize how many documents are built by one statement
 * @param buildBytes how many bytes these have, about; a thread has a few times as many in memory
 * @param writers how many batches are worked on at once
 * @param seeders how many ranges are seeded at once
 * @param seedRate how many documents are seeded in a second at most; 0 for as many as can be
 * @param maxBuildAge how old a build may get before it is made again instead of being sent
 * @param confirmInterval how long at least between two confirmations
 */
public record BatchPolicy(
        int maxChanges,
        int maxRows,
        int maxBytes,
        Duration delay,
        int maxFanOut,
        int buildSize,
        int buildBytes,
        int writers,
        int seeders,
        int seedRate,
        Duration maxBuildAge,
        Duration confirmInterval) {

    /** Good for most. */
    public static final BatchPolicy DEFAULT = new BatchPolicy(
            100_000,
            2_000,
            1 << 20,
            Duration.ZERO,
            20_000,
            1_000,
            1 << 20,
            3,
            3,
            0,
            Duration.ofSeconds(60),
            Duration.ofMillis(500));

    /** Refuses numbers that nothing could be done with. */
    public BatchPolicy {
        atLeastOne("maxChanges", maxChanges);
        atLeastOne("maxRows", maxRows);
        atLeastOne("maxBytes", maxBytes);
        notNegative("delay", delay);
        atLeastOne("maxFanOut", maxFanOut);
        atLeastOne("buildSize", buildSize);
        atLeastOne("buildBytes", buildBytes);
        atLeastOne("writers", writers);
        atLeastOne("seeders", seeders);
        if (seedRate < 0) {
            throw new IllegalArgumentException("seedRate must not be negative, as " + seedRate);
        }
        if (maxBuildAge.isNegative() || maxBuildAge.isZero()) {
            throw new IllegalArgumentException("maxBuildAge must be positive, not " + maxBuildAge);
        }
        notNegative("confirmInterval", confirmInterval);
    }

    /** This policy with some numbers changed: {@code DEFAULT.with(policy -> policy.writers(4))}. */
    public BatchPolicy with(Consumer<Builder> changes) {
        Builder builder = new Builder(this);
        changes.accept(builder);
        return builder.build();
    }

    /** Deletes are remembered four times as long as a write may take; a build that is older must not be sent. */
    void check(DocumentSink sink) {
        if (maxBuildAge.compareTo(sink.longestWrite()) > 0) {
            throw new PenstockException(
                    "builds may get older (" + maxBuildAge + ") than the sink lets a write take (" + sink.longestWrite()
                            + ")",
                    "Lower maxBuildAge of the BatchPolicy, or raise longestWrite of the sink.");
        }
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    private static void notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, as " + value);
        }
    }

    /** Collects the numbers of a policy, each with the meaning that {@link BatchPolicy} gives it. Not thread-safe. */
    public static final class Builder {

        private int maxChanges;
        private int maxRows;
        private int maxBytes;
        private Duration delay;
        private int maxFanOut;
        private int buildSize;
        private int buildBytes;
        private int writers;
        private int seeders;
        private int seedRate;
        private Duration maxBuildAge;
        private Duration confirmInterval;

        private Builder(BatchPolicy policy) {
            this.maxChanges = policy.maxChanges;
            this.maxRows = policy.maxRows;
            this.maxBytes = policy.maxBytes;
            this.delay = policy.delay;
            this.maxFanOut = policy.maxFanOut;
            this.buildSize = policy.buildSize;
            this.buildBytes = policy.buildBytes;
            this.writers = policy.writers;
            this.seeders = policy.seeders;
            this.seedRate = policy.seedRate;
            this.maxBuildAge = policy.maxBuildAge;
            this.confirmInterval = policy.confirmInterval;
        }

        /** How many changes a batch takes up. */
        public Builder maxChanges(int number) {
            this.maxChanges = number;
            return this;
        }

        /** How many different rows a batch takes up. */
        public Builder maxRows(int number) {
            this.maxRows = number;
            return this;
        }

        /** How many bytes the keys of a batch's rows have. */
        public Builder maxBytes(int bytes) {
            this.maxBytes = bytes;
            return this;
        }

        /** How long a batch waits for more changes though a writer is free. */
        public Builder delay(Duration longest) {
            this.delay = longest;
            return this;
        }

        /** How many documents a lookup may find before they are built in the background. */
        public Builder maxFanOut(int documents) {
            this.maxFanOut = documents;
            return this;
        }

        /** How many documents are built by one statement. */
        public Builder buildSize(int documents) {
            this.buildSize = documents;
            return this;
        }

        /** How many bytes the documents of one statement have. */
        public Builder buildBytes(int bytes) {
            this.buildBytes = bytes;
            return this;
        }

        /** How many batches are worked on at once. */
        public Builder writers(int number) {
            this.writers = number;
            return this;
        }

        /** How many ranges are seeded at once. */
        public Builder seeders(int number) {
            this.seeders = number;
            return this;
        }

        /** How many documents are seeded in a second at most. */
        public Builder seedRate(int documents) {
            this.seedRate = documents;
            return this;
        }

        /** How old a build may get. */
        public Builder maxBuildAge(Duration age) {
            this.maxBuildAge = age;
            return this;
        }

        /** How long at least between two confirmations. */
        public Builder confirmInterval(Duration interval) {
            this.confirmInterval = interval;
            return this;
        }

        private BatchPolicy build() {
            return new BatchPolicy(
                    maxChanges,
                    maxRows,
                    maxBytes,
                    delay,
                    maxFanOut,
                    buildSize,
                    buildBytes,
                    writers,
                    seeders,
                    seedRate,
                    maxBuildAge,
                    confirmInterval);
        }
    }
}
