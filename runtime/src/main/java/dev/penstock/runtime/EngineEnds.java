package dev.penstock.runtime;

import dev.penstock.runtime.engine.Engine;
import java.util.Collection;
import java.util.List;

/** The end of several engines. */
final class EngineEnds {

    private EngineEnds() {}

    /** Waits for all of them; throws what ended the first that has failed, with the others suppressed. */
    static void await(Collection<Engine> engines) throws InterruptedException {
        RuntimeException first = null;
        for (Engine engine : engines) {
            try {
                engine.awaitEnd();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** All at once: one that waits for its sink must not keep the others from ending in order. */
    static void close(Collection<Engine> engines) {
        List<Thread> closing = engines.stream()
                .map(engine -> new Thread(engine::close, "penstock-close"))
                .toList();
        closing.forEach(Thread::start);
        try {
            for (Thread thread : closing) {
                thread.join();
            }
        } catch (InterruptedException e) {
            closing.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }
}
