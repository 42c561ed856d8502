package dev.penstock.runtime.changes;

/**
 * Where changes come from.
 *
 * @param cluster the database cluster: the name that was given, else its system identifier
 * @param database the database
 * @param slot the replication slot that they are read through
 */
public record SourceOrigin(String cluster, String database, String slot) {}
