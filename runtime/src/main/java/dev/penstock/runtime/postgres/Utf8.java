package dev.penstock.runtime.postgres;

import dev.penstock.runtime.changes.Cells;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Text of the stream, which is UTF-8 because our connections ask for it. What is not is refused: nothing is guessed. */
final class Utf8 {

    private Utf8() {}

    /**
     * Reads bytes of a buffer by their absolute place, without moving the buffer's position.
     *
     * @throws PgOutputException when they are no UTF-8
     */
    static String text(ByteBuffer bytes, int start, int length) {
        Cells single = new Cells(bytes.array(), new int[] {bytes.arrayOffset() + start, length});
        return Objects.requireNonNull(new Tuple(single).text(0));
    }
}
