package dev.penstock.runtime.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer of JSON in UTF-8, to be used again and again. Not thread-safe. */
public final class JsonLines {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** An escaped byte has at most so many. */
    private static final int MOST_BYTES_OF_ONE = 6;

    /** Escaped at once: no more room is asked for than is needed. */
    private static final int SLICE = 4_096;

    /** From here on room is made at once, and given back: a buffer that doubles would cost several times what it holds. */
    private static final int LARGE = 1 << 20;

    private static final int USUAL = 8_192;

    private byte[] bytes = new byte[USUAL];
    private int size;

    /** Makes an empty one. */
    public JsonLines() {}

    /** How many bytes it holds. */
    public int size() {
        return size;
    }

    /** Forgets what it holds. */
    public void clear() {
        size = 0;
        if (bytes.length > LARGE) {
            bytes = new byte[USUAL];
        }
    }

    /** Writes what it holds to a stream, and forgets it. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        clear();
    }

    /** A copy of what it holds. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What it holds, as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Takes back what was written last. */
    void rewind(int to) {
        size = to;
    }

    JsonLines raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    JsonLines raw(byte[] json, int start, int length) {
        reserve(length);
        System.arraycopy(json, start, bytes, size, length);
        size += length;
        return this;
    }

    JsonLines raw(String json) {
        return raw(json.getBytes(StandardCharsets.UTF_8));
    }

    JsonLines raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    JsonLines number(long number) {
        if (number >= 0 && number < 10) {
            return raw((char) ('0' + number));
        }
        return raw(Long.toString(number));
    }

    /** A number with leading zeros. */
    JsonLines digits(int number, int count) {
        reserve(count);
        int rest = number;
        for (int i = count - 1; i >= 0; i--) {
            bytes[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
        return this;
    }

    JsonLines string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return string(utf8, 0, utf8.length);
    }

    JsonLines string(byte[] utf8, int start, int length) {
        raw('"');
        part(utf8, start, length);
        return raw('"');
    }

    /** A part of a string, escaped as RFC 8259 wants it. */
    JsonLines part(byte[] utf8, int start, int length) {
        if (length > LARGE) {
            reserve(Math.addExact(length, length / 8)); // some of it escaped, and what comes behind it
        }
        for (int from = start; from < start + length; from += SLICE) {
            slice(utf8, from, Math.min(SLICE, start + length - from));
        }
        return this;
    }

    private void slice(byte[] utf8, int start, int length) {
        reserve(MOST_BYTES_OF_ONE * length);
        byte[] to = bytes;
        int at = size;
        for (int i = start; i < start + length; i++) {
            byte b = utf8[i];
            if (b == '"' || b == '\\') {
                to[at++] = '\\';
                to[at++] = b;
            } else if (b >= 0 && b < ' ') {
                at = control(to, at, b);
            } else {
                to[at++] = b;
            }
        }
        size = at;
    }

    /** A part of an element's id, escaped as {@link ElementId} does. */
    JsonLines idPart(byte[] utf8, int start, int length) {
        reserve(3 * length);
        for (int i = start; i < start + length; i++) {
            byte b = utf8[i];
            if (ElementId.isPlain(b)) {
                bytes[size++] = b;
            } else {
                bytes[size++] = '%';
                bytes[size++] = (byte) ElementId.hex(b >> 4);
                bytes[size++] = (byte) ElementId.hex(b);
            }
        }
        return this;
    }

    /** JSON of somebody else's, on one line: what breaks lines can only stand between its tokens. */
    JsonLines embedded(byte[] json, int start, int length) {
        int from = size;
        raw(json, start, length);
        for (int i = from; i < size; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                bytes[i] = ' ';
            }
        }
        return this;
    }

    private static int control(byte[] to, int at, byte b) {
        int next = at;
        to[next++] = '\\';
        switch (b) {
            case '\n' -> to[next++] = 'n';
            case '\r' -> to[next++] = 'r';
            case '\t' -> to[next++] = 't';
            default -> {
                to[next++] = 'u';
                to[next++] = '0';
                to[next++] = '0';
                to[next++] = HEX[b >> 4];
                to[next++] = HEX[b & 15];
            }
        }
        return next;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(Math.addExact(size, more), (int) Math.min(2L * bytes.length, 1 << 30)));
        }
    }
}
