package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.definition.WalPosition;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MessageBatcherTest {

    private final MessageBatcher batcher = new MessageBatcher();

    @Test
    void messagesWaitForOneAnotherUntilNoneIsThere() {
        ByteBuffer begin = PgOutputBytes.begin(100, 7);
        ByteBuffer insert = PgOutputBytes.insert(1, "a");

        assertNull(batcher.read(begin));
        assertNull(batcher.read(insert));
        MessageBatch batch = Objects.requireNonNull(batcher.idleAt(new WalPosition(500)));
        assertEquals(List.of(begin, insert), batch.messages());
        assertTrue(batch.bytes() > begin.remaining() + insert.remaining());
        assertNull(batch.idle(), "a transaction is open");
        assertNull(batcher.idleAt(new WalPosition(500)));
    }

    @Test
    void aPositionIsSaidOnceBehindTheMessages() {
        batcher.read(PgOutputBytes.begin(100, 7));
        batcher.read(PgOutputBytes.commit(100, 108));

        MessageBatch batch = Objects.requireNonNull(batcher.idleAt(new WalPosition(500)));
        assertEquals(2, batch.messages().size());
        assertEquals(new WalPosition(500), batch.idle());
        assertNull(batcher.idleAt(new WalPosition(500)));
        assertEquals(
                new WalPosition(600),
                Objects.requireNonNull(batcher.idleAt(new WalPosition(600))).idle());
    }

    @Test
    void aBatchIsBoundedInNumberAndBytes() {
        MessageBatch full = null;
        int count = 0;
        while (full == null) {
            full = batcher.read(PgOutputBytes.insert(1, "a"));
            count++;
        }
        assertEquals(1_024, count);
        assertNotNull(batcher.read(PgOutputBytes.insert(1, "a".repeat(300_000))), "a large one does not wait");
    }
}
