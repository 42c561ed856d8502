package dev.penstock.runtime.postgres;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads in gulps. A walsender sends each message by itself, and whoever waits for it is woken each time, at the sender's expense:
 * a reader that lets messages gather in the socket is sent them at more than twice the rate. Used by one thread at a time.
 */
final class GatheringInput extends InputStream {

    private final InputStream in;
    private final Runnable pause;
    private final byte[] gathered;
    private int next;
    private int end;

    /**
     * Gathers what a stream brings.
     *
     * @param bytes how much at a time
     * @param pause lets time pass; run before each read, unless the last has left something
     */
    GatheringInput(InputStream in, int bytes, Runnable pause) {
        this.in = in;
        this.gathered = new byte[bytes];
        this.pause = pause;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0 && next == end && !gather()) {
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(gathered, next, bytes, offset, count);
        next += count;
        return count;
    }

    @Override
    public int available() throws IOException {
        return end - next + in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean gather() throws IOException {
        if (end < gathered.length) {
            pause.run();
        }
        int count = in.read(gathered, 0, gathered.length);
        next = 0;
        end = Math.max(0, count);
        return count >= 0;
    }
}
