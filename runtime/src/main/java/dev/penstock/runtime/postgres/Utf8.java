package dev.penstock.runtime.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of the stream, which is UTF-8 because our connections ask for it. What is not is refused: nothing is guessed. */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Reads bytes of a buffer by their absolute place, without moving the buffer's position. */
    static String text(ByteBuffer bytes, int start, int length) {
        String text = fast(bytes, start, length);
        // The fast way replaces what is malformed. Most texts hold no such character, so they are read once only.
        return text.indexOf(REPLACEMENT) < 0 ? text : strict(bytes, start, length);
    }

    private static String fast(ByteBuffer bytes, int start, int length) {
        if (bytes.hasArray()) {
            return new String(bytes.array(), bytes.arrayOffset() + start, length, StandardCharsets.UTF_8);
        }
        byte[] copy = new byte[length];
        bytes.get(start, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    private static String strict(ByteBuffer bytes, int start, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.slice(start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PgOutputException("a text of " + length + " bytes that is no UTF-8 (is the database SQL_ASCII?)");
        }
    }
}
