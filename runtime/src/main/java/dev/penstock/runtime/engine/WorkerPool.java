package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.DocumentSource;
import dev.penstock.runtime.spi.SourceSession;
import dev.penstock.runtime.spi.SourceUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one session, each with a document source of its own: some take batches, some work in the background. The
 * first failure of any of them is kept, and ends the session. Used by one thread, but for {@link #lend}.
 */
final class WorkerPool implements AutoCloseable {

    private static final Duration RECHECK = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final SourceSession session;
    private final List<Thread> threads = new ArrayList<>();
    private final List<DocumentSource> sources = new ArrayList<>();
    private boolean closed;
    private final BlockingQueue<Permit> free = new LinkedBlockingQueue<>();
    private final BlockingQueue<Work> given = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final int writers;

    WorkerPool(SourceSession session, int writers) {
        this.session = session;
        this.writers = writers;
        try {
            for (int i = 0; i < writers; i++) {
                free.add(Permit.WRITER);
                DocumentSource source = open();
                start("penstock-writer-" + (i + 1), () -> takeBatches(source));
            }
        } catch (RuntimeException e) {
            close(); // nobody else can: connections would be lost with each attempt
            throw e;
        }
    }

    /** Starts a thread of its own beside those that take batches. */
    void start(String name, Background work) {
        Thread thread = new Thread(() -> guarded(work), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Gives a document source to some work in the background, and takes it back. Thread-safe. */
    void lend(Work work) throws InterruptedException {
        DocumentSource source = open();
        try {
            work.run(source);
        } finally {
            synchronized (sources) {
                if (sources.remove(source)) {
                    source.close();
                }
            }
        }
    }

    private DocumentSource open() {
        DocumentSource source = session.openDocuments();
        synchronized (sources) {
            if (!closed) {
                sources.add(source);
                return source;
            }
        }
        source.close();
        throw new SourceUnavailableException("the session is being closed", null);
    }

    /** Waits until a thread is free for a batch, at most so long; false when none became free. */
    boolean awaitFree(Duration wait) throws InterruptedException {
        rethrowFailure();
        Permit permit = free.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (permit != null) {
            free.add(permit);
        }
        return permit != null;
    }

    /** Gives a batch to a thread that {@link #awaitFree} has found free. */
    void submit(Work batch) {
        if (free.poll() == null) {
            throw new IllegalStateException("no thread is free");
        }
        given.add(batch);
    }

    /** Waits until no batch is being worked on, at most so long; false when one still is. */
    boolean awaitIdle(Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        List<Permit> taken = new ArrayList<>();
        try {
            while (taken.size() < writers) {
                rethrowFailure();
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                Permit permit = free.poll(Math.min(left, RECHECK.toNanos()), TimeUnit.NANOSECONDS);
                if (permit != null) {
                    taken.add(permit);
                }
            }
            rethrowFailure();
            return true;
        } finally {
            free.addAll(taken);
        }
    }

    /** Throws the first failure of a thread, if there was one. */
    void rethrowFailure() {
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        synchronized (sources) {
            closed = true;
            sources.forEach(DocumentSource::close); // each may be waiting for an answer
            sources.clear();
        }
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void takeBatches(DocumentSource documents) throws InterruptedException {
        while (true) {
            given.take().run(documents);
            free.add(Permit.WRITER);
        }
    }

    private void guarded(Background work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the session is being closed
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } catch (Error e) {
            // Out of memory, say. Unseen it would leave the batch open for ever.
            failure.compareAndSet(null, new IllegalStateException("a thread of the engine failed: " + e, e));
        }
    }

    private enum Permit {
        WRITER
    }

    /** Work that needs a document source. */
    interface Work {
        void run(DocumentSource documents) throws InterruptedException;
    }

    /** Where a document source can be had for a while. */
    interface Lender {
        void lend(Work work) throws InterruptedException;
    }

    /** What a thread does. */
    interface Background {
        void run() throws InterruptedException;
    }
}
