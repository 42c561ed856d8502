package dev.penstock.benchmarks.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** How long a disk takes to have a small write for good: no acknowledged bulk request is faster than that. */
final class Disk {

    private static final int WRITES = 1_000;
    private static final int BYTES = 4_096;
    private static final long PAUSE_NANOS = 10_000_000;

    private Disk() {}

    /** Milliseconds of many writes into a folder, in ascending order. */
    static double[] millisOfWrites(Path folder) throws IOException {
        double[] millis = new double[WRITES];
        Path file = Files.createTempFile(folder, "penstock-disk-", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < WRITES; i++) {
                long started = System.nanoTime();
                channel.write(ByteBuffer.allocate(BYTES));
                channel.force(false);
                millis[i] = (System.nanoTime() - started) / 1e6;
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(millis);
        return millis;
    }
}
