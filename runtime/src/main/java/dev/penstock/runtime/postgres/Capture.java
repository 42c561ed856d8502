package dev.penstock.runtime.postgres;

import dev.penstock.runtime.spi.ChangeEvent;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SourceUnavailableException;
import dev.penstock.runtime.spi.WalPosition;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/**
 * The capture thread: reads the replication stream, puts its events into the queue, and reports the confirmed position.
 * While the queue is full it goes on reporting, so that the server does not take us for dead: pgjdbc sends reports only
 * from the calls we make.
 */
final class Capture {

    private static final Duration REPORT_INTERVAL = Duration.ofSeconds(1);

    private final PGReplicationStream stream;
    private final ChangeReader reader;
    private final EventQueue queue;
    private final PostgresErrors errors;
    private final Thread thread;
    private volatile boolean stopping;

    Capture(PGReplicationStream stream, ChangeReader reader, EventQueue queue, PostgresErrors errors) {
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
    }

    /** Ends the thread and reports the confirmed position once more, if the connection still allows it. */
    void stop() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(REPORT_INTERVAL.multipliedBy(5).toMillis());
            if (!thread.isAlive()) {
                stream.forceUpdateStatus();
            }
        } catch (SQLException e) {
            // The connection is gone, which is why we stop or makes no difference: what is not confirmed comes again.
            queue.fail(errors.translate(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                ByteBuffer bytes = stream.read();
                // Nothing came for the status interval: what the last keepalive said holds.
                CapturedEvent event = bytes == null ? idle() : reader.read(bytes);
                if (event != null) {
                    enqueue(event);
                }
            }
        } catch (SQLException e) {
            queue.fail(errors.translate(e));
        } catch (InterruptedException e) {
            queue.fail(new SourceUnavailableException("the capture of changes was stopped", e));
        } catch (PenstockException e) {
            queue.fail(e);
        } catch (RuntimeException e) {
            queue.fail(new PenstockException(
                    "the replication stream cannot be read: " + e.getMessage(),
                    "This is a defect of Penstock or of the server's pgoutput plugin; please report it.",
                    e));
        }
    }

    private @Nullable CapturedEvent idle() {
        return reader.idleAt(new WalPosition(stream.getLastReceiveLSN().asLong()));
    }

    private void enqueue(CapturedEvent event) throws SQLException, InterruptedException {
        boolean idle = event.event() instanceof ChangeEvent.Idle;
        while (!stopping && !queue.offer(event, idle ? Duration.ZERO : REPORT_INTERVAL)) {
            stream.forceUpdateStatus();
        }
    }
}
