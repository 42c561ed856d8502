package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * The capture thread: reads the replication stream, puts its events into the queue, and reports the confirmed position.
 * While the queue is full it goes on reporting, so that the server does not take us for dead: pgjdbc sends reports only
 * from the calls we make.
 */
final class Capture<E extends Captured> {

    /** How often the server hears from us; its answer tells how far it has sent. */
    private static final Duration REPORT_INTERVAL = Duration.ofMillis(200);

    /** A position that was confirmed is reported soon, but not each of thousands in a second. */
    private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final PGReplicationStream stream;
    private final StreamReader<E> reader;
    private final EventQueue<E> queue;
    private final Liveness liveness;
    private final boolean endsAtMarks;
    private boolean marked;
    private final PostgresErrors errors;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean confirmedAnew;
    private volatile WalPosition confirmed = WalPosition.START;
    private long reportedNanos = System.nanoTime();

    /**
     * Captures a stream.
     *
     * @param liveness tells when the connection is lost without a word
     * @param endsAtMarks whether nothing behind a change of partitions may be taken from this stream: PostgreSQL 14 goes on
     *     leaving out the changes of a table that was attached, if it has met one before, for as long as the stream lasts
     */
    Capture(
            PGReplicationStream stream,
            StreamReader<E> reader,
            EventQueue<E> queue,
            PostgresErrors errors,
            Liveness liveness,
            boolean endsAtMarks) {
        this.liveness = liveness;
        this.endsAtMarks = endsAtMarks;
        this.stream = stream;
        this.reader = reader;
        this.queue = queue;
        this.errors = errors;
        this.thread = new Thread(this::run, "penstock-capture");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Lets the next report confirm the position. Thread-safe. */
    void confirm(WalPosition position) {
        LogSequenceNumber number = LogSequenceNumber.valueOf(position.value());
        stream.setFlushedLSN(number);
        stream.setAppliedLSN(number);
        confirmed = position;
        confirmedAnew = true;
    }

    /** Ends the thread, which reports the confirmed position once more if the connection still takes it soon. */
    void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(REPORT_INTERVAL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            capture();
        } catch (SQLException e) {
            queue.fail(errors.translate(e));
            return;
        } catch (InterruptedException e) {
            queue.fail(new SourceUnavailableException("the capture of changes was stopped", e));
        } catch (PenstockException | SourceUnavailableException e) {
            queue.fail(e);
        } catch (Error e) {
            // Out of memory at a large row, say. Unseen it would look as if nothing changed any more.
            queue.fail(new IllegalStateException("the capture of changes failed: " + e, e));
        } catch (RuntimeException e) {
            queue.fail(new PenstockException(
                    "the replication stream cannot be read: " + e.getMessage(),
                    "This is a defect of Penstock or of the server's pgoutput plugin; please report it.",
                    e));
        }
        reportOnceMore();
    }

    private void capture() throws SQLException, InterruptedException {
        long pause = 0;
        while (!stopping) {
            // Not read(): that returns only with data, and hides the keepalives of an idle server.
            ByteBuffer bytes = stream.readPending();
            reportIfDue();
            E event = bytes == null ? idle() : reader.read(bytes);
            if (event != null) {
                enqueue(event);
                endIfMarked(event);
            }
            pause = bytes == null ? Math.min(2 * pause + 50_000, LONGEST_PAUSE_NANOS) : 0;
            if (pause > 0) {
                LockSupport.parkNanos(pause);
            }
        }
    }

    private void endIfMarked(E event) throws SQLException {
        marked |= endsAtMarks && event.isMark();
        WalPosition end = event.commitEnd();
        if (!marked || end == null) {
            return;
        }
        // The next stream begins behind the mark: else it would meet the table as it was before, once more.
        while (!stopping && confirmed.isBefore(end)) {
            reportIfDue();
            LockSupport.parkNanos(LONGEST_PAUSE_NANOS);
        }
        throw new SourceUnavailableException(
                "partitions have changed, which PostgreSQL 14 takes up in a new stream", null);
    }

    private void reportOnceMore() {
        try {
            report();
        } catch (SQLException e) {
            // Makes no difference: what is not confirmed comes again.
            queue.fail(errors.translate(e));
        }
    }

    private void reportIfDue() throws SQLException {
        long silent = System.nanoTime() - reportedNanos;
        if (silent > REPORT_INTERVAL.toNanos() || (confirmedAnew && silent > SOON_NANOS)) {
            report();
        }
    }

    private void report() throws SQLException {
        confirmedAnew = false;
        reportedNanos = System.nanoTime();
        stream.forceUpdateStatus();
    }

    private @Nullable E idle() throws SQLException {
        liveness.check();
        return reader.idleAt(new WalPosition(stream.getLastReceiveLSN().asLong()));
    }

    private void enqueue(E event) throws SQLException, InterruptedException {
        while (!stopping && !queue.offer(event, REPORT_INTERVAL)) {
            report();
            liveness.listenAnew();
        }
    }
}
