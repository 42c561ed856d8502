package dev.penstock.runtime.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatheringInputTest {

    private final AtomicInteger pauses = new AtomicInteger();

    @Test
    void givesAllBytesInOrder() throws IOException {
        byte[] sent = new byte[1_000];
        for (int i = 0; i < sent.length; i++) {
            sent[i] = (byte) i;
        }

        assertArrayEquals(sent, gathering(new ByteArrayInputStream(sent), 64).readAllBytes());
        assertArrayEquals(sent, gathering(new ByteArrayInputStream(sent), 4_096).readAllBytes());
    }

    @Test
    void pausesBeforeItReadsUnlessMoreWasLeft() throws IOException {
        InputStream input = gathering(new ByteArrayInputStream(new byte[10]), 8);

        assertEquals(0, input.read(new byte[0]));
        assertEquals(0, pauses.get());
        assertEquals(8, input.read(new byte[100]));
        assertEquals(1, pauses.get());
        assertEquals(2, input.read(new byte[100]), "the last was full");
        assertEquals(1, pauses.get());
        assertEquals(-1, input.read(new byte[100]));
        assertEquals(2, pauses.get());
    }

    @Test
    void whatIsGatheredIsGivenWithoutAPause() throws IOException {
        InputStream input = gathering(new ByteArrayInputStream(new byte[] {1, (byte) 0xFF, 3, 4, 5}), 4);

        assertEquals(1, input.read());
        assertEquals(0xFF, input.read());
        assertEquals(3, input.available(), "two that are gathered, and one that is not");
        assertEquals(2, input.read(new byte[100]));
        assertEquals(1, pauses.get());
    }

    /** As TLS empties its socket before it closes it: by what is available, until nothing is. */
    @Test
    void whatIsSkippedIsNotAvailableAnyMore() throws IOException {
        InputStream input = gathering(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6}), 4);
        assertEquals(1, input.read());

        assertEquals(2, input.skip(2));
        assertEquals(3, input.available());
        assertEquals(4, input.read());
        assertEquals(2, input.skip(input.available()));
        assertEquals(0, input.available());
        assertEquals(-1, input.read());
    }

    @Test
    void closesWhatItReads() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        gathering(
                        new ByteArrayInputStream(new byte[0]) {
                            @Override
                            public void close() {
                                closed.incrementAndGet();
                            }
                        },
                        4)
                .close();
        assertEquals(1, closed.get());
    }

    @Test
    void nothingIsLostWhenAReadTimesOut() throws IOException {
        AtomicInteger reads = new AtomicInteger();
        InputStream input = gathering(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        if (reads.incrementAndGet() == 1) {
                            throw new SocketTimeoutException("nothing");
                        }
                        return reads.get();
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        bytes[offset] = (byte) read();
                        return 1;
                    }
                },
                16);

        assertThrows(SocketTimeoutException.class, input::read);
        assertEquals(2, input.read());
        assertEquals(3, input.read());
    }

    private GatheringInput gathering(InputStream in, int bytes) {
        return new GatheringInput(in, bytes, pauses::incrementAndGet);
    }
}
