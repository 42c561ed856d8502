package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds for requests to build an index anew, in a thread of its own. Thread-safe. */
final class ReindexWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReindexWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Reindexing reindexing;
    private final Thread thread = new Thread(this::run, "penstock-requests");
    private volatile Map<String, Integer> requests = Map.of();

    ReindexWatch(Reindexing reindexing) {
        this.reindexing = reindexing;
        thread.setDaemon(true);
    }

    /** Looks at once, and from then on every two seconds. */
    void look() {
        requests = reindexing.requests();
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /**
     * Asks for an index to be built anew.
     *
     * @param taken the newest request that was taken up; -1 if that is not known
     */
    void ask(String index, int taken) {
        if (taken < 0) {
            reindexing.ask(index);
        } else {
            reindexing.ask(index, taken);
        }
    }

    /** The number of the newest request for an index that was seen; 0 when there was none. */
    int newest(String index) {
        return requests.getOrDefault(index, 0);
    }

    private void run() {
        try {
            while (true) {
                Backoff.pause(EVERY);
                try {
                    requests = reindexing.requests();
                } catch (SinkUnavailableException | PenstockException e) {
                    LOG.debug("requests cannot be read", e); // whoever writes documents says that the sink is away
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the engine ends
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
