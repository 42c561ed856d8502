package dev.penstock.runtime.postgres;

/**
 * The options of a source, checked.
 *
 * @param queueBytes how many bytes of captured changes may wait
 */
record PostgresOptions(
        PostgresAddress address,
        String slot,
        String publication,
        boolean setReplicaIdentity,
        boolean reseed,
        long queueBytes) {}
