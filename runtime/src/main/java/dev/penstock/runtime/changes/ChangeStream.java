package dev.penstock.runtime.changes;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A stream of row changes, at least once and in commit order. Memory stays bounded however large a transaction is. When the
 * connection is lost it is made again, and a {@link ChangeRecord.Restarted} says so.
 *
 * <p>{@link #poll}, {@link #acknowledge} and {@link #close} are called by one thread, {@link #stop} and {@link #status} by any.
 */
public interface ChangeStream extends AutoCloseable {

    /** Where the changes come from. */
    SourceOrigin origin();

    /**
     * The next record, or null when there is none within the time given, and after the end.
     *
     * @param wait how long to wait at most; zero not to wait. While a snapshot is read, or an attempt to make the connection
     *     again lasts, it can take longer
     * @throws dev.penstock.runtime.spi.PenstockException when something must be mended; the stream has ended then
     * @throws InterruptedException when the thread is interrupted
     */
    @Nullable ChangeRecord poll(Duration wait) throws InterruptedException;

    /**
     * Tells that everything up to a record has been dealt with, so that it does not come again after a restart. Takes effect
     * soon, not at once: at the latest when the stream is closed. One that is covered already changes nothing, nor does one of
     * a chunk that was given before a {@link ChangeRecord.Restarted}: its rows come again.
     *
     * @param record a {@link ChangeRecord.TransactionEnd} or {@link ChangeRecord.SnapshotChunkEnd} that this stream gave
     * @throws IllegalArgumentException for a record of another kind
     */
    void acknowledge(ChangeRecord record);

    /** Whether nothing comes any more: it was stopped, or only a snapshot was asked for and has been given. */
    boolean ended();

    /** What the stream is doing now. Thread-safe; asks nobody. */
    ChangeStatus status();

    /** Makes {@link #poll} return null soon, and the stream end. Thread-safe. */
    void stop();

    /** Ends the stream, and sees to it that what was acknowledged does not come again if that can still be told. */
    @Override
    void close();
}
