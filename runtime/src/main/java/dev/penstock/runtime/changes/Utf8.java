package dev.penstock.runtime.changes;

import dev.penstock.runtime.spi.PenstockException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of the stream, which is UTF-8 because our connections ask for it. What is not is refused: nothing is guessed. */
final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * Reads some of the bytes.
     *
     * @throws PenstockException when they are no UTF-8
     */
    static String text(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        // The fast way replaces what is malformed. Most texts hold no such character, so they are read once only.
        return text.indexOf(REPLACEMENT) < 0 ? text : strict(bytes, start, length);
    }

    private static String strict(byte[] bytes, int start, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new PenstockException(
                    "a text of " + length + " bytes is no UTF-8",
                    "A database whose encoding is SQL_ASCII takes any bytes; store UTF-8 in it.",
                    e);
        }
    }
}
