package dev.penstock.runtime.postgres;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The bounded queue between the capture thread and who takes what it has read. Bounded in bytes: rows differ too much in
 * size to be counted. Thread-safe.
 */
final class EventQueue<E extends Captured> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<E> events = new ArrayDeque<>();
    private final long capacity;
    private long bytes;
    private boolean woken;
    private @Nullable RuntimeException failure;

    EventQueue(long capacityBytes) {
        this.capacity = capacityBytes;
    }

    /** Adds an event, or gives up when there is no room for so long. An empty queue takes an event of any size. */
    boolean offer(E event, Duration wait) throws InterruptedException {
        long nanos = wait.toNanos();
        lock.lock();
        try {
            while (bytes > 0 && bytes + event.bytes() > capacity) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            events.add(event);
            bytes += event.bytes();
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the next event, or null when none comes for so long.
     *
     * @throws RuntimeException what {@link #fail} was told, once the events before it are taken
     */
    @Nullable E poll(Duration wait) throws InterruptedException {
        long nanos = wait.toNanos();
        lock.lock();
        try {
            while (events.isEmpty()) {
                if (failure != null) {
                    throw failure;
                }
                if (nanos <= 0 || woken) {
                    woken = false;
                    return null;
                }
                nanos = changed.awaitNanos(nanos);
            }
            E event = events.remove();
            bytes -= event.bytes();
            changed.signalAll();
            return event;
        } finally {
            lock.unlock();
        }
    }

    /** Throws what {@link #fail} was told, if it was; events may be left before that. */
    void check() {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets a taker that waits return with nothing. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells the taker that nothing comes any more, and why. */
    void fail(RuntimeException reason) {
        lock.lock();
        try {
            if (failure == null) {
                failure = reason;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
