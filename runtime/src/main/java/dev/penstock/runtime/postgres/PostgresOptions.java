package dev.penstock.runtime.postgres;

import java.time.Duration;

/**
 * The options of a source, checked.
 *
 * @param queueBytes how many bytes of captured changes may wait
 * @param longestSilence after how long without a sign of life the stream is taken for lost
 */
record PostgresOptions(
        PostgresAddress address,
        String slot,
        String publication,
        boolean setReplicaIdentity,
        boolean reseed,
        long queueBytes,
        Duration longestSilence) {}
