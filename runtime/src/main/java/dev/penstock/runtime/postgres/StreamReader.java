package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Makes of a stream's messages what waits in the queue. Used by the capture thread only. */
interface StreamReader<E> {

    /** What a message makes ready, or null when that is nothing yet. The bytes belong to the reader. */
    @Nullable E read(ByteBuffer bytes);

    /**
     * What is ready when no message waits, or null when that is nothing.
     *
     * @param received what the server says it has sent
     */
    @Nullable E idleAt(WalPosition received);
}
