package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.SourceStatus;
import java.util.function.Consumer;

/**
 * What the sessions of one change stream share.
 *
 * @param coverage is told what the database gives
 * @param chunks which parts of snapshots were given
 * @param looks is told what the slot looks like, by the thread that watches it
 */
record CaptureLineage(
        CaptureOptions options,
        PostgresErrors errors,
        CoverageLog coverage,
        GivenChunks chunks,
        Heartbeat heartbeat,
        Consumer<SourceStatus> looks) {}
