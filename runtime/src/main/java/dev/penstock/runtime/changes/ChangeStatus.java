package dev.penstock.runtime.changes;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.Outage;
import dev.penstock.runtime.spi.SourceStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ChangeStream} is doing: a copy, taken at one moment.
 *
 * @param phase what it is at
 * @param acknowledged everything before this position was acknowledged
 * @param confirmed everything before this position never comes again, whatever happens; never ahead of what was acknowledged,
 *     but for log that does not concern the stream
 * @param lag how old the oldest commit is that was given and is not confirmed, or the oldest heartbeat, by the database's clock
 *     and ours; zero when there is none
 * @param source how the database keeps changes for the stream; null while nobody has looked yet, and when only a snapshot is
 *     asked for
 * @param snapshot how far the rows have come that were there before; null when there were none to read
 * @param outage that the database cannot be reached; null when it can, as far as is known
 */
public record ChangeStatus(
        Phase phase,
        WalPosition acknowledged,
        WalPosition confirmed,
        Duration lag,
        @Nullable SourceStatus source,
        @Nullable SnapshotProgress snapshot,
        @Nullable Outage outage) {

    /** What a stream is at. */
    public enum Phase {
        /** It reads the rows that were there before. */
        SNAPSHOT,
        /** It follows changes. */
        STREAMING,
        /** The connection was lost, and is made again. */
        WAITING,
        /** It has ended. */
        ENDED
    }

    /**
     * How far the rows have come that are read by the snapshot of the current connection. It is brought up to date with each
     * {@link ChangeRecord.SnapshotChunkEnd}.
     *
     * @param tables how many tables it reads
     * @param tablesDone of how many all rows were given
     * @param rows how many rows were given
     * @param estimatedRows about how many rows the tables have, those too that an earlier connection has read; 0 when that is not
     *     known
     */
    public record SnapshotProgress(int tables, int tablesDone, long rows, long estimatedRows) {}
}
