package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.Backoff;
import dev.penstock.runtime.spi.DocumentSink;
import dev.penstock.runtime.spi.PenstockException;
import dev.penstock.runtime.spi.SinkUnavailableException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds for what is asked of this engine, in a thread of its own. Thread-safe. */
final class RequestWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final DocumentSink sink;
    private final Requests reindexing;
    private final Requests seeding;
    private final Thread thread = new Thread(this::run, "penstock-requests");
    private volatile Map<String, Integer> reindexes = Map.of();
    private volatile Map<String, Integer> seeds = Map.of();

    RequestWatch(DocumentSink sink) {
        this.sink = sink;
        this.reindexing = new Requests(sink, Reindexing.NAME);
        this.seeding = new Requests(sink, InPlaceSeeding.NAME);
        thread.setDaemon(true);
    }

    /** Looks at once, and from then on every two seconds. */
    void look() {
        read();
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /**
     * Asks for an index to be built anew.
     *
     * @param taken the newest request that was taken up; -1 if that is not known
     */
    void askToReindex(String index, int taken) {
        reindexing.ask(index, taken < 0 ? Requests.kept(sink, index).reindexed() : taken);
        read();
    }

    /**
     * Asks for every document of an index to be built again, in place.
     *
     * @param taken the newest request that was taken up; -1 if that is not known
     */
    void askToSeed(String index, int taken) {
        seeding.ask(index, taken < 0 ? InPlaceSeeding.taken(Requests.kept(sink, index)) : taken);
        read();
    }

    /** The number of the newest request to build an index anew that was seen; 0 when there was none. */
    int newestReindex(String index) {
        return reindexes.getOrDefault(index, 0);
    }

    /** The number of the newest request to build every document again that was seen; 0 when there was none. */
    int newestSeed(String index) {
        return seeds.getOrDefault(index, 0);
    }

    private void read() {
        reindexes = reindexing.all();
        seeds = seeding.all();
    }

    private void run() {
        try {
            while (true) {
                Backoff.pause(EVERY);
                try {
                    read();
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
