package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers messages while more are waiting, so that a lock and a wakeup serve many of them. Of a message it looks at the first
 * byte only: the capture thread must keep up with the server. Used by that thread.
 */
final class MessageBatcher implements StreamReader<MessageBatch> {

    private static final int MOST_MESSAGES = 1_024;
    private static final int MOST_BYTES = 256 << 10;
    private static final int MESSAGE_OVERHEAD_BYTES = 96;

    private List<ByteBuffer> messages = new ArrayList<>();
    private int bytes;
    private boolean inTransaction;
    private WalPosition idle = WalPosition.START;

    @Override
    public @Nullable MessageBatch read(ByteBuffer message) {
        byte type = message.get(message.position());
        inTransaction = type == 'B' || (inTransaction && type != 'C');
        messages.add(message);
        bytes += MESSAGE_OVERHEAD_BYTES + message.remaining();
        return messages.size() < MOST_MESSAGES && bytes < MOST_BYTES ? null : batch(null);
    }

    @Override
    public @Nullable MessageBatch idleAt(WalPosition received) {
        if (!inTransaction && idle.isBefore(received)) {
            idle = received;
            return batch(received);
        }
        return messages.isEmpty() ? null : batch(null);
    }

    private MessageBatch batch(@Nullable WalPosition idleAt) {
        MessageBatch batch = new MessageBatch(messages, idleAt, bytes);
        messages = new ArrayList<>();
        bytes = 0;
        return batch;
    }
}
