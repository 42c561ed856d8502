package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of one replication connection, decoded by who takes them. Used by one thread, but for {@link #wake}. */
final class StreamedChanges implements AutoCloseable {

    private final PostgresErrors errors;
    private final EventQueue<MessageBatch> queue;
    private final Capture<MessageBatch> capture;
    private final ChangeDecoder decoder;
    private Iterator<ByteBuffer> messages = List.<ByteBuffer>of().iterator();
    private @Nullable WalPosition idleBehind;
    private @Nullable TransactionBegin begin;
    private @Nullable ChangeRecord held;
    private WalPosition begun;
    private WalPosition delivered;
    private @Nullable WalPosition idle;

    private StreamedChanges(
            PostgresErrors errors,
            EventQueue<MessageBatch> queue,
            Capture<MessageBatch> capture,
            ChangeDecoder decoder,
            WalPosition confirmed,
            WalPosition begunBefore) {
        this.errors = errors;
        this.queue = queue;
        this.capture = capture;
        this.decoder = decoder;
        this.delivered = confirmed;
        this.begun = begunBefore;
    }

    /**
     * Starts the stream.
     *
     * @param confirmed where it begins
     * @param begunBefore the newest transaction whose begin an earlier session has given
     */
    static StreamedChanges start(
            CaptureLineage lineage,
            PostgresSession.Sockets sockets,
            ChangeDecoder decoder,
            WalPosition confirmed,
            WalPosition begunBefore)
            throws SQLException {
        PostgresOptions options = lineage.options().source();
        EventQueue<MessageBatch> queue = new EventQueue<>(options.queueBytes());
        Capture<MessageBatch> capture = new Capture<>(
                PostgresSession.stream(sockets.replication(), options, confirmed, false),
                new MessageBatcher(),
                queue,
                lineage.errors(),
                sockets.liveness(),
                false);
        sockets.liveness().listenAnew();
        capture.start();
        return new StreamedChanges(lineage.errors(), queue, capture, decoder, confirmed, begunBefore);
    }

    /** Whether there are records that need not be waited for. */
    boolean hasMore() {
        return held != null || messages.hasNext();
    }

    /** The next record, or null when none comes for so long. */
    @Nullable ChangeRecord poll(Duration wait) throws InterruptedException {
        ChangeRecord next = held;
        held = null;
        try {
            while (next == null) {
                if (messages.hasNext()) {
                    ChangeRecord record = decoder.read(messages.next());
                    next = record == null ? null : taken(record);
                } else if (idleBehind != null) {
                    idle = idleBehind;
                    idleBehind = null;
                    return null;
                } else {
                    MessageBatch batch = queue.poll(wait);
                    if (batch == null) {
                        return null;
                    }
                    messages = batch.messages().iterator();
                    idleBehind = batch.idle();
                }
            }
        } catch (SQLException e) {
            throw errors.translate(e);
        }
        return next;
    }

    /** A transaction begins with its first change: servers before version 15 send those too that change nothing of ours. */
    private @Nullable ChangeRecord taken(ChangeRecord record) {
        if (record instanceof TransactionBegin next) {
            begin = next;
            return null;
        }
        TransactionBegin first = begin;
        begin = null;
        if (record instanceof TransactionEnd end) {
            idle = first == null ? null : end.end();
            delivered = first == null ? end.end() : delivered;
            return first == null ? end : null;
        }
        if (first == null) {
            return record;
        }
        held = record;
        begun = WalPosition.max(begun, first.transaction().commitPosition());
        return first;
    }

    /** The end of the last transaction that was given away. */
    WalPosition delivered() {
        return delivered;
    }

    /** Up to where everything of ours was given away, as far as that was said. */
    WalPosition passed() {
        return idle == null ? delivered : WalPosition.max(delivered, idle);
    }

    /** Where nothing of ours lies behind what was given away; null when that was not said. */
    @Nullable WalPosition idle() {
        return idle;
    }

    /** The newest transaction whose begin was given away. */
    WalPosition begun() {
        return begun;
    }

    void confirm(WalPosition position) {
        capture.confirm(position);
    }

    /** Lets a {@link #poll} that waits return. Thread-safe. */
    void wake() {
        queue.wake();
    }

    @Override
    public void close() {
        capture.stop();
    }
}
