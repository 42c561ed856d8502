package dev.penstock.runtime.postgres;

import dev.penstock.definition.TableName;
import dev.penstock.runtime.changes.ChangeRecord;
import dev.penstock.runtime.changes.ChangeRecord.TransactionBegin;
import dev.penstock.runtime.changes.ChangeRecord.TransactionEnd;
import dev.penstock.runtime.postgres.CaptureProvisioning.Provisioned;
import dev.penstock.runtime.spi.WalPosition;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The changes of one replication connection, decoded by who takes them. Used by one thread, but for {@link #wake}. */
final class StreamedChanges implements AutoCloseable {

    private final PostgresErrors errors;
    private final EventQueue<MessageBatch> queue;
    private final Capture<MessageBatch> capture;
    private final ChangeDecoder decoder;
    private Iterator<ByteBuffer> messages = List.<ByteBuffer>of().iterator();
    private @Nullable WalPosition idleBehind;
    private @Nullable ChangeRecord begun;
    private @Nullable ChangeRecord held;
    private WalPosition delivered;
    private @Nullable WalPosition idle;

    private StreamedChanges(
            PostgresErrors errors,
            EventQueue<MessageBatch> queue,
            Capture<MessageBatch> capture,
            ChangeDecoder decoder,
            WalPosition confirmed) {
        this.errors = errors;
        this.queue = queue;
        this.capture = capture;
        this.decoder = decoder;
        this.delivered = confirmed;
    }

    /**
     * Starts the stream.
     *
     * @param begunBefore the newest transaction that an earlier session has begun
     */
    static StreamedChanges start(
            CaptureOptions options,
            PostgresSession.Sockets sockets,
            PostgresErrors errors,
            List<CapturedTable> tables,
            Provisioned provisioned,
            WalPosition begunBefore)
            throws SQLException {
        Set<TableName> captured = tables.stream().map(CapturedTable::name).collect(Collectors.toSet());
        EventQueue<MessageBatch> queue = new EventQueue<>(options.source().queueBytes());
        WalPosition confirmed = provisioned.state().confirmed();
        Capture<MessageBatch> capture = new Capture<>(
                PostgresSession.stream(sockets.replication(), options.source(), confirmed, false),
                new MessageBatcher(),
                queue,
                errors,
                sockets.liveness(),
                false);
        sockets.liveness().listenAnew();
        ChangeDecoder decoder = new ChangeDecoder(
                new CapturedShapes(sockets.control(), new TableKeys(options.keys())),
                captured,
                provisioned.ids(),
                begunBefore);
        capture.start();
        return new StreamedChanges(errors, queue, capture, decoder, confirmed);
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
        if (record instanceof TransactionBegin begin) {
            begun = begin;
            return null;
        }
        ChangeRecord first = begun;
        begun = null;
        if (record instanceof TransactionEnd end) {
            idle = first == null ? null : end.end();
            delivered = first == null ? end.end() : delivered;
            return first == null ? end : null;
        }
        if (first == null) {
            return record;
        }
        held = record;
        return first;
    }

    /** The end of the last transaction that was given away. */
    WalPosition delivered() {
        return delivered;
    }

    /** Where nothing of ours lies behind what was given away; null when that was not said. */
    @Nullable WalPosition idle() {
        return idle;
    }

    /** The newest transaction that was begun. */
    WalPosition begun() {
        return decoder.begun();
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
