package dev.penstock.testkit;

import java.util.concurrent.TimeUnit;

/** How bytes flow in one direction of a proxy: freely, slowly or not at all. Thread-safe. */
final class Flow {

    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS_PER_SECOND = 20;

    private boolean stalled;
    private int bytesPerSecond;

    synchronized void stall() {
        stalled = true;
    }

    synchronized void slow(int limit) {
        bytesPerSecond = limit;
        notifyAll();
    }

    synchronized void resume() {
        stalled = false;
        bytesPerSecond = 0;
        notifyAll();
    }

    /** How much to read at once. */
    synchronized int chunk() {
        return bytesPerSecond == 0 ? CHUNK : Math.max(1, Math.min(CHUNK, bytesPerSecond / CHUNKS_PER_SECOND));
    }

    /** Returns when so many bytes may be passed on; at once when the connection has ended meanwhile. */
    synchronized void await(int bytes, ProxiedConnection connection) throws InterruptedException {
        long start = System.nanoTime();
        while (!connection.isClosed()) {
            long nanos = bytesPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
            long left = nanos - (System.nanoTime() - start);
            if (stalled) {
                wait();
            } else if (left <= 0) {
                return;
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    /** A connection has ended: who waits for it need not any longer. */
    synchronized void wake() {
        notifyAll();
    }
}
