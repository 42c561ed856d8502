package dev.penstock.runtime.changes;

/** Whether a change stream gives the rows that are there already. */
public enum SnapshotMode {
    /** First the rows of each table whose rows it has not given yet, then changes. */
    INITIAL,
    /** Changes only. */
    NEVER,
    /** The rows only: no slot and no publication are made, and nothing is remembered. */
    ONLY
}
